"""Promises of `workshop.domain.rounds`: nobody agrees to what would be left out unseen."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from workshop.domain import commands as c
from workshop.domain.errors import RoundOpenError
from workshop.domain.ids import ClusterId, ParticipantId
from workshop.domain.rounds import OpenRound, check_closed, open_rounds

ADA = c.ByParticipant(ParticipantId("ada"))
RUST = ClusterId("rust")


@pytest.fixture
def room(evening: Evening) -> Evening:
    """With a cluster to place dots on, and a joint answer to have a stance on."""
    ada, _ = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.cluster(OWN, "Rust", *evening.show(OWN))
    evening.entry(JOINT, "e1", "rust")
    return evening


def of(room: Evening) -> list[OpenRound]:
    return list(open_rounds(room.state))


def test_stances_in_a_poll_that_is_open_hold_up_agreement(room: Evening) -> None:
    room.do(c.OpenPoll(JOINT), c.TakeStance(ADA, JOINT, c.Stance.DISAGREE, "te duur"))
    assert of(room) == [OpenRound("poll", room.state.step_of(JOINT).title)]
    with pytest.raises(RoundOpenError) as refused:
        check_closed(room.state)
    assert (refused.value.what, refused.value.step) == ("poll", of(room)[0].step)
    room.do(c.ClosePoll(JOINT))
    check_closed(room.state)


def test_so_do_dots_that_were_placed(room: Evening) -> None:
    room.do(c.OpenDots(OWN, 3), c.PlaceDots(ADA, OWN, {RUST: 1}))
    assert of(room) == [OpenRound("dots", room.state.step_of(OWN).title)]
    room.do(c.CloseDots(OWN))
    assert of(room) == []


def test_a_round_in_which_nobody_took_part_holds_nobody_up(room: Evening) -> None:
    room.do(c.OpenPoll(JOINT), c.OpenDots(OWN, 3))
    assert of(room) == []


def test_of_several_polls_about_an_answer_the_newest_counts(room: Evening) -> None:
    stance = c.TakeStance(ADA, JOINT, c.Stance.AGREE)
    room.do(c.OpenPoll(JOINT), stance, c.ClosePoll(JOINT), c.OpenPoll(JOINT))
    assert of(room) == []
    room.do(stance)
    assert len(of(room)) == 1
