"""A laptop that can be killed: an evening with its tablet server, in a process of its own.

`python -m tests.tablet.laptop FILE PORT` opens the evening, or makes it, and prints a line of JSON
when tablets are let in. It runs until it is killed.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.domain.method import PROGRAMME, VALUES_STEP
from tests.server.room import HOST, PEOPLE
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening, open_evening
from workshop.server import codes
from workshop.server.serving import TabletServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.evening import Evening


@contextmanager
def laptop(path: Path, port: int) -> Iterator[str]:
    """Runs until the end of the block, where it is killed in the midst of things; its code."""
    command = [sys.executable, "-m", "tests.tablet.laptop", str(path), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            code: str = json.loads(process.stdout.readline())["code"]
            yield code
        finally:
            process.kill()


def _new(path: Path) -> Evening:
    evening = create_evening(path)
    details = Details("Waarden van Veenrade", "Veenrade", "2026-03-12", council_seats=21)
    evening.do(c.CreateSession(SessionId("avond"), details, Attribution.GROUP))
    evening.do(c.AddProgramme(PROGRAMME))
    for key, (name, group) in PEOPLE.items():
        evening.do(c.SetParticipant(ParticipantId(key), name, "raadslid", group))
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    return evening


def _run(path: Path, port: int) -> None:
    evening = open_evening(path) if path.exists() else _new(path)
    opened = TabletServer(evening.owner).start(host=HOST, port=port)
    sys.stdout.write(json.dumps({"code": codes.evening_code(opened.key)}) + "\n")
    sys.stdout.flush()
    signal.pause()


if __name__ == "__main__":
    _run(Path(sys.argv[1]), int(sys.argv[2]))
