"""A small library and an opening that remembers what it was asked, from the shipped content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.content.evenings import evenings
from workshop.content.programmes import programmes
from workshop.content.themes import themes
from workshop.domain.errors import InputFileError, WorkshopError
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.exchange.names import spoken_name
from workshop.ui.opening import Listed, NewEvening, Recent
from workshop.ui.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.opening import BackupSeen

RECENTS = (
    Recent(
        Path("waarden.dialoog"),
        "Waarden in het sociaal domein",
        "Voorbeeldstad",
        "2026-11-12",
        "Stap 3 van 4, 45 deelnemers",
        practice=False,
        can_continue=True,
        warning="Dit bestand staat in een map die met de cloud meeloopt."
        " Zet het in een gewone map. Anders kan een oude versie terugkomen.",
    ),
    Recent(
        Path("oefenen.dialoog"),
        "Oefenen met de raad",
        "Voorbeeldstad",
        "2026-10-20",
        "Stap 2 van 5, 23 deelnemers",
        practice=True,
        can_continue=True,
    ),
    Recent(
        Path("jeugdzorg.dialoog"),
        "Jeugdzorg: wat weegt het zwaarst?",
        "Voorbeeldstad",
        "2026-10-08",
        "Vastgesteld door de raad, 5 november",
        practice=False,
        can_continue=False,
    ),
)
LAST = NewEvening(
    Details(
        "Waarden in het sociaal domein",
        "Voorbeeldstad",
        "2026-11-12",
        place="Raadzaal",
        theme="Jeugdzorg",
        facilitator="Noor Bakker",
        clerk="Sam de Wit",
        chair="Ada Vos",
        council_seats=25,
        accent="#005AA7",
    ),
    Attribution.NAME,
    Publicity.PUBLIC,
    ("waardemodel+jeugdzorg",),
    "waarden-wegen",
    (
        Listed("Piet Jansen", "Noord", "raadslid"),
        Listed("Anna de Boer", "Noord", "raadslid"),
        Listed("Ada Vos", "", "voorzitter"),
    ),
    (("Tafel 1", ("Piet Jansen", "Anna de Boer")),),
)


class Shelf:
    """Reads `naam;fractie;rol` or, without semicolons, a name per line."""

    def __init__(
        self,
        folder: Path,
        recents: Sequence[Recent] = RECENTS,
        last: NewEvening | None = None,
    ) -> None:
        self._folder, self._recents, self._last = folder, recents, last
        self.own: tuple[Programme, ...] = ()

    def recents(self) -> Sequence[Recent]:
        return self._recents

    def programmes(self) -> Sequence[Programme]:
        return programmes()

    def own_programmes(self) -> Sequence[Programme]:
        return self.own

    def themes(self) -> Sequence[tuple[str, str]]:
        return [(f"{each.programme}+{each.id}", each.title) for each in themes()]

    def evenings(self) -> Sequence[RunSheet]:
        return evenings()

    def read_participants(self, file: Path, date: str) -> tuple[tuple[Listed, ...], str]:
        del date
        if file.suffix == ".json":
            rows = json.loads(file.read_text("utf-8"))
            return tuple(Listed(row["naam"], row["fractie"], "raadslid") for row in rows), ""
        return self.parse_participants(file.read_text("utf-8")), "Gelezen als UTF-8."

    def parse_participants(self, text: str) -> tuple[Listed, ...]:
        return tuple(_listed(line) for line in text.splitlines() if line.strip())

    def last_time(self) -> NewEvening | None:
        return self._last

    def folder(self) -> Path:
        return self._folder


def _listed(line: str) -> Listed:
    name, group, role, *_ = (*(part.strip() for part in line.split(";")), "", "")
    spoken = spoken_name(name)
    if not spoken:
        raise InputFileError(name, "missing")
    return Listed(spoken, group, role or "raadslid")


class Checking(Task):
    """A check that ends when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True


class Chooser:
    """Chooses a file at once, and remembers which kinds it was asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kinds: list[str] = []

    def __call__(
        self, parent: QWidget, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        assert parent.isVisible()
        assert title
        assert folder.is_absolute()
        self.kinds.append(kinds)
        then(self.path)


class Door:
    """Remembers what it was asked for."""

    def __init__(self, refusal: WorkshopError | None = None) -> None:
        self.opened: list[Path] = []
        self.plans: list[NewEvening] = []
        self.rehearsals = 0
        self.making: list[bool] = []
        self.checks: list[tuple[Path, Checking]] = []
        self.beside: list[tuple[Path | None, tuple[Path, ...]]] = []
        self.sticks: list[tuple[Path, Checking]] = []
        self.gone_on: list[Path] = []
        self.rescued: list[Path] = []
        self.compared: list[tuple[tuple[Path, ...], Checking]] = []
        self.saved: list[tuple[EveningsCompared, Path, Checking]] = []
        self.looked: list[tuple[Path, Checking]] = []
        self.put_back_to: list[BackupSeen] = []
        self.refusal = refusal

    def open(self, path: Path) -> None:
        self.opened.append(path)

    def create(self, plan: NewEvening) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.plans.append(plan)

    def rehearse(self) -> None:
        self.rehearsals += 1

    def make_programme(self, is_new: bool) -> None:
        self.making.append(is_new)

    def verify(
        self, pdf: Path, session: Path | None = None, trusted: tuple[Path, ...] = ()
    ) -> Task:
        task = Checking()
        self.checks.append((pdf, task))
        self.beside.append((session, trusted))
        return task

    def compare(self, paths: Sequence[Path]) -> Task:
        task = Checking()
        self.compared.append((tuple(paths), task))
        return task

    def save_comparison(self, found: EveningsCompared, target: Path) -> Task:
        task = Checking()
        self.saved.append((found, target, task))
        return task

    def look_at_stick(self, folder: Path) -> Task:
        task = Checking()
        self.sticks.append((folder, task))
        return task

    def rescue(self, path: Path) -> None:
        self.rescued.append(path)

    def go_on_from_stick(self, folder: Path) -> None:
        self.gone_on.append(folder)

    def look_at_backups(self, session: Path) -> Task:
        task = Checking()
        self.looked.append((session, task))
        return task

    def put_back(self, backup: BackupSeen) -> None:
        self.put_back_to.append(backup)
