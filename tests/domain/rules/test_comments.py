"""Promises of `workshop.domain.rules.comments`: nobody agrees over an unanswered comment."""

from __future__ import annotations

import pytest

from tests.domain.evening import AGREEMENT, Evening
from workshop.domain import commands as c
from workshop.domain.comments import Comment, Concept, Reply
from workshop.domain.errors import (
    AccountFrozenError,
    CommentAnsweredError,
    CommentsOpenError,
    ConceptNumberError,
    DuplicateError,
    EmptyTextError,
    NameRefusedError,
    NoConceptError,
    SeatUnknownError,
    TextTooLongError,
    TooManyCommentsError,
    UnknownIdError,
)
from workshop.domain.events import Adoption
from workshop.domain.ids import CONCEPT, CommentId, ParticipantId, SubjectId
from workshop.domain.rules.comments import COMMENT_LIMIT, COMMENTS_LIMIT
from workshop.domain.settings import Attribution

FIRST, SECOND = CommentId("o1"), CommentId("o2")
SEAL = c.StartSealing(AGREEMENT)
FINISH = c.FinishSealing("12" * 32, "ab" * 32, "pem", "verslag.pdf")


def comments(evening: Evening) -> dict[CommentId, Comment]:
    return evening.state.account.comments


def aloud(comment: CommentId, text: str) -> c.MakeComment:
    """Said, and noted by the clerk."""
    return c.MakeComment(comment, None, text)


# --- concepts ------------------------------------------------------------------------------


def test_concepts_are_numbered_one_by_one(evening: Evening) -> None:
    account = evening.state.account
    assert (account.concept, account.next_concept) == (None, 1)
    first, second = evening.do(c.IssueConcept(1), c.IssueConcept(2))
    assert account.concepts == [Concept(1, 1, first.at or ""), Concept(2, 1, second.at or "")]
    assert (account.concept, account.next_concept) == (account.concepts[1], 3)


@pytest.mark.parametrize("number", [0, 1, 3])
def test_two_who_issue_a_concept_at_once_make_one(evening: Evening, number: int) -> None:
    evening.do(c.IssueConcept(1))
    assert evening.refuses(ConceptNumberError, c.IssueConcept(number)).number == number


def test_after_a_reopening_the_numbers_go_on_and_nothing_lies_there_yet(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), SEAL, FINISH)
    assert evening.refuses(AccountFrozenError, c.IssueConcept(2)).version == 1
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    account = evening.state.account
    assert (account.concept, account.next_concept) == (None, 2)
    evening.refuses(NoConceptError, aloud(FIRST, "Nog iets."))
    evening.do(c.IssueConcept(2))
    assert account.concept == account.concepts[1]


def test_the_first_concept_of_a_version_has_at_least_its_number(evening: Evening) -> None:
    evening.do(SEAL, FINISH, c.ReopenAccount("een naam was verkeerd"))
    assert evening.state.account.next_concept == 2


# --- saying something ----------------------------------------------------------------------


def test_without_a_concept_there_is_nothing_to_comment_on(evening: Evening) -> None:
    evening.refuses(NoConceptError, aloud(FIRST, "Mooi zo."))


def test_a_comment_is_kept_with_who_made_it_and_about_which_concept(evening: Evening) -> None:
    ada = evening.person("Ada")
    _, row = evening.do(c.IssueConcept(1), c.MakeComment(FIRST, ada, "  Ik kwam\nlater. "))
    kept = Comment(FIRST, 1, SubjectId("ada"), "Ik kwam\nlater.", row.at, row.seq)
    assert comments(evening) == {FIRST: kept}
    assert (row.question, row.subject) == (CONCEPT, "ada")


def test_said_aloud_it_has_no_name(evening: Evening) -> None:
    _, row = evening.do(c.IssueConcept(1), aloud(FIRST, "Zet de wens erbij."))
    assert row.subject is None
    assert comments(evening)[FIRST].subject is None


def test_a_team_comments_as_one(evening: Evening) -> None:
    table = evening.team("Tafel 1", evening.people("Ada", "Bo", "Cas"))
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, table, "Goed zo."))
    assert comments(evening)[FIRST].subject == "team:tafel 1"


@pytest.mark.parametrize("attribution", list(Attribution))
def test_whose_role_does_not_answer_may_comment_under_their_name(attribution: Attribution) -> None:
    evening = Evening(attribution)
    alderman = evening.person("Wil", role="wethouder")
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, alderman, "Die toezegging deed ik niet."))
    assert comments(evening)[FIRST].subject == "wil"


def test_put_in_other_words_it_stays_where_it_was(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, ada, "later"), aloud(SECOND, "eerder"))
    assert evening.would(c.MakeComment(FIRST, ada, " later ")) == []
    evening.do(c.MakeComment(FIRST, ada, "Ik kwam om 20:00."))
    assert [each.text for each in comments(evening).values()] == ["Ik kwam om 20:00.", "eerder"]
    assert evening.reread().account == evening.state.account


def test_nobody_changes_what_somebody_else_said(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, ada, "later"))
    assert evening.refuses(DuplicateError, c.MakeComment(FIRST, bo, "nooit")).what == "comment"
    evening.refuses(DuplicateError, aloud(FIRST, "nooit"))


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_comment_is_none(evening: Evening, text: str) -> None:
    evening.do(c.IssueConcept(1))
    assert evening.refuses(EmptyTextError, aloud(FIRST, text)).what == "comment"


