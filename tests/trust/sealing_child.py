"""The process whose power is cut while a report is made, sealed and adopted."""

from __future__ import annotations

import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.trust.jobs import Ready
from tests.trust.power_child import SESSION, Receipts
from tests.trust.room import ASKED, Room, value_for
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.evening import create_evening
from workshop.evening.reporting import write_report_of
from workshop.evening.sealing import adopt, agree_in

if TYPE_CHECKING:
    from workshop.evening import Evening
    from workshop.evening.sealing import SealedReport

CONCEPT: Final = "concept.pdf"
_PEOPLE: Final = 6


def play(folder: Path, room: Room) -> None:
    """Answer, show, report, agree; open again and adopt."""
    with closing(Receipts(folder)) as receipts:
        with create_evening(folder / SESSION) as evening:
            evening.do_all(room.opening())
            receipts.say(Ready("made"))
            answer(evening, room)
            write_report_of(evening, folder / CONCEPT, "pdf")
            receipts.say(Ready(f"concept {_digest(folder / CONCEPT)} {CONCEPT}"))
            receipts.say(_sealed(agree_in(evening, Agreement("Voorbeeldstad", "Vera", "Gijs"))))
        receipts.say(_sealed(adopt(folder / SESSION, Adoption("2026-12-10", "7"))))


def answer(evening: Evening, room: Room) -> None:
    """Something to seal."""
    for question in ASKED:
        for number in range(room.people):
            value = value_for(question, f"antwoord van {number}")
            evening.do(c.SubmitAnswer(room.author(number), question, value))
        evening.do(c.Show(question))


def _sealed(report: SealedReport) -> Ready:
    return Ready(f"sealed {_digest(report.path)} {report.path.name}")


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    play(Path(sys.argv[1]), Room(int(sys.argv[2]), people=_PEOPLE))
