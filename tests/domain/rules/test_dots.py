"""Promises of `workshop.domain.rules.answers` about dots."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from workshop.domain import commands as c
from workshop.domain.errors import (
    AnswerInvalidError,
    RoundClosedError,
    TooManyDotsError,
    UnknownIdError,
)
from workshop.domain.events import DotsClosed, DotsCounted
from workshop.domain.ids import ClusterId, ParticipantId, QuestionId

RUST, RUIMTE = ClusterId("rust"), ClusterId("ruimte")


@pytest.fixture
def clustered(evening: Evening) -> Evening:
    """With two clusters on the board and two people in the room."""
    ada, _ = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust", "ruimte")
    one, other = evening.show(OWN)
    evening.cluster(OWN, "Rust", one)
    evening.cluster(OWN, "Ruimte", other)
    return evening


ADA = c.ByParticipant(ParticipantId("ada"))
BO = c.ByParticipant(ParticipantId("bo"))


def totals(evening: Evening) -> Counter[str]:
    return evening.state.dots[OWN].totals()


def test_everybody_places_dots_within_the_budget(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3))
    clustered.do(c.PlaceDots(ADA, OWN, {RUST: 2, RUIMTE: 1}), c.PlaceDots(BO, OWN, {RUST: 1}))
    assert totals(clustered) == {RUST: 3, RUIMTE: 1}
    refused = clustered.refuses(TooManyDotsError, c.PlaceDots(BO, OWN, {RUST: 2, RUIMTE: 2}))
    assert (refused.placed, refused.budget) == (4, 3)


def test_placing_again_replaces_what_was_placed(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 3}))
    clustered.do(c.PlaceDots(ADA, OWN, {RUIMTE: 1}))
    assert totals(clustered) == {RUIMTE: 1}
    clustered.do(c.PlaceDots(ADA, OWN, {}))
    assert totals(clustered) == {}


def test_the_same_dots_again_write_nothing_in_whatever_order(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 2, RUIMTE: 1}))
    assert clustered.would(c.PlaceDots(ADA, OWN, {RUIMTE: 1, RUST: 2})) == []


def test_no_dots_on_something_is_no_dot(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 1, RUIMTE: 0}))
    assert clustered.state.dots[OWN].placed == {"ada": {RUST: 1}}


def test_dots_go_to_what_lies_there(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3))
    refused = clustered.refuses(UnknownIdError, c.PlaceDots(ADA, OWN, {"groen": 1}))
    assert (refused.what, refused.name) == ("cluster", "groen")
    clustered.refuses(UnknownIdError, c.CountDots(OWN, {"groen": 1}))
    clustered.refuses(UnknownIdError, c.CountDots(QuestionId("nergens"), {}))


def test_dots_go_to_entries_of_a_joint_answer_too(evening: Evening) -> None:
    entry = evening.entry(JOINT, "e1", "rust")
    evening.people("Ada")
    evening.do(c.OpenDots(JOINT, 1), c.PlaceDots(ADA, JOINT, {entry: 1}))
    assert evening.state.dots[JOINT].totals() == {"e1": 1}


@pytest.mark.parametrize(
    "command", [c.PlaceDots(ADA, OWN, {RUST: -1}), c.CountDots(OWN, {RUST: -1})]
)
def test_nobody_takes_dots_away(clustered: Evening, command: c.Command) -> None:
    clustered.do(c.OpenDots(OWN, 3))
    refused = clustered.refuses(AnswerInvalidError, command)
    assert (refused.problem, refused.detail["found"]) == ("range", "-1")


@pytest.mark.parametrize("budget", [0, -1, 21])
def test_a_budget_is_one_to_twenty_dots(evening: Evening, budget: int) -> None:
    refused = evening.refuses(AnswerInvalidError, c.OpenDots(OWN, budget))
    assert refused.problem == "range"
    assert refused.detail == {"found": str(budget), "minimum": "1", "maximum": "20"}
    evening.refuses(UnknownIdError, c.OpenDots(QuestionId("nergens"), 3))


def test_dots_are_placed_in_an_open_round_only(clustered: Evening) -> None:
    place = c.PlaceDots(ADA, OWN, {RUST: 1})
    assert clustered.refuses(RoundClosedError, place).what == "dots"
    clustered.do(c.OpenDots(OWN, 3), c.CloseDots(OWN))
    assert clustered.refuses(RoundClosedError, place).question == OWN


def test_closing_what_is_not_open_writes_nothing(clustered: Evening) -> None:
    assert clustered.would(c.CloseDots(OWN)) == []
    clustered.do(c.OpenDots(OWN, 3), c.CloseDots(OWN))
    assert clustered.would(c.CloseDots(OWN)) == []


def test_a_round_that_opens_again_keeps_what_was_placed(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 1}), c.CloseDots(OWN))
    clustered.do(c.OpenDots(OWN, 5), c.PlaceDots(BO, OWN, {RUST: 5}))
    assert totals(clustered) == {RUST: 6}
    assert clustered.state.dots[OWN].budget == 5


def test_dots_counted_in_the_room_close_an_open_round_and_stand(clustered: Evening) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 1}))
    clustered.do(c.CountDots(OWN, {RUIMTE: 12, RUST: 0}))
    assert totals(clustered) == {RUIMTE: 12}
    assert not clustered.state.dots[OWN].is_open


def test_dots_may_be_counted_without_a_round_and_counted_again(clustered: Evening) -> None:
    assert clustered.would(c.CountDots(OWN, {RUST: 9})) == [DotsCounted({RUST: 9}), DotsClosed()]
    clustered.do(c.CountDots(OWN, {RUST: 9}))
    assert not clustered.state.dots[OWN].is_open
    assert clustered.would(c.CountDots(OWN, {RUST: 8})) == [DotsCounted({RUST: 8})]


def test_opening_again_after_counting_in_the_room_starts_from_what_was_placed(
    clustered: Evening,
) -> None:
    clustered.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 1}), c.CountDots(OWN, {RUST: 9}))
    clustered.do(c.OpenDots(OWN, 3))
    assert totals(clustered) == {RUST: 1}
