"""The owner: the one thread that has the state, decides, writes, and acknowledges."""

from __future__ import annotations

import logging
import random
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar, assert_never

from workshop.domain.commands import BySeat
from workshop.domain.errors import ClosedError, WorkshopError
from workshop.domain.folding import fold
from workshop.service.inbox import (
    CommandJob,
    DraftJob,
    GroupJob,
    Inbox,
    Job,
    LookJob,
    Receipt,
)
from workshop.service.publishing import Publisher, Watcher
from workshop.service.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from workshop.domain.commands import Command, SaveDraft
    from workshop.domain.ids import CommandId
    from workshop.domain.state import State
    from workshop.service.ports import Log

log: Final = logging.getLogger(__name__)

OPERATOR: Final = "operator"
_IDLE_S: Final = 30.0
"""How often an idle owner looks whether a backup is due."""

T = TypeVar("T")


def utc_now() -> datetime:
    """The present, aware, in UTC."""
    return datetime.now(UTC)


class Owner:
    """Start with `start`, end with `stop`; everything else may be called from any thread."""

    def __init__(
        self, open_log: Callable[[], Log], clock: Callable[[], datetime] = utc_now
    ) -> None:
        """`open_log` runs in the owner's thread, which alone uses what it returns."""
        self._open_log = open_log
        self._clock = clock
        self._inbox = Inbox()
        self._publisher = Publisher()
        self._thread = threading.Thread(target=self._run, name="owner", daemon=True)
        self._opened = threading.Event()
        self._failure: BaseException | None = None

    # --- from any thread -------------------------------------------------------------------

    def start(self) -> None:
        """Open the session; returns when its state is there. Raises what opening raised."""
        self._thread.start()
        self._opened.wait()
        if self._failure is not None:
            self._thread.join()
            raise self._failure

    def submit(
        self, command: Command, *, id: CommandId | None = None, actor: str = OPERATOR
    ) -> Future[Receipt]:
        """Queue `command`; the future holds a `Receipt` or a `WorkshopError`.

        The same `id` again gets the same receipt and writes nothing. The operator goes first.
        Raises `BusyError` when the queue is full and `ClosedError` after `stop`.
        """
        job = CommandJob(command, id, actor)
        self._inbox.put(job, first=actor == OPERATOR)
        return job.future

    def submit_all(self, commands: Sequence[Command], *, actor: str = OPERATOR) -> Future[Receipt]:
        """Queue `commands` to be written all or not at all.

        The future holds a `Receipt`, or a `GroupRefusedError` with every refusal.
        """
        job = GroupJob(tuple(commands), actor)
        self._inbox.put(job, first=actor == OPERATOR)
        return job.future

    def save_draft(self, draft: SaveDraft) -> Future[Receipt]:
        """Keep half-written text; only the newest per author and question is written."""
        return self._inbox.put_draft(draft)

    def look(self, look: Callable[[State], T]) -> Future[T]:
        """Run the pure `look` on the state as it is; it must not keep or change any of it."""
        job = LookJob(look)
        self._inbox.put(job, first=True)
        return job.future

    def watch(self, make: Callable[[State], T], deliver: Callable[[T], None]) -> Watcher:
        """Have `make(state)` delivered now and after changes, at most ten times a second."""
        watcher = Watcher(make, deliver)
        self._publisher.add(watcher)
        self.look(_nothing)  # wakes the thread
        return watcher

    def unwatch(self, watcher: Watcher) -> None:
        """Stop delivering to `watcher`."""
        self._publisher.remove(watcher)

    def stop(self, timeout_s: float = 30.0) -> None:
        """Refuse new commands, write what waits, close the file. Safe to call twice."""
        self._inbox.close()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    @property
    def is_alive(self) -> bool:
        """Whether commands are still being written."""
        return self._thread.is_alive()

    # --- the owner's thread ----------------------------------------------------------------

    def _run(self) -> None:
        try:
            file = self._open_log()
        except BaseException as error:  # noqa: BLE001 handed to whoever called `start`
            self._fail_opening(error)
            return
        try:
            writer = Writer(file, fold(*file.load()))
        except BaseException as error:  # noqa: BLE001 as above
            file.close()
            self._fail_opening(error)
            return
        self._opened.set()
        self._serve(file, writer)

    def _fail_opening(self, error: BaseException) -> None:
        self._inbox.close()
        self._failure = error
        self._opened.set()

    def _serve(self, file: Log, writer: Writer) -> None:
        try:
            self._loop(file, writer)
        except BaseException:
            log.exception("The owner of the evening stopped")
            raise
        finally:
            self._inbox.close()
            self._fail_waiting()
            file.close()

    def _loop(self, file: Log, writer: Writer) -> None:
        while not self._inbox.is_finished:
            jobs = self._inbox.take(self._timeout_s())
            for batch in _batches(jobs):
                self._handle(writer, batch)
            self._publisher.publish_if_due(writer.state)
            if self._inbox.is_empty:
                _rest(file)

    def _timeout_s(self) -> float:
        wait_s = self._publisher.wait_s()
        return _IDLE_S if wait_s is None else wait_s

    def _handle(self, writer: Writer, batch: list[Job]) -> None:
        for job in batch:
            for future in _futures(job):
                # A client that left does not undo what it sent; it only gets no answer.
                future.set_running_or_notify_cancel()
        outcomes = self._outcomes(writer, batch)
        for job, outcome in zip(batch, outcomes, strict=True):
            for future in _futures(job):
                _resolve(future, outcome)
        if writer.has_changed:
            self._publisher.changed()

    def _outcomes(self, writer: Writer, batch: list[Job]) -> list[Any]:
        # Any: a receipt, an error, or whatever a look returned.
        first = batch[0]
        if isinstance(first, LookJob):
            return [_looked(first, writer.state)]
        if isinstance(first, GroupJob):
            return [writer.write_group(first, self._clock())]
        return writer.write(
            [job for job in batch if isinstance(job, CommandJob | DraftJob)], self._clock()
        )

    def _fail_waiting(self) -> None:
        while jobs := self._inbox.take(0):
            for job in jobs:
                for future in _futures(job):
                    if future.set_running_or_notify_cancel():
                        future.set_exception(ClosedError())


