"""Simulated tablets, and an operator who erases or seals in the middle of it all."""

from __future__ import annotations

import threading
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from tests.trust.jobs import BY_OPERATOR, Acknowledged, Job, Refused, Sent
from tests.trust.room import ASKED
from workshop.domain.errors import RefusedError, ResourceError
from workshop.domain.ids import CommandId
from workshop.service.owner import OPERATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from tests.trust.jobs import Line
    from tests.trust.room import Room
    from workshop.service.inbox import Receipt
    from workshop.service.owner import Owner

TIRED_S: Final = 30.0
"""Nobody waits longer for a receipt: then something hangs."""
_REST_S: Final = 0.02
"""At most so long does a client think."""
_IMPATIENT: Final = 0.1
"""Of the tablets send again before they know whether it arrived."""
_GONE: Final = 0.03
"""Of the tablets are closed before they know."""
_KINDS: Final = {"draft": 5, "answer": 4, "dots": 1, "stance": 2}


@dataclass(frozen=True)
class Laptop:
    """Where clients send to, and how they tell what came of it."""

    owner: Owner
    room: Room
    life: int
    """How often the process that holds the session was started before."""
    say: Callable[[Line], None]


class Client:
    """Sends one thing after the other, and goes on only when it has the receipt."""

    def __init__(self, laptop: Laptop, number: int) -> None:
        self._laptop = laptop
        self._number = number
        self._random = Random(f"{laptop.room.seed} {laptop.life} {number}")
        self._revs = count(laptop.life * 1_000_000)

    def send(self, job: Job) -> None:
        """Submit, wait, and tell what came of it."""
        self._laptop.say(Sent(job))
        with suppress(CancelledError):  # whoever left heard nothing
            self._tell(job, self._submit)

    def retry(self, job: Job) -> None:
        """The same, with patience."""
        self._laptop.say(Sent(job))
        self._tell(job, self._submit_once)

    def _tell(self, job: Job, submit: Callable[[Job], Future[Receipt]]) -> None:
        try:
            receipt = submit(job).result(TIRED_S)
        except (RefusedError, ResourceError) as error:
            self._laptop.say(Refused(job.key, type(error).__name__))
        else:
            self._laptop.say(Acknowledged(job.key, receipt.seq))

    def _submit_once(self, job: Job) -> Future[Receipt]:
        owner, room = self._laptop.owner, self._laptop.room
        if job.kind == "draft":
            return owner.save_draft(job.draft(room))
        actor = OPERATOR if job.kind in BY_OPERATOR else "tablet"
        return owner.submit(job.command(room), id=CommandId(job.key), actor=actor)

    def _submit(self, job: Job) -> Future[Receipt]:
        future = self._submit_once(job)
        chance = self._random.random()
        if chance < _IMPATIENT:
            with suppress(ResourceError):  # then the first one counts
                future = self._submit_once(job)
        elif chance > 1 - _GONE:
            future.cancel()
        return future

    def live(self) -> None:
        """Type and send for as long as there is a laptop to send to."""
        while self._laptop.owner.is_alive:
            self.send(self.next_job())
            time.sleep(self._random.random() * _REST_S)

    def next_job(self) -> Job:
        """What this client sends next; no two of them have the same words."""
        rev, key = next(self._revs), uuid4().hex
        words = f"woorden van {self._number} nummer {rev} {key}"
        (kind,) = self._random.choices(list(_KINDS), list(_KINDS.values()))
        if kind in ("draft", "answer"):
            question = self._random.choice(ASKED)
            return Job(key, kind, self._number, question, words, rev)
        return Job(key, kind, self._number, words=words, rev=rev)


class Operator(Client):
    """Shows and erases answers, or seals the account and reopens it, over and over."""

    def __init__(self, laptop: Laptop, what: str) -> None:
        super().__init__(laptop, laptop.room.people)
        self._acts = self._erasures() if what == "erase" else self._sealings()

    def next_job(self) -> Job:
        return next(self._acts)

    def _erasures(self) -> Iterator[Job]:
        while True:
            client = self._random.randrange(self._laptop.room.people)
            yield Job(uuid4().hex, "erase", client, self._random.choice(ASKED))
            yield Job(uuid4().hex, "show", question=self._random.choice(ASKED))

    def _sealings(self) -> Iterator[Job]:
        while True:
            for kind in ("start", "finish", "reopen"):
                yield Job(uuid4().hex, kind)


def retry_all(laptop: Laptop, jobs: Iterable[Job]) -> None:
    """As tablets do that find their laptop again: each its own, all at once."""
    threads = [
        threading.Thread(target=Client(laptop, job.client).retry, args=(job,)) for job in jobs
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(TIRED_S)
