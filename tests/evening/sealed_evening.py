"""A small evening with a sealed report, of every attribution, and what a set of it must be."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.archive import ArchiveFacts
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId, ParticipantId, PointId, QuestionId, SessionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details, Presence
from workshop.domain.values import ItemsValue
from workshop.evening import create_evening
from workshop.evening.sealing import agree_in

FACTS = ArchiveFacts("Gemeenteraad van Stad", "2026-03-11")
OWN, JOINT = QuestionId("visie.waarden.eigen"), QuestionId("visie.waarden.samen")
PEOPLE = tuple(f"Persoon{number:02} Achternaam" for number in range(1, 8))
UNNAMED = "Verzwegen Inwoner"
HOSTILE = "<script>]]>&😀\x07" + "lang" * 90


@dataclass(frozen=True)
class Sealed:
    """A session with its sealed report in a folder of its own."""

    path: Path

    @property
    def target(self) -> Path:
        return self.path.parent / "set"


def _seat(number: int) -> str:
    return hashlib.sha256(f"stoel {number}".encode()).hexdigest()


def _author(attribution: Attribution, number: int) -> c.Author:
    if attribution is Attribution.ANONYMOUS:
        return c.BySeat(_seat(number))
    return c.ByParticipant(ParticipantId(f"p{number}"))


def fill(path: Path, attribution: Attribution) -> None:
    with create_evening(path) as evening:
        details = Details(f"Waarden {HOSTILE[:40]}", "Stad", "2026-03-11", place="Raadzaal")
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(programme("visie")))
        for number, name in enumerate(PEOPLE, start=1):
            person = ParticipantId(f"p{number}")
            evening.do(c.SetParticipant(person, name, "raadslid", f"Fractie {number % 2}"))
            evening.do(c.RecordPresence(person, Presence.PRESENT, "2026-03-11T18:30:00+00:00"))
        evening.do(c.SetParticipant(ParticipantId("i"), UNNAMED, "inwoner"))
        evening.do(c.EnterPhase(StepId("visie.waarden"), Phase.OWN))
        for number in range(1, len(PEOPLE) + 1):
            if attribution is Attribution.ANONYMOUS:
                evening.do(c.IssueSeat(seat_hash(_seat(number))))
            words = ItemsValue((f"Waarde {number}", HOSTILE))
            evening.do(c.SubmitAnswer(_author(attribution, number), OWN, words))
        evening.do(c.Show(OWN))
        main = evening.look(lambda state: state.questions[JOINT].main_field)
        evening.do(c.SetEntry(JOINT, EntryId("e"), {main: "Vertrouwen"}, HOSTILE))
        evening.do(c.ParkPoint(PointId("x"), HOSTILE))
        agree_in(evening, Agreement("Raadzaal", "De voorzitter", "De griffier"))


def copied(made: dict[Attribution, Path], attribution: Attribution, folder: Path) -> Sealed:
    """Elsewhere than where it was sealed: the report is then found beside it."""
    for each in made[attribution].parent.glob("avond*.*"):
        if each.is_file():
            shutil.copy(each, folder)
    return Sealed(folder / "avond.dialoog")


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def sums_hold(folder: Path) -> bool:
    """What the readme tells to do, done."""
    command = ["sha256sum", "--strict", "-c", "sha256sum.txt"]
    return not subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


def nothing_is_left(folder: Path) -> bool:
    return not [each.name for each in folder.iterdir() if "deel" in each.name or "set" in each.name]
