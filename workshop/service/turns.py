"""What is done together, and in which order, with the jobs taken at one time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from workshop.service.inbox import CommandJob, DraftJob, GroupJob, LookJob

if TYPE_CHECKING:
    from workshop.service.inbox import Job

Turn: TypeAlias = list[CommandJob | DraftJob] | GroupJob | LookJob
"""A transaction of many jobs, a group in a transaction of its own, or a look."""


def turns(jobs: list[Job]) -> list[Turn]:
    """In order of arrival; but looks last, so that they see what was sent before them."""
    found: list[Turn] = []
    batch: list[CommandJob | DraftJob] = []
    for job in jobs:
        if isinstance(job, GroupJob):
            found += [batch, job]
            batch = []
        elif not isinstance(job, LookJob):
            batch.append(job)
    found.append(batch)
    found += [job for job in jobs if isinstance(job, LookJob)]
    return [turn for turn in found if turn]
