"""What waits for the owner: the operator's jobs first, drafts only in their newest form."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from workshop.domain.commands import SubmitAnswer, WithdrawAnswer
from workshop.domain.errors import BusyError, ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.commands import Author, Command, SaveDraft, Together
    from workshop.domain.ids import CommandId, QuestionId
    from workshop.domain.state import State

QUEUE_LIMIT: Final = 1_000
"""Waiting jobs; beyond it `BusyError`, so that a flood never grows memory."""
BATCH_LIMIT: Final = 256


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that a command is on disk."""

    seq: int
    """Last event of the command, or the log's last one where it changed nothing."""
    saved_at: datetime
    """Aware UTC, to the millisecond, as the file has it."""


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
    futures: list[Future[Receipt]] = field(default_factory=list)

    @property
    def key(self) -> tuple[Author | Together, QuestionId]:
        """Whose draft it is, and of what."""
        return self.draft.author, self.draft.question


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
        self._drafts: dict[tuple[Author | Together, QuestionId], DraftJob] = {}
        """Those in `_rest` that a newer one may still replace."""
        self._closed = False

    def put(self, job: CommandJob | GroupJob | LookJob, *, first: bool = False) -> None:
        """Queue `job`. Raises `BusyError` or `ClosedError`; the operator is never too late."""
        with self._waiting:
            self._check_open()
            if not first:
                self._check_room()
            if self._drafts:
                self._keep_drafts_before(job, first=first)
            (self._first if first else self._rest).append(job)
            self._waiting.notify()

    def put_draft(self, draft: SaveDraft) -> Future[Receipt]:
        """Queue `draft`, or let it replace an older one that still waits."""
        future: Future[Receipt] = Future()
        with self._waiting:
            self._check_open()
            job = self._drafts.get((draft.author, draft.question))
            if job is None:
                self._check_room()
                job = self._drafts[draft.author, draft.question] = DraftJob(draft)
                self._rest.append(job)
            elif draft.client_rev > job.draft.client_rev:
                job.draft = draft
            job.futures.append(future)
            self._waiting.notify()
        return future

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedError

    def _check_room(self) -> None:
        if len(self._rest) >= QUEUE_LIMIT:
            raise BusyError

    def _keep_drafts_before(self, job: CommandJob | GroupJob | LookJob, *, first: bool) -> None:
        """An answer takes along the draft that came before it, and none that comes after it.

        So the waiting draft stays in front of `job`, and a later one does not take its place.
        """
        for command in _commands(job):
            if isinstance(command, SubmitAnswer | WithdrawAnswer):
                draft = self._drafts.pop((command.author, command.question), None)
                if draft is not None and first:
                    self._rest.remove(draft)
                    self._first.append(draft)

    def take(self, timeout_s: float) -> list[Job]:
        """What waits, at most a batch; empty after `timeout_s` or when closed and drained."""
        with self._waiting:
            self._waiting.wait_for(lambda: self._has_work or self._closed, timeout_s)
            jobs: list[Job] = []
            for queue in (self._first, self._rest):
                while queue and len(jobs) < BATCH_LIMIT:
                    jobs.append(queue.popleft())
            for job in jobs:
                if isinstance(job, DraftJob) and self._drafts.get(job.key) is job:
                    del self._drafts[job.key]
            return jobs

    @property
    def _has_work(self) -> bool:
        return bool(self._first or self._rest)

    @property
    def is_finished(self) -> bool:
        """Closed, and nothing waits."""
        with self._waiting:
            return self._closed and not self._has_work

    @property
    def is_empty(self) -> bool:
        """Nothing waits."""
        with self._waiting:
            return not self._has_work

    def close(self) -> None:
        """Refuse new jobs; what waits is still taken."""
        with self._waiting:
            self._closed = True
            self._waiting.notify()


def _commands(job: CommandJob | GroupJob | LookJob) -> tuple[Command, ...]:
    if isinstance(job, GroupJob):
        return job.commands
    return (job.command,) if isinstance(job, CommandJob) else ()
