"""The process that is killed: an owner with the real store, and a room full of clients."""

from __future__ import annotations

import os
import sys
import threading
import time
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from tests.trust.clients import TIRED_S, Client, Laptop, Operator, retry_all
from tests.trust.jobs import Ready, Sent, dump_line, load_line
from tests.trust.room import FastClock, Room, file_opener
from workshop.domain.settings import Attribution
from workshop.service.owner import Owner
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.trust.jobs import Line
    from workshop.service.ports import Log

_UNTIL_CLOSING_S: Final = 0.2
_FORGETS: Final = 50


class ForgetfulFile(SessionFile):
    """Says that it is on disk, and writes only every fiftieth time: the runner must find out."""

    _calls = count(1)

    def begin(self) -> None:
        if not self._connection.in_transaction:
            super().begin()

    def commit(self) -> None:
        if next(self._calls) % _FORGETS == 0:
            super().commit()

    def rest(self) -> None:
        """No backup ends the transaction."""


def say(line: Line) -> None:
    """Out of this process, at once: what is in the pipe outlives it."""
    os.write(sys.stdout.fileno(), dump_line(line))


def main(path: Path, room: Room, life: int, mode: str) -> None:
    """Retry what the parent says was never acknowledged, then live until killed."""
    retries = [load_line(raw) for raw in sys.stdin.buffer]
    owner = Owner(_opener(path, mode))
    owner.start()
    laptop = Laptop(owner, room, life, say)
    retry_all(laptop, [line.job for line in retries if isinstance(line, Sent)])
    say(Ready("under way"))
    clients = [Client(laptop, number) for number in range(room.people)]
    if mode in ("erase", "seal"):
        clients.append(Operator(laptop, mode))
    for client in clients:
        threading.Thread(target=client.live, daemon=True).start()
    if mode == "close":
        time.sleep(Random(f"{room.seed} {life}").random() * _UNTIL_CLOSING_S)
        owner.stop()
        say(Ready("stopped"))
    time.sleep(TIRED_S)


def _opener(path: Path, mode: str) -> Callable[[], Log]:
    if mode == "forgetful":
        return lambda: ForgetfulFile.open(path)
    return file_opener(path, FastClock())


if __name__ == "__main__":
    where, seed_, attribution_, life_, mode_ = sys.argv[1:]
    main(Path(where), Room(int(seed_), Attribution(attribution_)), int(life_), mode_)
