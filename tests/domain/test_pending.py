"""Promises of `workshop.domain.pending`: what waits, for what, and in which order it goes."""

from __future__ import annotations

import pytest

from tests.domain.evening import AGREEMENT
from tests.domain.method import JOINT, OWN
from workshop.domain import events as e
from workshop.domain.events import EventRow
from workshop.domain.happening import Happening
from workshop.domain.ids import ContentId, QuestionId, SubjectId
from workshop.domain.pending import (
    NOT_PLACED,
    Act,
    Pending,
    Waiting,
    by_pseudonym,
    due,
    waiting_of,
    waits,
)

ANSWERS, OTHERS = Waiting(Act.ANSWER, OWN), Waiting(Act.ANSWER, JOINT)
DOTS, STANCES = Waiting(Act.DOTS, JOINT), Waiting(Act.STANCE, JOINT)


def act(kind: str, question: QuestionId | None, subject: str = "seat:a") -> EventRow:
    """An anonymous act that waits."""
    content = ContentId(bytes(16))
    whose = (SubjectId(subject), question, content, b"")
    return EventRow(NOT_PLACED, None, None, None, kind, 1, *whose, "{}", b"", "", 0, None)


ALL: Pending = {each: {} for each in (STANCES, ANSWERS, DOTS, OTHERS)}


@pytest.mark.parametrize(
    ("payload", "question", "expected"),
    [
        (e.Shown(7), OWN, [ANSWERS]),
        (e.Shown(7), JOINT, [OTHERS]),
        (e.DotsClosed(), JOINT, [DOTS]),
        (e.DotsClosed(), OWN, []),
        (e.PollClosed(), JOINT, [STANCES]),
        (e.SealingStarted(1, AGREEMENT), None, [ANSWERS, OTHERS, DOTS, STANCES]),
        (e.RoundClosed(), OWN, []),
        (e.DotsOpened(3), JOINT, []),
        (e.PollOpened(), JOINT, []),
        (e.ShowingPlanned(), OWN, []),
    ],
)
def test_what_waits_enters_the_log_before_the_outcome_is_seen(
    payload: e.Payload, question: QuestionId | None, expected: list[Waiting]
) -> None:
    assert due(ALL, [Happening(payload, question)]) == expected
    assert due({}, [Happening(payload, question)]) == []


def test_of_several_happenings_each_has_its_own() -> None:
    counted = [Happening(e.PollOpened(), JOINT), Happening(e.PollClosed(), JOINT)]
    assert due(ALL, [*counted, Happening(e.Shown(1), OWN)]) == [STANCES, ANSWERS]


@pytest.mark.parametrize(
    ("payload", "nameless", "expected"),
    [
        (e.AnswerSubmitted(), True, True),
        (e.AnswerWithdrawn(), True, True),
        (e.DotsPlaced({}), True, True),
        (e.StanceTaken("akkoord", ""), True, True),
        (e.AnswerSubmitted(), False, False),
        (e.SeatIssued("ab"), True, False),
    ],
)
def test_anonymous_acts_wait_and_nothing_else(
    payload: e.Payload, nameless: bool, expected: bool
) -> None:
    assert waits(Happening(payload, OWN, nameless=nameless)) is expected


def test_the_order_is_that_of_pseudonyms() -> None:
    acts = {SubjectId(each): act("AnswerSubmitted", OWN, each) for each in ("b", "c", "a")}
    assert [row.subject for row in by_pseudonym(acts)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("AnswerSubmitted", ANSWERS),
        ("AnswerWithdrawn", ANSWERS),
        ("DotsPlaced", Waiting(Act.DOTS, OWN)),
        ("StanceTaken", Waiting(Act.STANCE, OWN)),
    ],
)
def test_acts_of_one_kind_at_one_question_go_together(kind: str, expected: Waiting) -> None:
    assert waiting_of(act(kind, OWN)) == expected


@pytest.mark.parametrize("row", [act("Shown", OWN), act("AnswerSubmitted", None)])
def test_a_row_that_no_rule_lets_wait_is_damage(row: EventRow) -> None:
    with pytest.raises(KeyError):
        waiting_of(row)
