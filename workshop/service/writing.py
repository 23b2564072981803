"""The state and its file, changed together: a whole batch, or nothing of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import ReadOnlyError, ResourceError, WriteFailedError
from workshop.domain.folding import fold
from workshop.service.batch import Batch, GivenUpError, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from workshop.domain.state import State
    from workshop.service.inbox import CommandJob, DraftJob, GroupJob
    from workshop.service.ports import Log

log: Final = logging.getLogger(__name__)

FAILURES: Final = 2
"""As many failed writes in a row make the session read-only."""


class Writer:
    """Used by the owner's thread alone."""

    def __init__(self, file: Log) -> None:
        """Reads `file`; raises what reading raises."""
        self._file = file
        self.state: State = fold(file.load())
        """The state that is on disk (and, inside a batch, what is about to be)."""
        self.has_changed = False
        """Whether the last batch changed anything."""
        self._failures = 0

    @property
    def is_stuck(self) -> bool:
        """Whether the disk failed so often that nothing is written any more."""
        return self._failures >= FAILURES

    def write(self, jobs: Sequence[CommandJob | DraftJob], now: datetime) -> list[Outcome]:
        """One transaction for all `jobs`; the outcome of each, in order."""
        batch = Batch(self._file, self.state, now)
        return self._transaction(batch, lambda: [batch.carry_out(job) for job in jobs], len(jobs))

    def write_group(self, job: GroupJob, now: datetime) -> Outcome:
        """One transaction for all commands of `job`, or none of them."""
        batch = Batch(self._file, self.state, now)
        (outcome,) = self._transaction(batch, lambda: [batch.carry_out_group(job)], 1)
        return outcome

    def _transaction(
        self, batch: Batch, work: Callable[[], list[Outcome]], count: int
    ) -> list[Outcome]:
        self.has_changed = False
        if self.is_stuck:
            return [ReadOnlyError("disk")] * count
        try:
            self._file.begin()
            outcomes = work()
            self._file.commit()
        except GivenUpError as given_up:
            self._leave(batch)
            return [given_up.outcome]
        except ReadOnlyError as error:  # a file that was opened to be read: nothing failed
            self._leave(batch)
            return [error] * count
        except Exception as error:  # noqa: BLE001 logged; nothing of the batch counts as written
            return [self._fail(error)] * count
        self._succeed(batch)
        return outcomes

    def _succeed(self, batch: Batch) -> None:
        self.has_changed = batch.has_changed
        if batch.has_changed:
            self._failures = 0
        if batch.has_erased:
            self._scrub()

    def _scrub(self) -> None:
        """Erased words leave the state that still spells them out, and the bytes of the file."""
        try:
            self.state = fold(self._file.load())
            self._file.scrub()
        except Exception:
            log.exception("Erased, but not everywhere yet")

    def _leave(self, batch: Batch) -> None:
        if batch.has_changed:
            self._go_back()
        else:
            self._file.rollback()

    def _fail(self, error: Exception) -> ResourceError:
        """Only the disk makes a session read-only: a bug comes back with every retry."""
        log.error("A batch could not be written", exc_info=error)
        if not isinstance(error, ResourceError):
            self._go_back()
            return WriteFailedError("other")
        self._failures += 1
        self._go_back(recover=True)
        self.has_changed = True  # perhaps: a disk may fail after it has written
        return ReadOnlyError("disk") if self.is_stuck else error

    def _go_back(self, *, recover: bool = False) -> None:
        """To what is on disk: the batch has changed the state already."""
        try:
            self._file.rollback()
            if recover:
                self._file.recover()
            self.state = fold(self._file.load())
        except Exception:
            # Nothing is written any more; the old state remains, for people to read what it has.
            self._failures = FAILURES
            log.exception("The session could not be read again")
