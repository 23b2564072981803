"""The futures of jobs: taken on, answered, or closed; a client that left breaks nothing."""

from __future__ import annotations

from concurrent.futures import InvalidStateError
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from workshop.domain.errors import ClosedError
from workshop.service.inbox import DraftJob

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from concurrent.futures import Future

    from workshop.service.inbox import Job

# Any: each kind of job has its own result.


def _futures(job: Job) -> Sequence[Future[Any]]:
    return job.futures if isinstance(job, DraftJob) else (job.future,)


def accept(jobs: Iterable[Job]) -> None:
    """From now on nobody can cancel: who left before does not undo the job, but gets no answer."""
    for job in jobs:
        for future in _futures(job):
            future.set_running_or_notify_cancel()


def answer(job: Job, outcome: object) -> None:
    """Give `outcome` to everybody who still waits for `job`; errors are raised there."""
    for future in _futures(job):
        if future.cancelled():
            continue
        if isinstance(outcome, BaseException):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)


def close(jobs: Iterable[Job]) -> None:
    """`ClosedError` to everybody who has no answer yet."""
    for job in jobs:
        for future in _futures(job):
            with suppress(InvalidStateError):  # answered, or left
                future.set_exception(ClosedError())