def test_a_comment_is_no_essay(evening: Evening) -> None:
    evening.do(c.IssueConcept(1))
    evening.do(aloud(FIRST, "x" * COMMENT_LIMIT))
    long = evening.refuses(TextTooLongError, aloud(SECOND, "x" * (COMMENT_LIMIT + 1)))
    assert long.limit == COMMENT_LIMIT


def test_a_flood_of_comments_ends(evening: Evening) -> None:
    evening.do(c.IssueConcept(1))
    evening.do(*(aloud(CommentId(f"o{n}"), "ja") for n in range(COMMENTS_LIMIT)))
    more = aloud(CommentId("een te veel"), "nee")
    assert evening.refuses(TooManyCommentsError, more).limit == COMMENTS_LIMIT
    evening.do(aloud(CommentId("o0"), "beter gezegd"))


def test_who_commented_stays_on_the_list_and_the_settings_stay(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, ada, "later"))
    evening.refuses(DuplicateError, c.RemoveParticipant(ada.participant))
    assert evening.state.has_answered()


# --- without a name ------------------------------------------------------------------------


def test_anonymous_comments_of_one_seat_do_not_link_up(anonymous: Evening) -> None:
    seat = anonymous.seat()
    anonymous.do(
        c.IssueConcept(1), c.MakeComment(FIRST, seat, "één"), c.MakeComment(SECOND, seat, "twee")
    )
    first, second = comments(anonymous).values()
    assert first.subject != second.subject
    assert (first.at, second.at) == (None, None)
    rows = [row for row in anonymous.rows if row.kind == "CommentMade"]
    assert [(row.at, row.id, row.actor) for row in rows] == [(None, None, None)] * 2


def test_the_seat_itself_can_put_it_in_other_words(anonymous: Evening) -> None:
    seat, other = anonymous.seat(1), anonymous.seat(2)
    anonymous.do(c.IssueConcept(1), c.MakeComment(FIRST, seat, "één"))
    anonymous.do(c.MakeComment(FIRST, seat, "anders"))
    assert comments(anonymous)[FIRST].text == "anders"
    anonymous.refuses(DuplicateError, c.MakeComment(FIRST, other, "van mij"))


def test_in_an_anonymous_evening_no_member_comments_by_name(anonymous: Evening) -> None:
    ada = anonymous.person("Ada")
    anonymous.do(c.IssueConcept(1))
    anonymous.refuses(NameRefusedError, c.MakeComment(FIRST, ada, "later"))
    anonymous.refuses(SeatUnknownError, c.MakeComment(FIRST, c.BySeat("f" * 32), "later"))
    nobody = c.ByParticipant(ParticipantId("niemand"))
    anonymous.refuses(UnknownIdError, c.MakeComment(FIRST, nobody, "later"))


# --- answering -----------------------------------------------------------------------------


def test_taken_over_needs_no_words_and_not_taken_over_does(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), aloud(FIRST, "later"))
    refused = evening.refuses(EmptyTextError, c.AnswerComment(FIRST, taken_over=False, note=" "))
    assert refused.what == "comment_note"
    evening.do(c.AnswerComment(FIRST, taken_over=True))
    assert comments(evening)[FIRST].reply == Reply(True, "")
    assert evening.would(c.AnswerComment(FIRST, taken_over=True)) == []


def test_an_answer_can_be_another_on_second_thoughts(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), aloud(FIRST, "dit is een besluit"))
    evening.do(c.AnswerComment(FIRST, taken_over=True, note="bladzijde 2"))
    evening.do(c.AnswerComment(FIRST, taken_over=False, note="Deze avond besluit niets."))
    assert comments(evening)[FIRST].reply == Reply(False, "Deze avond besluit niets.")


def test_what_was_answered_is_no_longer_put_in_other_words(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), aloud(FIRST, "later"), c.AnswerComment(FIRST, taken_over=True))
    evening.refuses(CommentAnsweredError, aloud(FIRST, "toch niet"))


def test_only_a_comment_that_was_made_is_answered(evening: Evening) -> None:
    unknown = evening.refuses(UnknownIdError, c.AnswerComment(FIRST, taken_over=True))
    assert unknown.what == "comment"


def test_nobody_agrees_while_a_comment_has_no_answer(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), aloud(FIRST, "later"), aloud(SECOND, "eerder"))
    assert evening.refuses(CommentsOpenError, SEAL).count == 2
    evening.do(c.AnswerComment(FIRST, taken_over=True))
    assert evening.refuses(CommentsOpenError, SEAL).count == 1
    evening.do(c.AnswerComment(SECOND, taken_over=False, note="Zo was het niet."), SEAL, FINISH)
    assert evening.state.account.seal is not None
    evening.refuses(AccountFrozenError, aloud(CommentId("o3"), "te laat"))


def test_adoption_by_the_council_asks_no_more(evening: Evening) -> None:
    evening.do(c.IssueConcept(1), aloud(FIRST, "later"), c.AnswerComment(FIRST, taken_over=True))
    evening.do(SEAL, FINISH)
    adopted = c.StartSealing(adoption=Adoption("2026-04-23", "7b"))
    assert len(evening.would(adopted)) == 1
