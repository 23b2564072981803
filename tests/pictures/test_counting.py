"""Promises of `workshop.pictures.counting`: how many answered, of how many who were there."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.domain.method import JOINT, OWN
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.folding import fold
from workshop.domain.ids import ParticipantId, SubjectId
from workshop.domain.settings import Presence, Role
from workshop.domain.state import AnswerRow, Loaded
from workshop.domain.values import Declined, ItemsValue
from workshop.pictures.counting import (
    Counts,
    counts,
    expected,
    has_answered,
    is_there,
    presence_now,
    present_answerers,
    was_there,
)

PRESENT, LEFT = Presence.PRESENT, Presence.LEFT


def test_nothing_is_counted_where_nothing_happened() -> None:
    assert counts(Council().state, OWN) == Counts(0, 0, 0, 0, 0, 0)


def test_counts_tell_every_sort_of_answer_apart() -> None:
    evening = Council()
    ada, bo, cas, dik, eva, fee = evening.people("Ada", "Bo", "Cas", "Dik", "Eva", "Fee")
    evening.items(ada, OWN, "rust")
    evening.answer(bo, OWN, Declined())
    evening.items(cas, OWN, "niet meer")
    evening.do(c.WithdrawAnswer(cas, OWN))
    evening.show(OWN)
    evening.do(c.CloseRound(OWN))
    evening.items(dik, OWN, "laat")
    evening.draft(eva, OWN, "half")
    evening.draft(fee, JOINT, "elders")
    assert counts(evening.state, OWN) == Counts(
        answered=3, declined=1, late=1, waiting=1, drafts=1, expected=6
    )


def test_a_revision_waits_again_and_counts_once() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    assert (counts(evening.state, OWN).answered, counts(evening.state, OWN).waiting) == (1, 0)
    evening.answer(ada, OWN, Declined())
    found = counts(evening.state, OWN)
    assert (found.answered, found.declined, found.waiting) == (1, 1, 1)


def test_an_erased_answer_still_counts() -> None:
    evening = Council()
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.MISTAKE, "vergissing"))
    assert counts(evening.state, OWN).answered == 1


def test_who_has_answered_is_known_until_it_is_withdrawn() -> None:
    evening = Council()
    ada = evening.person("Ada")
    subject = evening.subject(ada, OWN)
    assert not has_answered(evening.state, OWN, subject)
    evening.answer(ada, OWN, ItemsValue(("rust",)))
    assert has_answered(evening.state, OWN, subject)
    evening.do(c.WithdrawAnswer(ada, OWN))
    assert not has_answered(evening.state, OWN, subject)


# --- denominators --------------------------------------------------------------------------


def test_three_leave_at_a_quarter_past_nine() -> None:
    evening = Council()
    people = evening.people("Ada", "Bo", "Cas", "Dik", "Eva")
    evening.wait_until("21:00")
    evening.do(c.CloseRound(OWN))
    evening.wait_until("21:15")
    for person in people[:3]:
        evening.note(person, LEFT, "21:15")
    assert counts(evening.state, OWN).expected == 5
    evening.wait_until("21:30")
    assert expected(evening.state, None) == 2
    evening.do(c.OpenRound(OWN))
    assert counts(evening.state, OWN).expected == 2
    evening.do(c.CloseRound(OWN))
    assert counts(evening.state, OWN).expected == 2


def test_a_departure_noted_afterwards_counts_from_when_it_was() -> None:
    evening = Council()
    ada, _ = evening.people("Ada", "Bo")
    evening.wait_until("21:30")
    evening.do(c.CloseRound(OWN))
    assert counts(evening.state, OWN).expected == 2
    evening.note(ada, LEFT, "21:15")
    assert counts(evening.state, OWN).expected == 1


def test_who_came_later_was_not_there_before() -> None:
    evening = Council()
    ada, _ = evening.people("Ada", "Bo")
    evening.wait_until("20:00")
    evening.do(c.CloseRound(OWN))
    evening.wait_until("20:30")
    evening.note(ada, PRESENT, "20:30")
    assert counts(evening.state, OWN).expected == 1
    assert expected(evening.state, None) == 2


def test_a_departure_noted_ahead_counts_from_its_time_on() -> None:
    evening = Council()
    evening.wait_until("20:10")
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, LEFT, "21:30")
    assert is_there(evening.state, ada.participant, None)
    assert presence_now(evening.state, ada.participant) is PRESENT
    assert counts(evening.state, OWN).expected == 2
    evening.wait_until("21:30")
    evening.items(bo, OWN, "rust")  # an answer is enough to know that it is that late
    assert not is_there(evening.state, ada.participant, None)
    assert presence_now(evening.state, ada.participant) is LEFT
    assert counts(evening.state, OWN).expected == 1


def test_an_arrival_noted_ahead_counts_from_its_time_on() -> None:
    evening = Council()
    evening.wait_until("20:10")
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, PRESENT, "21:00")
    assert presence_now(evening.state, ada.participant) is Presence.ABSENT
    assert counts(evening.state, OWN).expected == 1
    evening.wait_until("21:00")
    evening.items(bo, OWN, "rust")
    assert presence_now(evening.state, ada.participant) is PRESENT
    assert counts(evening.state, OWN).expected == 2


def test_the_present_is_the_same_when_the_evening_is_opened_again() -> None:
    evening = Council()
    evening.wait_until("20:10")
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, LEFT, "21:30")
    evening.wait_until("21:30")
    evening.items(bo, OWN, "rust")
    rows = [row for row in evening.rows if row.kind != "AnswerSubmitted"]
    answers = [
        AnswerRow(row.seq, row.at, row.content_id, row.data, OWN, SubjectId("bo"))
        for row in evening.rows
        if row.kind == "AnswerSubmitted"
    ]
    again = fold(Loaded(rows, dict(evening.state.bodies), answers=answers))
    assert again.at == evening.state.at
    assert not is_there(again, ada.participant, None)


def test_who_is_noted_absent_ahead_is_not_there() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.note(ada, Presence.ABSENT_WITH_NOTICE, "23:00")
    assert presence_now(evening.state, ada.participant) is Presence.ABSENT_WITH_NOTICE


def test_a_list_made_days_before_says_who_is_there_when_the_evening_is_tried_out() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.do(c.RecordPresence(ada.participant, PRESENT, "2026-03-19T00:00:00+01:00"))
    assert presence_now(evening.state, ada.participant) is PRESENT
    assert expected(evening.state, None) == 1


def test_a_list_made_the_day_before_is_read_anew_when_the_first_answer_of_the_day_comes() -> None:
    evening = Council()
    ada, bo = evening.person("Ada"), evening.person("Bo")
    evening.do(c.RecordPresence(ada.participant, PRESENT, "2026-03-13T20:00:00+01:00"))
    assert expected(evening.state, None) == 2
    evening.now = datetime.fromisoformat("2026-03-13T18:00:00+00:00")
    evening.items(bo, OWN, "rust")
    assert expected(evening.state, None) == 1, "Ada is to come"


def test_who_comes_back_counts_again() -> None:
    evening = Council()
    ada = evening.person("Ada")
    for presence, when in ((PRESENT, "19:30"), (LEFT, "20:15"), (PRESENT, "21:00")):
        evening.note(ada, presence, when)
    there = [
        is_there(evening.state, ada.participant, f"2026-03-12T{when}:00.000+00:00")
        for when in ("19:00", "19:30", "20:00", "20:15", "20:59", "21:00", "22:00")
    ]
    assert there == [False, True, True, False, False, True, True]


@pytest.mark.parametrize("presence", [Presence.ABSENT, Presence.ABSENT_WITH_NOTICE])
def test_who_is_absent_was_not_there_before_it_was_noted(presence: Presence) -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.note(ada, presence, "20:00")
    assert not is_there(evening.state, ada.participant, "2026-03-12T19:45:00.000+00:00")
    assert not is_there(evening.state, ada.participant, None)
    assert not was_there(evening.state, ada.participant)


def test_a_list_that_nobody_kept_says_that_all_are_there() -> None:
    evening = Council()
    assert is_there(evening.state, ParticipantId("ada"), None)
    assert was_there(evening.state, ParticipantId("ada"))


@pytest.mark.parametrize("presence", [PRESENT, LEFT])
def test_whoever_left_was_there(presence: Presence) -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.note(ada, presence, "21:15")
    assert was_there(evening.state, ada.participant)


def test_only_roles_that_answer_are_expected() -> None:
    evening = Council()
    for role in ("raadslid", "burgerraadslid", "voorzitter", "wethouder", "ambtenaar", "inwoner"):
        evening.person(f"Een {role}", role=role)
    there = {person.role for person in present_answerers(evening.state, None)}
    assert there == {"raadslid", "burgerraadslid", "inwoner"}
    assert expected(evening.state, None) == 3
    evening.do(c.DefineRole(Role("voorzitter", "raadsvoorzitter", True, False, True)))
    assert expected(evening.state, None) == 4