def _nothing(_: State) -> None:
    """A look that only wakes the owner."""


def _batches(jobs: list[Job]) -> list[list[Job]]:
    """Commands and drafts together; a look or a group by itself, in its place."""
    batches: list[list[Job]] = []
    for job in jobs:
        alone = isinstance(job, LookJob | GroupJob)
        if alone or not batches or isinstance(batches[-1][0], LookJob | GroupJob):
            batches.append([job])
        else:
            batches[-1].append(job)
    return [_without_order(batch) for batch in batches]


def _without_order(batch: list[Job]) -> list[Job]:
    """Anonymous jobs change places, so that a batch does not tell who was first.

    Jobs of one seat keep their order: a correction stays a correction.
    """
    places = [index for index, job in enumerate(batch) if _secret(job)]
    if len(places) < 2:  # noqa: PLR2004 one cannot change places
        return batch
    keys: dict[str, float] = {}
    random_key = random.SystemRandom().random
    for index in places:
        keys.setdefault(_secret(batch[index]), random_key())
    shuffled = sorted((batch[index] for index in places), key=lambda job: keys[_secret(job)])
    result = list(batch)
    for index, job in zip(places, shuffled, strict=True):
        result[index] = job
    return result


def _secret(job: Job) -> str:
    author = getattr(job.command, "author", None) if isinstance(job, CommandJob) else None
    return author.secret if isinstance(author, BySeat) else ""


def _futures(job: Job) -> list[Future[Any]]:
    match job:
        case DraftJob():
            return list(job.futures)
        case CommandJob() | GroupJob() | LookJob():
            return [job.future]
        case _:
            assert_never(job)


def _looked(job: LookJob, state: State) -> object:
    try:
        return job.look(state)
    except Exception as error:  # edge of the thread: handed to whoever asked
        log.exception("A look at the evening failed")
        return error


def _resolve(future: Future[Any], outcome: object) -> None:
    if future.cancelled():
        return
    if isinstance(outcome, BaseException):
        future.set_exception(outcome)
    else:
        future.set_result(outcome)


def _rest(file: Log) -> None:
    try:
        file.rest()
    except WorkshopError as error:
        log.warning("No backup could be made: %s", type(error).__name__)
