"""Promises of `workshop.domain.rules.merging` and `taking`: rooms that are put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.domain.evening import Evening
from tests.domain.examples import EARLIER_ROW, EVENING
from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.domain.rooms import merge, parted, texts
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AccountFrozenError,
    RoomNamesError,
    RoomRefusedError,
    UnknownIdError,
)
from workshop.domain.events import EventRow
from workshop.domain.folding import apply
from workshop.domain.ids import EarlierId, ParticipantId, PointId, SessionId, SubjectId
from workshop.domain.programme import Phase
from workshop.domain.rules.merging import plan_merge
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Presence
from workshop.domain.wording import is_erased

if TYPE_CHECKING:
    pass

ADA, BO = c.ByParticipant(ParticipantId("ada")), c.ByParticipant(ParticipantId("bo"))
PLEDGE = c.RecordPledge(PointId("p1"), "wethouder Kanarie", "Een brief")


@pytest.fixture
def people(evening: Evening) -> Evening:
    """Ada and Cas, who stay, and Bo and Dirk, who go."""
    evening.people("Ada", "Bo", "Cas", "Dirk")
    return evening


# --- putting together ----------------------------------------------------------------------


def test_answers_come_with_their_place_time_and_words(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    room.items(BO, OWN, "rust", "ruimte")
    sent = room.rows[-1]
    people.do(merge(room))
    row = next(each for each in reversed(people.rows) if each.kind == "AnswerSubmitted")
    assert row.origin == f'["zaal 2",{sent.seq},"{sent.link.hex()}"]'
    assert (row.id, row.at, row.actor) == (sent.id, sent.at, sent.actor)
    assert (row.content_id, row.commitment) == (sent.content_id, sent.commitment)
    assert (row.branch, row.epoch) == ("main", people.state.epoch)
    assert texts(people.state, BO) == ["rust", "ruimte"]
    assert len(people.state.answers[OWN][SubjectId("bo")]) == 2
    assert people.state.shown_revision(OWN, SubjectId("bo")) is None


def test_what_was_shown_there_waits_here_for_the_next_showing(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    room.show(OWN)
    people.items(ADA, OWN, "groen")
    people.show(OWN)
    people.do(merge(room))
    assert people.state.shown_revision(OWN, SubjectId("bo")) is None
    assert sorted(people.show(OWN).values()) == ["groen", "rust"]


def test_an_answer_taken_back_there_is_taken_back_here(people: Evening) -> None:
    people.items(BO, OWN, "rust")
    room = parted(people)
    room.do(c.WithdrawAnswer(BO, OWN))
    people.do(merge(room))
    assert people.state.standing(OWN, SubjectId("bo")) is None


def test_who_was_elsewhere_counts_where_answers_came_from_there(people: Evening) -> None:
    room = parted(people)
    people.now = people.now.replace(minute=50)
    while_apart = utc_text(people.now)
    room.items(BO, OWN, "rust")
    people.now = people.now.replace(minute=55)
    people.do(merge(room))
    rooms = people.state.rooms
    assert not rooms.is_away(BO.participant, None, None)
    assert not rooms.is_away(BO.participant, while_apart, OWN)
    assert rooms.is_away(BO.participant, while_apart, JOINT)


def test_two_answers_of_one_person_are_both_kept_and_the_first_counts(people: Evening) -> None:
    room = parted(people)
    people.items(BO, OWN, "hier")
    room.items(BO, OWN, "vroeger")
    room.items(BO, OWN, "daar")
    people.do(merge(room))
    assert texts(people.state, BO) == ["hier"]
    assert [each.kind for each in people.rows].count("OtherAnswerKept") == 2
    (other,) = people.state.rooms.undecided.values()
    assert (other.branch, other.question, other.subject) == ("zaal 2", OWN, "bo")


@pytest.mark.parametrize(("counts", "expected"), [(True, ["daar"]), (False, ["hier"])])
def test_the_operator_says_which_counts(people: Evening, counts: bool, expected: list[str]) -> None:
    room = parted(people)
    people.items(BO, OWN, "hier")
    room.items(BO, OWN, "daar")
    people.do(merge(room))
    (seq,) = people.state.rooms.undecided
    people.do(c.SettleAnswer(seq, counts))
    assert texts(people.state, BO) == expected
    assert not people.state.rooms.undecided
    assert people.would(c.SettleAnswer(seq, counts=True)) == []
    people.refuses(UnknownIdError, c.SettleAnswer(999, counts=True))


def test_an_erased_answer_cannot_be_chosen(people: Evening) -> None:
    room = parted(people)
    people.items(BO, OWN, "hier")
    room.items(BO, OWN, "daar")
    people.do(merge(room))
    people.do(c.EraseAnswer("bo", OWN, c.ErasureCategory.MISTAKE, "verkeerd"))
    assert not any("daar" in body or "hier" in body for body in people.state.bodies.values())
    (seq,) = people.state.rooms.undecided
    people.refuses(UnknownIdError, c.SettleAnswer(seq, counts=True))


def test_the_same_answer_in_both_rooms_is_one(people: Evening) -> None:
    room = parted(people)
    people.items(BO, OWN, "rust")
    room.items(BO, OWN, "rust")
    people.do(merge(room))
    assert not people.state.rooms.undecided
    assert len(people.state.answers[OWN][SubjectId("bo")]) == 1


def test_taken_back_there_and_given_here_stays_here(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "daar")
    room.do(c.WithdrawAnswer(BO, OWN))
    people.items(BO, OWN, "hier")
    people.do(merge(room))
    assert texts(people.state, BO) == ["hier"]
    assert not people.state.rooms.undecided


def test_points_come_and_those_that_were_struck_do_not_stand(people: Evening) -> None:
    people.do(c.ParkPoint(PointId("oud"), "De brug"))
    room = parted(people)
    room.do(PLEDGE, c.RecordAgreement(PointId("p2"), "Wij komen erop terug"))
    room.do(c.ParkPoint(PointId("p3"), "De haven"), c.StrikePoint(PointId("p3")))
    room.do(c.RecordContribution(PointId("p4"), VALUES_STEP, "de adviesraad", "Luister"))
    room.do(c.ParkPoint(PointId("oud"), "De brug, anders"), c.StrikePoint(PointId("oud")))
    people.do(merge(room))
    minutes = people.state.minutes
    assert set(minutes.pledges) == {"p1"}
    assert set(minutes.agreements) == {"p2"}
    assert set(minutes.contributions) == {"p4"}
    assert {key: each.text for key, each in minutes.parked.items()} == {"oud": "De brug"}
    room.do(replace(PLEDGE, text="Een lange brief"))
    people.do(merge(room))
    assert minutes.pledges[PointId("p1")].text == "Een lange brief"


def test_who_came_in_there_comes_along(people: Evening) -> None:
    room = parted(people)
    eva = room.person("Eva")
    room.do(c.SetParticipant(eva.participant, "Eva de Wit"))
    room.do(c.SetParticipant(BO.participant, "Bo Anders"))
    for person in (eva, BO, ADA):
        room.do(c.RecordPresence(person.participant, Presence.LEFT, "2026-03-12T21:00:00+01:00"))
    room.items(eva, OWN, "rust")
    people.do(merge(room))
    assert people.state.participants[eva.participant].name == "Eva de Wit"
    assert people.state.participants[BO.participant].name == "Bo"
    assert set(people.state.presence) == {"eva", "bo"}
    assert texts(people.state, eva) == ["rust"]
    assert eva.participant in people.state.rooms.split["zaal 2"].participants


def test_two_new_people_of_one_name_are_told_apart_first(people: Evening) -> None:
    room = parted(people)
    room.do(c.SetParticipant(ParticipantId("e1"), "Eva"))
    people.do(c.SetParticipant(ParticipantId("e2"), "Eva"))
    assert people.refuses(RoomNamesError, merge(room)).name == "Eva"
    people.do(c.SetParticipant(ParticipantId("e2"), "Eva van Zaal 1"))
    people.do(merge(room))
    assert {"e1", "e2"} <= set(people.state.participants)


def test_polls_phases_clusters_and_joint_answers_stay_there(people: Evening) -> None:
    room = parted(people)
    room.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    room.items(BO, OWN, "rust")
    (card,) = room.show(OWN)
    room.cluster(OWN, "Rust", card)
    room.entry(JOINT, "e1", "rust", card)
    room.do(c.OpenPoll(JOINT), c.TakeStance(BO, JOINT, c.Stance.AGREE), c.ClosePoll(JOINT))
    people.do(merge(room))
    state = people.state
    assert (state.joint, state.polls, state.boards, state.flow.step) == ({}, {}, {}, None)


def test_what_was_written_together_lies_on_the_table(people: Evening) -> None:
    room = parted(people)
    room.entry(JOINT, "e1", "rust")
    joint = c.BringEarlier(EarlierId("voorjaar"), EVENING, (EARLIER_ROW,))
    people.do(merge(room, joint))
    assert list(people.state.earlier) == ["voorjaar"]


def test_dots_come_where_their_cluster_lies_here(people: Evening) -> None:
    people.items(ADA, OWN, "rust")
    (card,) = people.show(OWN)
    people.cluster(OWN, "Rust", card)
    room = parted(people)
    room.do(c.OpenDots(OWN, 3), c.PlaceDots(BO, OWN, {"rust": 2}))
    people.do(merge(room))
    dots = people.state.dots[OWN]
    assert (dots.placed, dots.is_open) == ({"bo": {"rust": 2}}, False)
    room.do(c.PlaceDots(BO, OWN, {"rust": 3}))
    people.do(merge(room))
    assert people.state.dots[OWN].placed == {"bo": {"rust": 3}}


def test_dots_about_what_lies_there_alone_stay_there(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    (card,) = room.show(OWN)
    room.cluster(OWN, "Rust", card)
    room.do(c.OpenDots(OWN, 3), c.PlaceDots(BO, OWN, {"rust": 2}))
    assert plan_merge(people.state, merge(room), people.now).dots_left == 1
    people.do(merge(room))
    assert people.state.dots == {}


def test_dots_placed_here_too_stay(people: Evening) -> None:
    people.items(ADA, OWN, "rust")
    (card,) = people.show(OWN)
    people.cluster(OWN, "Rust", card)
    people.do(c.OpenDots(OWN, 3))
    room = parted(people)
    people.do(c.PlaceDots(BO, OWN, {"rust": 1}))
    room.do(c.PlaceDots(BO, OWN, {"rust": 2}))
    people.do(merge(room))
    assert people.state.dots[OWN].placed == {"bo": {"rust": 1}}


# --- once more, or not ---------------------------------------------------------------------


def test_a_room_that_went_on_brings_what_is_new(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    people.do(merge(room))
    room.items(BO, OWN, "ruimte")
    people.do(merge(room))
    assert texts(people.state, BO) == ["ruimte"]
    assert len(people.state.answers[OWN][SubjectId("bo")]) == 2
    assert not people.state.rooms.undecided


def test_the_same_file_again_is_refused(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    people.do(merge(room))
    assert people.refuses(RoomRefusedError, merge(room)).why == "merged"
    room.do(c.EnterPhase(VALUES_STEP, Phase.OWN))  # nothing that comes along
    assert people.refuses(RoomRefusedError, merge(room)).why == "merged"


def test_an_older_file_of_the_room_and_another_continuation_are_refused(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    older, other = merge(room), parted_copy(room)
    room.items(BO, OWN, "ruimte")
    people.do(merge(room))
    assert people.refuses(RoomRefusedError, older).why == "older"
    other.items(BO, OWN, "stilte")
    assert people.refuses(RoomRefusedError, merge(other)).why == "diverged"


def parted_copy(room: Evening) -> Evening:
    """A second continuation of the same file."""
    from copy import deepcopy

    return deepcopy(room)


def test_each_strange_file_is_refused_for_its_own_reason(people: Evening) -> None:
    room = parted(people)
    good = merge(room)
    for command, why in (
        (replace(good, session=SessionId("andere")), "other_evening"),
        (replace(good, branch="main"), "no_room"),
        (replace(good, branch="zaal 9"), "unknown"),
        (replace(good, link="f" * 64), "fork"),
    ):
        assert people.refuses(RoomRefusedError, command).why == why


def test_nothing_is_merged_into_a_sealed_account(people: Evening) -> None:
    room = parted(people)
    people.seal()
    people.refuses(AccountFrozenError, merge(room))


# --- erased words --------------------------------------------------------------------------


def test_what_was_erased_there_is_gone_here(people: Evening) -> None:
    people.items(BO, OWN, "vroeger")
    room = parted(people)
    room.items(BO, OWN, "geheim")
    room.do(c.EraseAnswer("bo", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    people.do(merge(room))
    (erased,) = [each for each in people.rows if each.kind == "ContentsErased"]
    assert "verzoek van de betrokkene" in erased.data
    assert people.state.value(people.state.answers[OWN][SubjectId("bo")][-1]) is None
    assert not any("vroeger" in body for body in people.state.bodies.values())


def test_while_words_are_held_only_those_that_are_gone_anyway_go(people: Evening) -> None:
    people.items(BO, OWN, "vroeger")
    room = parted(people)
    room.items(BO, OWN, "geheim")
    room.do(c.EraseAnswer("bo", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    people.do(c.PlaceHold("Woo-verzoek"), merge(room))
    assert any("vroeger" in body for body in people.state.bodies.values())
    assert sum(len(each.contents) for each in erasures(people)) == 1


def erasures(evening: Evening) -> list[e.ContentsErased]:
    """Every erasure in the log."""
    from workshop.domain.happening import payload_of

    found = [payload_of(row, None) for row in evening.rows if row.kind == "ContentsErased"]
    return [each for each in found if isinstance(each, e.ContentsErased)]


def test_somebody_erased_there_comes_without_a_name(people: Evening) -> None:
    room = parted(people)
    eva = room.person("Eva")
    room.do(c.EraseParticipant(eva.participant, c.ErasureCategory.REQUEST, "op verzoek"))
    people.do(merge(room))
    assert is_erased(people.state.participants[eva.participant].name)


def test_a_damaged_file_that_lost_words_is_still_counted_for(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    found = merge(room)
    rows = tuple(each._replace(body=None) for each in found.rows)
    people.do(replace(found, rows=rows))
    (erased,) = erasures(people)
    assert erased.category == "persoonsgegevens"


def test_the_whole_reads_back_as_it_was(people: Evening) -> None:
    room = parted(people)
    room.person("Eva")
    room.items(BO, OWN, "rust")
    room.do(PLEDGE)
    people.items(BO, OWN, "hier")
    people.do(merge(room))
    from tests.domain.snapshot import snapshot

    assert snapshot(people.reread()) == snapshot(people.state)


def test_dots_without_an_author_are_nobodys(people: Evening) -> None:
    """No rule writes this; a damaged file may."""
    room = parted(people)
    room.entry(JOINT, "e1", "rust")
    room.do(c.OpenDots(JOINT, 3), c.PlaceDots(BO, JOINT, {"e1": 2}))
    found = merge(room)
    *before, last = found.rows
    bare = last._replace(row=last.row._replace(subject=None))
    assert plan_merge(people.state, replace(found, rows=(*before, bare)), people.now).dots_left == 0


def test_an_answer_of_another_kind_of_room_is_found_by_question_and_author(people: Evening) -> None:
    room = parted(people)
    people.items(BO, OWN, "hier")
    room.items(BO, OWN, "daar")
    people.do(merge(room))
    rooms = people.state.rooms
    assert [each.seq for each in rooms.kept_beside(OWN, SubjectId("bo"))] == list(rooms.undecided)
    assert not list(rooms.kept_beside(OWN, SubjectId("ada")))


def test_a_choice_about_what_is_not_there_changes_nothing(people: Evening) -> None:
    """No rule writes this; a damaged file may."""
    row = EventRow(
        people.state.seq + 1, None, None, None, "OtherAnswerSettled", 1, SubjectId("bo"), OWN, None,
        None, '{"counts":true,"seq":3}', b"", "main", 1, None,
    )  # fmt: skip
    apply(people.state, row)
    assert people.state.rooms.settled == {}


def test_what_is_merged_after_a_room_was_given_up_is_there(people: Evening) -> None:
    room = parted(people)
    room.items(BO, OWN, "rust")
    people.do(c.CloseRoom("zaal 2"), merge(room))
    assert texts(people.state, BO) == ["rust"]


def test_what_was_taken_back_in_between_is_not_among_two_answers(people: Evening) -> None:
    dirk = c.ByParticipant(ParticipantId("dirk"))
    room = parted(people)
    for author in (BO, dirk):
        people.items(author, OWN, "hier")
        room.items(author, OWN, "vroeger")
        room.do(c.WithdrawAnswer(author, OWN))
        room.items(author, OWN, "daar")
    people.do(merge(room))
    assert len(people.state.rooms.undecided) == 2
    assert [each.kind for each in people.rows].count("AnswerWithdrawn") == 0
