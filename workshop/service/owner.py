"""The owner: the one thread that has the state, decides, writes, and acknowledges."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeVar

from workshop.domain.errors import WorkshopError
from workshop.service.answering import accept, answer, close
from workshop.service.inbox import CommandJob, GroupJob, Inbox, LookJob, Receipt
from workshop.service.publishing import Publisher, Watcher
from workshop.service.turns import Turn, turns
from workshop.service.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from workshop.domain.commands import Command, SaveDraft
    from workshop.domain.ids import CommandId
    from workshop.domain.state import State
    from workshop.service.inbox import Job
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
        self._in_hand: list[Job] = []
        """Taken, and perhaps not all answered yet."""
        self._is_stuck = False

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

    def look(self, look: Callable[[State], T], *, first: bool = True) -> Future[T]:
        """Run the pure `look` on the state as it is; it must not keep or change any of it.

        It sees all that was acknowledged, and what the operator submitted before it. With `first`
        it goes before all answers, as the operator does; without, it waits in turn, and there may
        be too many of them: then it raises `BusyError`.
        """
        job = LookJob(look)
        self._inbox.put(job, first=first)
        return job.future

    def watch(self, make: Callable[[State], T], deliver: Callable[[T], None]) -> Watcher:
        """Have `make(state)` delivered now and after changes, at most ten times a second."""
        watcher = Watcher(make, deliver)
        self._publisher.add(watcher)
        self.look(_nothing)  # wakes the thread
        return watcher

    def unwatch(self, watcher: Watcher) -> None:
        """Stop delivering to `watcher`; one picture may be on its way already."""
        self._publisher.remove(watcher)

    def stop(self, timeout_s: float = 30.0) -> None:
        """Refuse new commands, write what waits, close the file. Safe to call twice.

        Returns after `timeout_s` even if that takes longer; `is_alive` tells. Not for watchers.
        """
        self._inbox.close()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        else:  # never started, perhaps: nobody else answers what waits
            self._close_waiting()

    @property
    def is_alive(self) -> bool:
        """Whether commands are still being written."""
        return self._thread.is_alive()

    @property
    def is_stuck(self) -> bool:
        """Whether the disk failed so often that nothing is written until it is opened anew."""
        return self._is_stuck

    # --- the owner's thread ----------------------------------------------------------------

    def _run(self) -> None:
        try:
            file, writer = self._open()
        except BaseException as error:  # noqa: BLE001 raised by `start`
            self._failure = error
            self._close_waiting()
            self._opened.set()
            return
        self._opened.set()
        try:
            self._loop(file, writer)
        except BaseException:
            # Not raised again: the log has it, every future tells, and so does `is_alive`.
            log.exception("The owner of the evening stopped")
        finally:
            self._close_waiting()
            _let_go(file)

    def _open(self) -> tuple[Log, Writer]:
        file = self._open_log()
        try:
            return file, Writer(file)
        except BaseException:
            _let_go(file)
            raise

    def _loop(self, file: Log, writer: Writer) -> None:
        while not self._inbox.is_finished:
            wait_s = self._publisher.wait_s()
            self._in_hand = self._inbox.take(_IDLE_S if wait_s is None else wait_s)
            accept(self._in_hand)
            for turn in turns(self._in_hand):
                self._take_turn(writer, turn)
            self._publisher.publish_if_due(writer.state)
            if self._inbox.is_empty:
                _rest(file)
        self._publisher.publish(writer.state)

    def _take_turn(self, writer: Writer, turn: Turn) -> None:
        jobs: Sequence[Job]
        match turn:
            case LookJob():
                answer(turn, _looked(turn, writer.state))
                return
            case GroupJob():
                jobs, outcomes = [turn], [writer.write_group(turn, self._clock())]
            case _:
                jobs, outcomes = turn, writer.write(turn, self._clock())
        self._is_stuck = writer.is_stuck  # whoever hears that it failed may ask
        for job, outcome in zip(jobs, outcomes, strict=True):
            answer(job, outcome)
        if writer.has_changed:
            self._publisher.changed()

    def _close_waiting(self) -> None:
        self._inbox.close()
        close(self._in_hand)
        while jobs := self._inbox.take(0):
            close(jobs)


def _nothing(_: State) -> None:
    """A look that only wakes the owner."""


def _looked(job: LookJob, state: State) -> object:
    try:
        return job.look(state)
    except WorkshopError as error:
        return error
    except Exception as error:  # edge of the thread: raised by whoever asked
        log.exception("A look at the evening failed")
        return error


def _rest(file: Log) -> None:
    """A backup that fails must not end the evening."""
    try:
        file.rest()
    except WorkshopError as error:
        log.warning("No backup could be made: %s", type(error).__name__)
    except Exception:  # edge of the thread
        log.exception("No backup could be made")


def _let_go(file: Log) -> None:
    try:
        file.close()
    except Exception:  # edge of the thread: whatever was acknowledged is on disk
        log.exception("The session was not closed properly")
