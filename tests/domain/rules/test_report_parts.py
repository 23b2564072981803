"""Promises of `workshop.domain.rules.report_parts`: chosen parts go, all else is always there."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import OWN
from workshop.domain import commands as c
from workshop.domain.errors import AccountFrozenError, UnknownIdError
from workshop.domain.events import KINDS, PartsChosen
from workshop.domain.folding import ASIDE
from workshop.domain.ids import CommentId, DeviceId, PointId

FIRST = CommentId("o1")


def left_out(evening: Evening) -> tuple[str, ...]:
    return evening.state.account.left_out


def test_what_is_left_out_stands_in_the_order_of_the_report_and_once(evening: Evening) -> None:
    evening.do(c.ChooseParts(("answers", "figures", "answers")))
    assert left_out(evening) == ("figures", "answers")
    evening.do(c.ChooseParts(()))
    assert left_out(evening) == ()


def test_the_same_choice_writes_nothing(evening: Evening) -> None:
    assert evening.would(c.ChooseParts(())) == []
    evening.do(c.ChooseParts(("figures", "answers")))
    assert evening.would(c.ChooseParts(("answers", "figures"))) == []
    assert evening.would(c.ChooseParts(("answers",))) == [PartsChosen(("answers",))]


@pytest.mark.parametrize("part", ["attendance", "opening", "seal", "erased", "differences", ""])
def test_what_a_report_must_have_is_never_left_out(evening: Evening, part: str) -> None:
    refused = evening.refuses(UnknownIdError, c.ChooseParts(("answers", part)))
    assert refused.name == part
    assert left_out(evening) == ()


def test_a_sealed_report_keeps_its_parts_until_it_is_opened_again(evening: Evening) -> None:
    evening.do(c.ChooseParts(("answers",)))
    evening.seal()
    evening.refuses(AccountFrozenError, c.ChooseParts(()))
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    assert left_out(evening) == ("answers",)
    evening.do(c.ChooseParts(()))
    assert left_out(evening) == ()


# --- what is said about the account is no change of it --------------------------------------


def told(evening: Evening) -> int:
    """Events of which the account tells."""
    return evening.state.seq - evening.state.aside


def test_a_concept_and_what_is_said_about_it_change_nothing_else(evening: Evening) -> None:
    before = told(evening)
    evening.do(c.IssueConcept(1), c.MakeComment(FIRST, None, "Ik kwam later."))
    evening.do(c.AnswerComment(FIRST, taken_over=True), c.RecordCopy("pdf", "a.pdf", "0" * 64))
    evening.do(c.OpenTablets(8080, "0" * 32), c.AdmitDevice(DeviceId("a" * 64)))
    assert told(evening) == before
    assert evening.reread().aside == evening.state.aside > 0


def test_what_changes_nothing_else_are_kinds_that_there_are() -> None:
    assert set(KINDS) > ASIDE


def test_everything_else_changes_it(evening: Evening) -> None:
    seen = [told(evening)]
    (ada,) = evening.people("Ada")
    seen.append(told(evening))
    evening.items(ada, OWN, "rust")
    seen.append(told(evening))
    evening.do(c.ParkPoint(PointId("p"), "De brug"))
    seen.append(told(evening))
    evening.do(c.ChooseParts(("answers",)))
    seen.append(told(evening))
    assert sorted(set(seen)) == seen
