"""Promises of `workshop.service.turns`: what is done together, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.domain.method import OWN
from tests.service.session import (
    TABLET,
    answer,
    draft,
)
from workshop.domain import commands as c
from workshop.service.inbox import CommandJob, DraftJob, GroupJob, LookJob
from workshop.service.turns import turns

if TYPE_CHECKING:
    from workshop.service.inbox import Job


def look() -> LookJob:
    """A look at nothing."""
    return LookJob(lambda _: None)


def test_jobs_go_together_a_group_apart_in_its_place_and_looks_last() -> None:
    first, second, third = (CommandJob(c.Show(OWN), None, TABLET) for _ in range(3))
    half = DraftJob(draft(0, 1, "half"))
    group, looks = GroupJob((c.Show(OWN),), TABLET), [look(), look()]
    jobs: list[Job] = [looks[0], first, half, group, second, looks[1], third]
    assert turns(jobs) == [[first, half], group, [second, third], *looks]


def test_turns_are_never_empty() -> None:
    group, alone = GroupJob((), TABLET), look()
    assert turns([]) == []
    assert turns([group, alone]) == [group, alone]


def test_named_jobs_keep_their_order() -> None:
    jobs = [CommandJob(answer(n, "zorg"), None, TABLET) for n in range(50)]
    assert turns([*jobs]) == [jobs]
