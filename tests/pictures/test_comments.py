"""Comments on a concept: under whose name they stand, and for whose eyes they are."""

from __future__ import annotations

from typing import Final

import pytest

from tests.domain.evening import AGREEMENT
from tests.pictures.evening import WORDS, Council
from tests.pictures.test_tablets import DEVICE, at, bound
from workshop.domain import commands as c
from workshop.domain.comments import Reply
from workshop.domain.folding import fold, wait
from workshop.domain.ids import CommentId
from workshop.domain.rules import decide
from workshop.domain.settings import Attribution, Role
from workshop.domain.state import Loaded
from workshop.pictures.comments import CommentPicture, OwnComment, comments
from workshop.pictures.operator import operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.report_data import CommentLine
from workshop.pictures.tablets import tablet_picture
from workshop.service.recording import record_pending

FIRST: Final = CommentId("o1")
SECOND: Final = CommentId("o2")


def council(attribution: Attribution = Attribution.GROUP) -> Council:
    """With a concept in front of it."""
    evening = Council(attribution)
    evening.do(c.IssueConcept(1))
    return evening


def whose(evening: Council) -> list[tuple[str, bool]]:
    """The name of each comment, and whether it has a time."""
    return [(each.who, bool(each.at)) for each in comments(evening.state)]


# --- names ---------------------------------------------------------------------------------


def test_by_name_a_comment_says_who_and_when() -> None:
    evening = council(Attribution.NAME)
    table = evening.team("Tafel 1", evening.people("Ada", "Bo", "Cas"))
    ada = evening.person("Ada")
    evening.do(
        c.MakeComment(FIRST, ada, "later"),
        c.MakeComment(SECOND, table, "goed"),
        c.MakeComment(CommentId("o3"), None, "hardop"),
    )
    assert whose(evening) == [("Ada", True), ("Tafel 1", True), ("", True)]


def test_per_political_group_nobody_is_named_and_no_time_tells_who_was_typing() -> None:
    evening = council()
    linde = evening.group("Linde", 5)
    evening.do(c.MakeComment(FIRST, linde[0], "later"))
    assert whose(evening) == [("", False)]


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_a_guest_is_named_for_what_they_say_is_no_answer(attribution: Attribution) -> None:
    evening = council(attribution)
    alderman = evening.person("Wil", role="wethouder")
    evening.do(c.MakeComment(FIRST, alderman, "Die toezegging deed ik niet."))
    assert whose(evening) == [("Wil", False)]


def test_a_role_that_the_report_does_not_name_stays_without_a_name() -> None:
    evening = council()
    evening.do(c.DefineRole(Role("gast", "gast", False, False, False)))
    evening.do(c.MakeComment(FIRST, evening.person("Gé", role="gast"), "Fijne avond."))
    assert whose(evening) == [("", False)]


# --- in which order ------------------------------------------------------------------------


def test_comments_are_numbered_as_they_came() -> None:
    evening = council()
    evening.do(c.MakeComment(FIRST, None, "z"), c.MakeComment(SECOND, None, "a"))
    assert [(each.number, each.text) for each in comments(evening.state)] == [(1, "z"), (2, "a")]


def test_anonymous_comments_that_wait_stand_in_an_order_that_tells_nothing() -> None:
    evening = council(Attribution.ANONYMOUS)
    evening.do(c.MakeComment(FIRST, None, "hardop"))
    for number, text in enumerate(("zon", "aarde", "maan")):
        command = c.MakeComment(CommentId(f"n{number}"), evening.seat(number), text)
        (happening,) = decide(evening.state, command, evening.now)
        row, content = record_pending(happening)
        assert content is not None
        evening.state.bodies[content.id] = content.body
        wait(evening.state, row)
    assert [each.text for each in comments(evening.state)] == ["hardop", "aarde", "maan", "zon"]
    waiting = [row for acts in evening.state.pending.values() for row in acts.values()]
    reread = fold(Loaded(evening.rows, dict(evening.state.bodies), pending=reversed(waiting)))
    assert comments(reread) == comments(evening.state)


# --- for whom ------------------------------------------------------------------------------


def test_the_operator_sees_all_and_which_concept_comes_next() -> None:
    evening = council(Attribution.NAME)
    account = operator_picture(evening.state).account
    assert (account.concept, account.next_concept, account.comments) == (1, 2, ())
    assert account.concept_at == evening.state.account.concepts[0].at
    evening.do(c.MakeComment(FIRST, None, "later"), c.AnswerComment(FIRST, taken_over=True))
    (found,) = operator_picture(evening.state).account.comments
    assert found == CommentPicture(FIRST, 1, 1, "", found.at, "later", Reply(True, ""))


def test_no_concept_lies_there_since_never() -> None:
    account = operator_picture(Council().state).account
    assert (account.concept, account.concept_at, account.next_concept) == (None, "", 1)


def test_a_tablet_has_what_its_own_user_said_and_nothing_else() -> None:
    evening = council(Attribution.NAME)
    ada, bo = evening.people("Ada", "Bo")
    bound(evening, ada)
    evening.do(c.MakeComment(FIRST, ada, "van mij"), c.MakeComment(SECOND, bo, "van Bo"))
    evening.do(c.AnswerComment(FIRST, taken_over=False, note="Zo was het niet."))
    mine = OwnComment(FIRST, "van mij", Reply(False, "Zo was het niet."))
    assert at(evening).comments == (mine,)


def test_an_anonymous_seat_finds_its_own_comments_again() -> None:
    evening = council(Attribution.ANONYMOUS)
    seat, other = evening.seat(1), evening.seat(2)
    evening.do(c.AdmitDevice(DEVICE))
    evening.do(c.MakeComment(FIRST, seat, "van mij"), c.MakeComment(SECOND, other, "van een ander"))
    assert [each.text for each in at(evening, seat=seat).comments] == ["van mij"]


def test_tablets_know_of_a_concept_until_it_is_agreed() -> None:
    evening = Council()
    assert tablet_picture(evening.state).concept is None
    evening.do(c.IssueConcept(1))
    assert tablet_picture(evening.state).concept == 1
    evening.do(c.StartSealing(AGREEMENT))
    assert tablet_picture(evening.state).concept is None
    evening.do(c.FinishSealing("12" * 32, "ab" * 32, "pem", "verslag.pdf"))
    assert tablet_picture(evening.state).concept is None


def test_the_report_has_each_comment_with_what_became_of_it() -> None:
    evening = council()
    evening.do(c.MakeComment(FIRST, None, "later"), c.MakeComment(SECOND, None, "eerder"))
    evening.do(c.AnswerComment(SECOND, taken_over=False, note="Zo was het niet."))
    assert report_data(evening.state, WORDS).comments == (
        CommentLine(1, 1, "", "", "later", None, ""),
        CommentLine(2, 1, "", "", "eerder", False, "Zo was het niet."),
    )


def test_the_report_has_what_is_left_out_of_it() -> None:
    evening = council()
    assert report_data(evening.state, WORDS).left_out == ()
    evening.do(c.ChooseParts(("sources", "figures")))
    assert report_data(evening.state, WORDS).left_out == ("figures", "sources")


def test_a_concept_that_lies_there_gives_the_report_its_number() -> None:
    evening = council()
    assert report_data(evening.state, WORDS).status.concept == 1
    evening.do(c.IssueConcept(2))
    assert report_data(evening.state, WORDS).status.concept == 2
