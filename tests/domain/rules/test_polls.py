"""Promises of `workshop.domain.rules.answers` about polls, which are no votes."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from workshop.domain import commands as c
from workshop.domain.errors import (
    AnswerInvalidError,
    EmptyTextError,
    NotForThisQuestionError,
    RoundClosedError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.events import HandsCounted, PollClosed, PollOpened
from workshop.domain.ids import EntryId, ParticipantId, QuestionId, SubjectId
from workshop.domain.polls import Poll, StanceHeld

ADA = c.ByParticipant(ParticipantId("ada"))


@pytest.fixture
def agreed(evening: Evening) -> Evening:
    """With a joint answer to have a stance on."""
    evening.people("Ada", "Bo")
    evening.entry(JOINT, "e1", "rust")
    return evening


def poll(evening: Evening) -> Poll:
    newest = evening.state.poll(JOINT)
    assert newest is not None
    return newest


def stance(stance: c.Stance, reservation: str = "") -> c.TakeStance:
    return c.TakeStance(ADA, JOINT, stance, reservation)


def test_a_poll_needs_a_joint_answer(evening: Evening) -> None:
    assert evening.refuses(EmptyTextError, c.OpenPoll(JOINT)).what == "joint_answer"
    evening.entry(JOINT, "e1", "rust")
    evening.do(c.RemoveEntry(JOINT, EntryId("e1")))
    evening.refuses(EmptyTextError, c.OpenPoll(JOINT))
    evening.refuses(EmptyTextError, c.CountHands(JOINT, 1, 0, 0))


def test_a_poll_is_about_what_is_answered_together(evening: Evening) -> None:
    assert evening.refuses(NotForThisQuestionError, c.OpenPoll(OWN)).expected == "joint"
    evening.refuses(UnknownIdError, c.OpenPoll(QuestionId("nergens")))
    evening.refuses(NotForThisQuestionError, c.CountHands(OWN, 1, 0, 0))


def test_a_poll_opens_once_and_knows_when(agreed: Evening) -> None:
    (row,) = agreed.do(c.OpenPoll(JOINT))
    assert poll(agreed).opened_at == row.at
    assert agreed.would(c.OpenPoll(JOINT)) == []


def test_a_stance_may_change_while_the_poll_is_open(agreed: Evening) -> None:
    agreed.do(c.OpenPoll(JOINT), stance(c.Stance.AGREE))
    (row,) = agreed.do(stance(c.Stance.DISAGREE, " te  duur "))
    held = StanceHeld("niet akkoord", "te duur", row.at)
    assert poll(agreed).stances == {SubjectId("ada"): held}


@pytest.mark.parametrize("taken", c.Stance)
def test_a_stance_stands_with_its_reason_or_without(agreed: Evening, taken: c.Stance) -> None:
    agreed.do(c.OpenPoll(JOINT))
    for reason in ("", "te duur"):
        agreed.do(stance(taken, reason))
        held = poll(agreed).stances[SubjectId("ada")]
        assert (held.stance, held.reservation) == (taken.value, reason)
        assert agreed.would(stance(taken, reason)) == []


def test_a_reservation_is_a_line(agreed: Evening) -> None:
    agreed.do(c.OpenPoll(JOINT))
    agreed.refuses(TextTooLongError, stance(c.Stance.WITH_RESERVATION, "x" * 401))
    agreed.refuses(EmptyTextError, c.CountHands(JOINT, 1, 1, 0, ("",)))


def test_a_stance_is_taken_in_an_open_poll_only(agreed: Evening) -> None:
    assert agreed.refuses(RoundClosedError, stance(c.Stance.AGREE)).what == "poll"
    agreed.do(c.OpenPoll(JOINT), c.ClosePoll(JOINT))
    assert agreed.refuses(RoundClosedError, stance(c.Stance.AGREE)).question == JOINT


def test_closing_a_poll_keeps_when_and_closing_what_is_closed_writes_nothing(
    agreed: Evening,
) -> None:
    assert agreed.would(c.ClosePoll(JOINT)) == []
    _, closed = agreed.do(c.OpenPoll(JOINT), c.ClosePoll(JOINT))
    assert (poll(agreed).is_open, poll(agreed).closed_at) == (False, closed.at)
    assert agreed.would(c.ClosePoll(JOINT)) == []


def test_a_second_poll_starts_anew_and_the_first_is_kept(agreed: Evening) -> None:
    agreed.do(c.OpenPoll(JOINT), stance(c.Stance.DISAGREE), c.ClosePoll(JOINT))
    agreed.do(c.OpenPoll(JOINT))
    first, second = agreed.state.polls[JOINT]
    assert len(first.stances) == 1
    assert second.stances == {}


def test_a_show_of_hands_is_a_poll_in_one_act(agreed: Evening) -> None:
    hands = c.CountHands(JOINT, 12, 2, 1, (" te  duur ", "te laat"))
    assert agreed.would(hands) == [
        PollOpened(),
        HandsCounted(12, 2, 1, ("te duur", "te laat")),
        PollClosed(),
    ]
    agreed.do(hands)
    assert poll(agreed).hands == (12, 2, 1, ("te duur", "te laat"))
    assert not poll(agreed).is_open


def test_a_show_of_hands_ends_the_poll_that_was_open(agreed: Evening) -> None:
    agreed.do(c.OpenPoll(JOINT), stance(c.Stance.AGREE), c.CountHands(JOINT, 12, 2, 1))
    (only,) = agreed.state.polls[JOINT]
    assert (only.hands, len(only.stances), only.is_open) == ((12, 2, 1, ()), 1, False)


@pytest.mark.parametrize("counts", [(-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_hands_are_never_fewer_than_none(agreed: Evening, counts: tuple[int, int, int]) -> None:
    refused = agreed.refuses(AnswerInvalidError, c.CountHands(JOINT, *counts))
    assert (refused.question, refused.problem, refused.detail["found"]) == (JOINT, "range", "-1")


def test_without_a_poll_there_is_no_newest_one(evening: Evening) -> None:
    assert evening.state.poll(JOINT) is None
