"""What windows during an evening ask of the rest of the program, which they may not import."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workshop.domain.archive import ArchiveFacts
    from workshop.domain.card import CardCheck, CardId
    from workshop.domain.commands import ErasureCategory
    from workshop.domain.events import Adoption, Agreement
    from workshop.domain.ids import EntryId, ParticipantId, QuestionId, StepId
    from workshop.domain.keeping import Kept
    from workshop.domain.seals import KeyFile, SealsChosen
    from workshop.domain.verified import Verified
    from workshop.pictures.sheet import Raster, Sheet
    from workshop.ui.task import Task


class AheadSheet(Enum):
    """What is printed before an evening, beside forms and cards."""

    ROOM = "room"
    """What to put ready, and what to do when something fails."""
    CASE = "case"
    """For the case with the tablets."""


@dataclass(frozen=True)
class StickPicture:
    """How it is with the copy on a stick."""

    sentence: str
    """Dutch."""
    is_trouble: bool = False
    """Somebody has to do something."""
    folder: Path | None = None
    """As it was chosen; None while there is none."""


@dataclass(frozen=True)
class Preview:
    """The concept report as it would be now."""

    pages: int
    made_at: str
    """The time in the room."""
    page: Callable[[int, int], bytes]
    """(number from 0, width in pixels) -> PNG. Any thread."""
    sheet: Callable[[int], Sheet]
    """How the page of that number is read. Any thread."""
    raster: Callable[[int, int], Raster]
    """As `page`, in bare dots."""


@dataclass(frozen=True)
class Exported:
    """A file that was written."""

    path: Path
    note: str = ""
    """What to know about it, in Dutch."""


@dataclass(frozen=True)
class Sealed:
    """A sealed report."""

    path: Path
    version: int
    fingerprint: str
    """Of the version, hexadecimal."""
    certificate: str
    """Fingerprint of the seal, hexadecimal."""


@dataclass(frozen=True)
class Checked:
    """What checking a sealed report found."""

    is_unchanged: bool
    lines: tuple[str, ...]
    """Dutch, the first is the outcome."""
    found: Verified | None = None
    """What the lines say, to draw it larger."""


@dataclass(frozen=True)
class Brought:
    """What came along from an earlier evening."""

    title: str
    """Of the evening, or the group whose input it is."""
    entries: int


@dataclass(frozen=True)
class RoomMade:
    """A file for another room."""

    name: str
    path: Path


@dataclass(frozen=True)
class RoomMet:
    """What came from another room."""

    lines: tuple[str, ...]
    """Dutch."""


@dataclass(frozen=True)
class Erasure:
    """Words that went."""

    texts: int
    copies: tuple[str, ...]
    """Files that could not be reached."""


@dataclass(frozen=True)
class LogLine:
    """Something that happened, for the log of the evening; never words of individuals."""

    at: str
    text: str


@dataclass(frozen=True)
class Found:
    """Something that was searched for."""

    where: str
    text: str
    step: str
    """Id of the step it belongs to; empty for the rest."""


class Acts(Protocol):
    """Slow or file-touching work of an open evening. Each returns at once."""

    def preview(self) -> Task:
        """`done` has a `Preview`."""
        ...

    def export(self, target: Path, form: str) -> Task:
        """`form` as `report --format`; `done` has an `Exported`."""
        ...

    def look_ahead(self, *, is_open: bool, is_brief: bool = False) -> Task:
        """What the laptop is like, before the evening; `done` has a `Finding` by its `Line`.

        `is_open`: tablets are let in now; `is_brief`: only what may change from moment to moment.
        """
        ...

    def try_key(self, key: KeyFile) -> Task:
        """Whether the municipality's own seal opens; `done` has a `Finding`."""
        ...

    def print_sheet(self, target: Path, sheet: AheadSheet, address: str, network: str) -> Task:
        """One of the two sheets that are put ready, as PDF; `done` has an `Exported`.

        `address` and `network` (name of the Wi-Fi) are how a tablet comes in; empty where unknown.
        """
        ...

    def print_forms(self, target: Path, step: StepId | None) -> Task:
        """Paper forms of a step, or of all (None), as PDF; `done` has an `Exported`."""
        ...

    def agree(self, agreement: Agreement, seals: SealsChosen, target: Path | None = None) -> Task:
        """`done` has a `Sealed`; without a target it lies beside the session."""
        ...

    def adopt(self, adoption: Adoption, seals: SealsChosen, target: Path | None = None) -> Task:
        """Likewise."""
        ...

    def save_certificates(self, target: Path) -> Task:
        """Of the newest seals, for whoever wants to know them again; `done` has an `Exported`."""
        ...

    def bring(self, earlier: Path, group: str) -> Task:
        """Lay what an earlier evening wrote on the table; `done` has a `Brought`."""
        ...

    def split(self, target: Path, name: str, going: Sequence[ParticipantId]) -> Task:
        """Make the file of another room; `done` has a `RoomMade`."""
        ...

    def merge_room(self, other: Path) -> Task:
        """Take in the file of another room; `done` has a `RoomMet`."""
        ...

    def archive(self, folder: Path, facts: ArchiveFacts, *, with_session: bool) -> Task:
        """The archive's set in a new folder inside `folder`; `done` has its `Exported`."""
        ...

    def seal_fingerprint(self) -> Task:
        """Of this laptop's own seal; `done` has it as hexadecimal text."""
        ...

    def verify(self, pdf: Path) -> Task:
        """`done` has a `Checked`."""
        ...

    def standing(self, text: str) -> Task:
        """Where `text` stands that may be seen; `done` has a tuple of Dutch lines."""
        ...

    def erase_text(self, text: str, category: ErasureCategory, reason: str) -> Task:
        """All words that hold `text`; `done` has an `Erasure`."""
        ...

    def erase_participant(self, name: str, category: ErasureCategory, reason: str) -> Task:
        """All words of and about somebody; `done` has an `Erasure`."""
        ...

    def keep(self, kept: Kept, category: str, ground: str, by: str) -> Task:
        """Decide about own answers, and carry it out; `done` has an `Erasure`."""
        ...

    def state_destruction(self, target: Path) -> Task:
        """The statement of what was destroyed, as PDF; `done` has an `Exported`."""
        ...

    def log(self) -> Task:
        """`done` has a tuple of `LogLine`, newest first."""
        ...

    def find(self, text: str) -> Task:
        """In what may be seen; `done` has a tuple of `Found`."""
        ...

    def wordings(self, question: QuestionId, entry: EntryId) -> Task:
        """How an entry read before; `done` has a tuple of `Wording`, newest first."""
        ...

    def library(self) -> Task:
        """The reference library, with all its cards read; `done` has a `CardLibrary`."""
        ...

    def search_cards(self, text: str) -> Task:
        """In that library; `done` has a `CardSearch`."""
        ...

    def check_card(self, card: CardId, check: CardCheck | None) -> Task:
        """Note who looked whether it still holds; `done` has the `CardPicture` as it is then."""
        ...

    def let_answer(self, step: StepId) -> Task:
        """On a practice evening: the rehearsal council answers; `done` has how many answers."""
        ...

    def location(self) -> Path:
        """The session file."""
        ...

    def stick(self) -> StickPicture:
        """How it is with the copy on a stick, at this moment."""
        ...

    def use_stick(self, folder: Path | None) -> Task:
        """Keep a copy in that folder from now on, or none any longer; `done` has nothing."""
        ...
