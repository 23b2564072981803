"""What windows before an evening ask of the rest of the program, which they may not import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.domain.settings import Attribution, Details, Publicity
    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.task import Task


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

    def rescue(self, path: Path) -> None:
        """Put what is whole of this damaged evening in its place, and open it."""
        ...

    def look_at_backups(self, session: Path) -> Task:
        """What stands in each backup of this evening; `done` has a `BackupsSeen`."""
        ...

    def put_back(self, backup: BackupSeen) -> None:
        """Make an evening of its own of it, beside the other, and open that."""
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


@dataclass(frozen=True)
class RescueOffer:
    """What can be saved of an evening that is not whole."""

    path: Path
    sentence: str
    """What happened, what there is, and what is missing, in Dutch."""
    button: str


@dataclass(frozen=True)
class BackupSeen:
    """A rolling backup, before somebody goes back to it."""

    path: Path
    at: datetime
    """Aware."""
    title: str
    """When it was made, in Dutch."""
    holds: str
    """How much stands in it, or that it is damaged."""
    compared: str
    """How that differs from now; empty where it is damaged."""
    is_whole: bool


@dataclass(frozen=True)
class BackupsSeen:
    """Those of one evening."""

    now: str
    """How much stands in the evening itself."""
    backups: tuple[BackupSeen, ...]
    """Newest first."""
