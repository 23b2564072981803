"""Promises of `workshop.service.rehearsing`: what commands would lead to, without a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.service.session import answer, done, opening, person, seq_of, standing
from workshop.domain import commands as c
from workshop.domain.errors import EmptyTextError, GroupRefusedError, UnknownIdError
from workshop.service.rehearsing import rehearse

if TYPE_CHECKING:
    from tests.service.evening import Evening

NOW = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


def test_a_rehearsal_leads_to_what_the_owner_would_write(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg")))
    rehearsed = rehearse([*opening(), answer(0, "zorg")], NOW)
    assert standing(rehearsed, person(0)) == ("zorg",)
    assert rehearsed.seq == seq_of(evening.owner)
    (visits,) = rehearsed.flow.visited.values()
    assert visits == [("2026-11-21T19:30:00.000+00:00", "own")]


def test_a_rehearsal_names_every_refusal() -> None:
    with pytest.raises(GroupRefusedError) as refused:
        rehearse([*opening(0), answer(0, "zorg"), answer(1, "zorg")], NOW)
    assert [index for index, _ in refused.value.refusals] == [3, 4]
    assert all(isinstance(error, UnknownIdError) for _, error in refused.value.refusals)


def test_a_session_that_is_refused_is_one_refusal() -> None:
    create, *others = opening()
    assert isinstance(create, c.CreateSession)
    nameless = replace(create, details=replace(create.details, title=" "))
    with pytest.raises(GroupRefusedError) as refused:
        rehearse([nameless, *others], NOW)
    assert [(index, type(error)) for index, error in refused.value.refusals] == [
        (0, EmptyTextError)
    ]
