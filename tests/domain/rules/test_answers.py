"""Promises of `workshop.domain.rules.answers` about own answers and drafts."""

from __future__ import annotations

import json

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN, own
from workshop.domain import commands as c
from workshop.domain.errors import (
    AlreadyShownError,
    AnswerInvalidError,
    NotForThisQuestionError,
    NothingToWithdrawError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.ids import QuestionId, SubjectId
from workshop.domain.programme import Kind
from workshop.domain.rules.answers import DRAFT_LIMIT
from workshop.domain.state import Revision
from workshop.domain.values import Declined, ItemsValue, TextValue

NO_QUESTION = QuestionId("oefen.waarden.eigen.niets")


def revisions(evening: Evening, author: c.ByParticipant) -> list[Revision]:
    return evening.state.answers[OWN][SubjectId(author.participant)]


def test_every_revision_is_kept_and_the_newest_stands(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.items(ada, OWN, "rust", "ruimte")
    assert [evening.state.value(each) for each in revisions(evening, ada)] == [
        ItemsValue(("rust",)),
        ItemsValue(("rust", "ruimte")),
    ]
    standing = evening.state.standing(OWN, SubjectId("ada"))
    assert standing == revisions(evening, ada)[-1]


def test_the_same_answer_again_writes_nothing(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    assert evening.would(c.SubmitAnswer(ada, OWN, ItemsValue((" rust ", "")))) == []
    paper = c.SubmitAnswer(ada, OWN, ItemsValue(("rust",)), c.Medium.PAPER)
    assert evening.would(paper) == []


def test_an_answer_that_stood_before_the_present_one_is_a_new_revision(evening: Evening) -> None:
    ada = evening.person("Ada")
    for text in ("rust", "ruimte", "rust"):
        evening.items(ada, OWN, text)
    assert len(revisions(evening, ada)) == 3


def test_after_withdrawing_or_erasing_the_same_words_count_again(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.items(ada, OWN, "rust")
    evening.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    evening.items(ada, OWN, "rust")
    assert len(revisions(evening, ada)) == 4


@pytest.mark.parametrize("medium", c.Medium)
def test_tablet_paper_and_laptop_count_the_same_and_are_remembered(
    evening: Evening, medium: c.Medium
) -> None:
    ada = evening.person("Ada")
    evening.do(c.SubmitAnswer(ada, OWN, ItemsValue(("rust",)), medium))
    (revision,) = revisions(evening, ada)
    assert json.loads(revision.data)["medium"] == medium.value


def test_an_answer_after_closing_is_always_kept_marked_late(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "op tijd")
    evening.do(c.CloseRound(OWN))
    evening.items(ada, OWN, "nagekomen")
    evening.items(bo, OWN, "ook nagekomen")
    evening.do(c.OpenRound(OWN))
    evening.items(ada, OWN, "weer op tijd")
    assert [each.is_late for each in revisions(evening, ada)] == [False, True, False]
    assert [each.is_late for each in revisions(evening, bo)] == [True]


def test_declining_is_an_answer(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.answer(ada, OWN, Declined())
    (revision,) = revisions(evening, ada)
    assert evening.state.value(revision) == Declined()
    assert evening.would(c.SubmitAnswer(ada, OWN, Declined())) == []


def test_submitting_takes_the_place_of_the_draft_of_that_question_alone(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    evening.draft(ada, OWN, '"ru')
    evening.draft(ada, own(Kind.TEXT), '"no')
    evening.draft(bo, OWN, '"gr')
    evening.items(ada, OWN, "rust")
    assert list(evening.state.drafts) == [("ada", own(Kind.TEXT)), ("bo", OWN)]


def test_an_answer_that_does_not_fit_is_refused_with_the_reason(evening: Evening) -> None:
    command = c.SubmitAnswer(evening.person("Ada"), OWN, TextValue("rust"))
    refused = evening.refuses(AnswerInvalidError, command)
    assert (refused.question, refused.problem) == (OWN, "kind")


def test_a_question_must_exist(evening: Evening) -> None:
    ada = evening.person("Ada")
    for command in (
        c.SubmitAnswer(ada, NO_QUESTION, Declined()),
        c.WithdrawAnswer(ada, NO_QUESTION),
    ):
        refused = evening.refuses(UnknownIdError, command)
        assert (refused.what, refused.name) == ("question", NO_QUESTION)


def test_one_person_does_not_answer_for_all_but_a_team_may(evening: Evening) -> None:
    answer = ItemsValue(("rust",))
    ada = evening.person("Ada")
    refused = evening.refuses(NotForThisQuestionError, c.SubmitAnswer(ada, JOINT, answer))
    assert (refused.question, refused.expected) == (JOINT, "own")
    assert evening.would(c.SubmitAnswer(evening.team("Tafel"), JOINT, answer))


# --- withdrawing ---------------------------------------------------------------------------


def test_before_showing_people_take_their_own_words_back(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.draft(ada, OWN, '"ruim')
    evening.do(c.WithdrawAnswer(ada, OWN))
    assert evening.state.standing(OWN, SubjectId("ada")) is None
    assert evening.state.drafts == {}


def test_what_the_room_saw_cannot_be_unsaid(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    refused = evening.refuses(AlreadyShownError, c.WithdrawAnswer(ada, OWN))
    assert refused.question == OWN
    evening.items(ada, OWN, "onrust")
    evening.refuses(AlreadyShownError, c.WithdrawAnswer(ada, OWN))


def test_what_came_after_a_showing_can_still_be_taken_back(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.show(OWN)
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    assert evening.show(OWN) == {}


def test_there_must_be_something_to_take_back(evening: Evening) -> None:
    ada = evening.person("Ada")
    assert evening.refuses(NothingToWithdrawError, c.WithdrawAnswer(ada, OWN)).question == OWN
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.refuses(NothingToWithdrawError, c.WithdrawAnswer(ada, OWN))


# --- drafts --------------------------------------------------------------------------------


def test_a_draft_belongs_to_the_name_of_its_future_answer(
    evening: Evening, anonymous: Evening
) -> None:
    assert evening.draft(evening.person("Ada"), OWN, '"ru') == "ada"
    seat = anonymous.seat()
    subject = anonymous.draft(seat, OWN, '"ru')
    anonymous.items(seat, OWN, "rust")
    assert list(anonymous.state.answers[OWN]) == [subject]


def test_a_draft_may_be_longer_than_any_answer_but_not_without_end(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.draft(ada, OWN, "x" * DRAFT_LIMIT)
    with pytest.raises(TextTooLongError) as refusal:
        evening.draft(ada, OWN, "x" * (DRAFT_LIMIT + 1))
    assert (refusal.value.what, refusal.value.limit) == (OWN, DRAFT_LIMIT)


def test_a_draft_is_about_a_question(evening: Evening) -> None:
    ada = evening.person("Ada")
    with pytest.raises(UnknownIdError):
        evening.draft(ada, NO_QUESTION, '"ru')
