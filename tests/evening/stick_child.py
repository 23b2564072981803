"""A laptop with a stick in it that is killed: it says what it told each tablet.

`python -m tests.evening.stick_child FILE STICK COUNT`: people answer, COUNT times in all. Each line
says the command and the place in the log of a receipt; `quiet` that all of it is on the stick.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Final
from uuid import uuid4

from tests.domain.method import OWN, PROGRAMME
from workshop.domain import commands as c
from workshop.domain.ids import CommandId, ParticipantId, SessionId
from workshop.domain.settings import Details
from workshop.domain.values import ItemsValue
from workshop.evening import Evening, create_evening
from workshop.evening.sticking import use_stick

PEOPLE: Final = 9


def say(line: str) -> None:
    """Out of this process at once, in one piece."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def _live(evening: Evening, person: int, count: int) -> None:
    author = c.ByParticipant(ParticipantId(f"p{person}"))
    for number in range(count):
        id_ = CommandId(uuid4().hex)
        answer = c.SubmitAnswer(author, OWN, ItemsValue((f"{person} {number}",)))
        receipt = evening.owner.submit(answer, id=id_, actor="tablet").result()
        say(f"{id_} {receipt.seq}")


def main(path: Path, stick: Path, count: int) -> None:
    """Until it is killed."""
    evening = create_evening(path)
    evening.do(c.CreateSession(SessionId("avond"), Details("Waarden", "Stad", "2026-11-21")))
    evening.do(c.AddProgramme(PROGRAMME))
    for person in range(PEOPLE):
        evening.do(c.SetParticipant(ParticipantId(f"p{person}"), f"Naam {person}"))
    use_stick(evening, stick)
    clients = [
        threading.Thread(target=_live, args=(evening, person, count // PEOPLE), daemon=True)
        for person in range(PEOPLE)
    ]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    assert evening.stick.settle(30.0)
    say("quiet")
    threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
