"""What windows ask of the rest of the program, which they may not import; `desktop` does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workshop.domain.archive import ArchiveFacts
    from workshop.domain.card import CardCheck, CardId
    from workshop.domain.commands import ErasureCategory
    from workshop.domain.events import Adoption, Agreement
    from workshop.domain.ids import EntryId, ParticipantId, QuestionId, StepId
    from workshop.domain.keeping import Kept
    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.domain.seals import SealsChosen
    from workshop.domain.settings import Attribution, Details, Publicity
    from workshop.domain.verified import Verified
    from workshop.pictures.comparing import EveningsCompared
    from workshop.pictures.sheet import Raster, Sheet


class Task(QObject):
    """Slow work under way, off the window's thread. Signals arrive in the window's thread."""

    progress = Signal(str)
    """A Dutch sentence about where it is."""
    done = Signal(object)
    """What came of it."""
    failed = Signal(str)
    """A Dutch sentence: what happened, what to do now."""

    def cancel(self) -> None:
        """Stop; neither `done` nor `failed` follows, and nothing half-made is left.

        Only a sealing tells with `failed` in which of two states it ended: not sealed, or sealed
        because it was too late to stop.
        """
        raise NotImplementedError


# --- before an evening ---------------------------------------------------------------------


@dataclass(frozen=True)
class Recent:
    """An evening on this laptop."""

    path: Path
    title: str
    municipality: str
    date: str
    """ISO 8601."""
    state: str
    """A Dutch line: *Stap 3 van 9, 45 deelnemers*, *Akkoord aanwezigen, versie 1*."""
    practice: bool
    can_continue: bool
    """Not sealed: the button says *Ga verder* or *Open*, else *Bekijk*."""
    warning: str = ""
    """Where it lies is not safe, in Dutch; empty if nothing is known."""


@dataclass(frozen=True)
class Listed:
    """A participant on the list of a new evening."""

    name: str
    group: str
    role: str
    """Key of one of the default roles."""


@dataclass(frozen=True)
class NewEvening:
    """What the wizard asked."""

    details: Details
    attribution: Attribution
    publicity: Publicity
    programmes: tuple[str, ...]
    """Ids as `evening.making` reads them: `visie`, `waardemodel+jeugdzorg`."""
    evening: str = ""
    """Id of a ready-made evening."""
    participants: tuple[Listed, ...] = ()
    teams: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(name, names of members; *naam (fractie)* where two have the same name)."""


class Library(Protocol):
    """What the start window and the wizard choose from."""

    def recents(self) -> Sequence[Recent]:
        """Evenings on this laptop, newest first; those that cannot be read are left out."""
        ...

    def programmes(self) -> Sequence[Programme]:
        """Shipped programmes, each with its steps and minutes."""
        ...

    def own_programmes(self) -> Sequence[Programme]:
        """Those of the municipality itself that are ready for use."""
        ...

    def themes(self) -> Sequence[tuple[str, str]]:
        """(programme id with theme, title) of each shipped theme: `waardemodel+jeugdzorg`."""
        ...

    def evenings(self) -> Sequence[RunSheet]:
        """Ready-made evenings with minutes."""
        ...

    def read_participants(self, file: Path, date: str) -> tuple[tuple[Listed, ...], str]:
        """The people of a CSV or JSON (ORI-A) file, and how it was read, in Dutch.

        Raises a `WorkshopError`.
        """
        ...

    def parse_participants(self, text: str) -> tuple[Listed, ...]:
        """Pasted lines: `naam;fractie;rol`, tabs or commas too, also *Achternaam, Voornaam*.

        Raises a `WorkshopError`.
        """
        ...

    def last_time(self) -> NewEvening | None:
        """What was filled in for the newest evening, as a template; without people's answers."""
        ...

    def folder(self) -> Path:
        """Where a new evening is kept unless somebody chooses otherwise."""
        ...


class Opening(Protocol):
    """What the start window asks for; each shows the evening or an error by itself."""

    def open(self, path: Path) -> None:
        """Open the session."""
        ...

    def create(self, plan: NewEvening) -> None:
        """Make a session in the usual folder and open it. Raises a `WorkshopError`."""
        ...

    def make_programme(self, is_new: bool) -> None:
        """Open the window in which programmes are made; with a new one, or with all to choose."""
        ...

    def rehearse(self) -> None:
        """Make a rehearsal evening, visibly marked, in a folder of its own, and open it."""
        ...

    def verify(
        self, pdf: Path, session: Path | None = None, trusted: tuple[Path, ...] = ()
    ) -> Task:
        """Check a sealed report, if asked beside an evening; `done` has a `Checked`.

        `trusted` are certificates that somebody chose.
        """
        ...

    def compare(self, paths: Sequence[Path]) -> Task:
        """Lay these evenings beside each other; `done` has an `EveningsCompared`."""
        ...

    def save_comparison(self, found: EveningsCompared, target: Path) -> Task:
        """As PDF in a new file; `done` has an `Exported`."""
        ...

    def look_at_stick(self, folder: Path) -> Task:
        """What evening stands on a stick, which is not changed; `done` has a `StickEvening`."""
        ...

    def go_on_from_stick(self, folder: Path) -> None:
        """Put that evening in the usual folder and open it."""
        ...


@dataclass(frozen=True)
class StickEvening:
    """What stands on a stick."""

    title: str
    """Which evening, with municipality and date."""
    last: str
    """When the last thing happened that is on it, in Dutch; empty if nothing has a time."""
    lost: str
    """What is not whole on it, or that all is."""
    is_whole: bool


# --- during an evening ---------------------------------------------------------------------


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
