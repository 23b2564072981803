"""The process whose power is cut: a whole evening while every call to the disk is written down."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from tests.trust.clients import Client, Laptop, Operator
from tests.trust.jobs import Job, Ready, dump_line
from tests.trust.room import ASKED, Room, file_opener
from workshop import durable
from workshop.domain.settings import Attribution
from workshop.service.owner import Owner
from workshop.store import connecting

if TYPE_CHECKING:
    from tests.trust.jobs import Line

RECEIPTS: Final = "ontvangstbewijzen"
"""File in the watched folder to which clients write what they were told, and when."""
SESSION: Final = "avond.dialoog"
_PEOPLE: Final = 12
_JOBS: Final = 5
_ERASURES: Final = 3


class Receipts:
    """Where clients write down what they were told; the shim sees when."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / RECEIPTS, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, line: Line) -> None:
        os.write(self._file, dump_line(line))

    def close(self) -> None:
        os.close(self._file)


class Clock:
    """A minute later at each look, so that now and then a backup is due."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 21, 19, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def play(folder: Path, room: Room) -> None:
    """Make a session, answer, erase, seal and reopen, close, open again, answer, close."""
    with closing(Receipts(folder)) as receipts:
        for life in (1, 2):
            owner = Owner(file_opener(folder / SESSION, Clock()))
            owner.start()
            if life == 1:
                owner.submit_all(room.opening()).result()
                receipts.say(Ready("made"))
            laptop = Laptop(owner, room, life, receipts.say)
            clients = [Client(laptop, number) for number in range(room.people)]
            _everybody(clients)
            _erase(laptop)
            _everybody(clients)
            _seal(laptop)
            owner.stop()
            receipts.say(Ready("closed"))


def _everybody(clients: list[Client]) -> None:
    """All clients send a few jobs each, at the same time."""
    threads = [threading.Thread(target=_send, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _send(client: Client) -> None:
    for _ in range(_JOBS):
        client.send(client.next_job())


def _erase(laptop: Laptop) -> None:
    random, operator = Random(laptop.room.seed), Operator(laptop, "erase")
    for _ in range(_ERASURES):
        number = random.randrange(laptop.room.people)
        operator.retry(Job(uuid4().hex, "erase", number, random.choice(ASKED)))
        operator.retry(Job(uuid4().hex, "show", question=random.choice(ASKED)))


def _seal(laptop: Laptop) -> None:
    operator = Operator(laptop, "seal")
    for _ in ("start", "finish", "reopen"):
        operator.retry(operator.next_job())


def never_sync() -> None:
    """Wrong on purpose: no commit waits for the disk any more. The runner must find that out."""
    wrong = tuple(each.replace("= FULL", "= OFF") for each in connecting._DURABLE)
    setattr(connecting, "_DURABLE", wrong)  # noqa: B010 a constant, that is the point


def never_sync_names() -> None:
    """Wrong on purpose too: no new name waits for the disk."""
    setattr(durable, "sync_folder", id)  # noqa: B010 does nothing


def never_copy() -> None:
    """Wrong on purpose: a session is safe as ever, but no copy of it waits for the disk."""
    unsynced = tuple(each.replace("= FULL", "= OFF") for each in connecting._COPY)
    setattr(connecting, "_COPY", unsynced)  # noqa: B010 a constant, that is the point


def never_wait_in(*rooms: str) -> None:
    """Wrong on purpose: what these modules write never waits for the disk."""
    fsync = os.fsync

    def careless(file: int) -> None:
        if sys._getframe(1).f_globals["__name__"] not in rooms:
            fsync(file)

    setattr(os, "fsync", careless)  # noqa: B010 for every module at once


def never_wait() -> None:
    """Wrong on purpose, all at once."""
    never_sync()
    never_sync_names()
    never_copy()


FAULTS: Final = {
    "": lambda: None,
    "never-sync": never_sync,
    "never-sync-names": never_sync_names,
    "never-copy": never_copy,
    "never-outside": lambda: never_wait_in(
        "workshop.report.files", "workshop.report.archive.packing"
    ),
    "never-stick": lambda: never_wait_in("workshop.store.stick_folder"),
    "never-wait": never_wait,
}

if __name__ == "__main__":
    where, seed_, attribution_, fault_ = sys.argv[1:]
    FAULTS[fault_]()
    play(Path(where), Room(int(seed_), Attribution(attribution_), _PEOPLE))
