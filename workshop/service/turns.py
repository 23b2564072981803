"""What is done together, and in which order, with the jobs taken at one time."""

from __future__ import annotations

from random import SystemRandom
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.commands import BySeat
from workshop.service.inbox import CommandJob, DraftJob, GroupJob, LookJob

if TYPE_CHECKING:
    from workshop.service.inbox import Job

Turn: TypeAlias = list[CommandJob | DraftJob] | GroupJob | LookJob
"""A transaction of many jobs, a group in a transaction of its own, or a look."""

_random: Final = SystemRandom().random


def turns(jobs: list[Job]) -> list[Turn]:
    """In order of arrival; but looks last, so that they see what was sent before them."""
    found: list[Turn] = []
    batch: list[CommandJob | DraftJob] = []
    for job in jobs:
        if isinstance(job, GroupJob):
            found += [_without_order(batch), job]
            batch = []
        elif not isinstance(job, LookJob):
            batch.append(job)
    found.append(_without_order(batch))
    found += [job for job in jobs if isinstance(job, LookJob)]
    return [turn for turn in found if turn]


def _without_order(batch: list[CommandJob | DraftJob]) -> list[CommandJob | DraftJob]:
    """Anonymous jobs change places, so that a batch does not tell who was first.

    Jobs of one seat keep their order: a correction stays a correction.
    """
    places = [place for place, job in enumerate(batch) if _secret(job)]
    if len(places) < 2:  # noqa: PLR2004 one cannot change places
        return batch
    rank = {_secret(batch[place]): _random() for place in places}
    shuffled = sorted((batch[place] for place in places), key=lambda job: rank[_secret(job)])
    result = list(batch)
    for place, job in zip(places, shuffled, strict=True):
        result[place] = job
    return result


def _secret(job: CommandJob | DraftJob) -> str:
    """The seat that sent it; empty for anybody who is not anonymous."""
    sent = job.draft if isinstance(job, DraftJob) else job.command
    author = getattr(sent, "author", None)
    return author.secret if isinstance(author, BySeat) else ""
