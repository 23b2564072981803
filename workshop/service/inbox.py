"""What waits for the owner: the operator's commands first, drafts only in their newest form."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from workshop.domain.errors import BusyError, ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.commands import Author, Command, SaveDraft
    from workshop.domain.ids import CommandId, QuestionId
    from workshop.domain.state import State

QUEUE_LIMIT: Final = 1_000
"""Waiting jobs; beyond it `BusyError`, so that a flood never grows memory."""
BATCH_LIMIT: Final = 256
_NEVER: Final = 1e9


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that a command is on disk."""

    seq: int
    """Last event of the command, or the log's last one where it changed nothing."""
    saved_at: datetime
    """Aware UTC."""


@dataclass(eq=False, slots=True)
class CommandJob:
    """One command; `future` gets a `Receipt`."""

    command: Command
    id: CommandId | None
    actor: str
    future: Future[Receipt] = field(default_factory=Future)


@dataclass(eq=False, slots=True)
class GroupJob:
    """Commands that are written all or not at all; `future` gets one receipt for all."""

    commands: tuple[Command, ...]
    actor: str
    future: Future[Receipt] = field(default_factory=Future)


@dataclass(eq=False, slots=True)
class DraftJob:
    """The newest draft of one author at one question, and everybody who waits for it."""

    draft: SaveDraft
    futures: list[Future[Receipt]]


@dataclass(eq=False, slots=True)
class LookJob:
    """A pure function of the state; `future` gets what it returns."""

    look: Callable[[State], Any]  # Any: each look has its own result
    future: Future[Any] = field(default_factory=Future)


Job: TypeAlias = CommandJob | GroupJob | DraftJob | LookJob


class Inbox:
    """Any thread may put; the owner's thread takes."""

    def __init__(self) -> None:
        self._waiting = Condition()
        self._first: deque[Job] = deque()
        self._rest: deque[Job] = deque()
        self._drafts: dict[tuple[Author, QuestionId], DraftJob] = {}
        self._closed = False

    def put(self, job: Job, *, first: bool = False) -> None:
        """Queue `job`. Raises `BusyError` or `ClosedError`; the operator is never too late."""
        with self._waiting:
            self._check(first=first)
            (self._first if first else self._rest).append(job)
            self._waiting.notify()

    def put_draft(self, draft: SaveDraft) -> Future[Receipt]:
        """Queue `draft`, or let it replace an older one that still waits."""
        future: Future[Receipt] = Future()
        with self._waiting:
            key = (draft.author, draft.question)
            waiting = self._drafts.get(key)
            if waiting is None:
                self._check(first=False)
                self._drafts[key] = DraftJob(draft, [future])
            else:
                waiting.futures.append(future)
                if draft.client_rev >= waiting.draft.client_rev:
                    waiting.draft = draft
            self._waiting.notify()
        return future

    def _check(self, *, first: bool) -> None:
        if self._closed:
            raise ClosedError
        if not first and len(self._rest) + len(self._drafts) >= QUEUE_LIMIT:
            raise BusyError

    def take(self, timeout_s: float | None) -> list[Job]:
        """What waits, at most a batch; empty after `timeout_s` or when closed and drained.

        Drafts come after the commands that waited with them, so that submitting wins from the
        draft that was typed before it.
        """
        with self._waiting:
            self._waiting.wait_for(
                self._has_work_or_closed, _NEVER if timeout_s is None else timeout_s
            )
            jobs: list[Job] = []
            for queue in (self._first, self._rest):
                while queue and len(jobs) < BATCH_LIMIT:
                    jobs.append(queue.popleft())
            while self._drafts and len(jobs) < BATCH_LIMIT:
                jobs.append(self._drafts.pop(next(iter(self._drafts))))
            return jobs

    def _has_work_or_closed(self) -> bool:
        return bool(self._first or self._rest or self._drafts or self._closed)

    @property
    def is_finished(self) -> bool:
        """Closed, and nothing waits."""
        with self._waiting:
            return self._closed and not (self._first or self._rest or self._drafts)

    @property
    def is_empty(self) -> bool:
        """Nothing waits."""
        with self._waiting:
            return not (self._first or self._rest or self._drafts)

    def close(self) -> None:
        """Refuse new jobs; what waits is still taken."""
        with self._waiting:
            self._closed = True
            self._waiting.notify()
