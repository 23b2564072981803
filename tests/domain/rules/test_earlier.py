"""What was written together before comes along whole, and stays apart from this evening's words."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from tests.domain.evening import Evening
from tests.domain.examples import EARLIER_QUESTION, EARLIER_ROW, EVENING
from tests.domain.method import JOINT, PROGRAMME
from workshop.domain import commands as c
from workshop.domain.earlier import EarlierEntry, earlier_entry_id
from workshop.domain.errors import (
    AnswerInvalidError,
    DuplicateError,
    EarlierInUseError,
    EmptyTextError,
    NotShownError,
    TextTooLongError,
    TooManyEarlierError,
    UnknownIdError,
)
from workshop.domain.ids import EarlierId, EntryId, QuestionId, RemarkId, SessionId
from workshop.domain.rules.earlier import ENTRIES_LIMIT, EVENINGS_LIMIT

SPRING: Final = EarlierId("voorjaar")
BROUGHT: Final = c.BringEarlier(SPRING, EVENING, (EARLIER_ROW,))
ENTRY: Final = EntryId("e1")


def referring() -> tuple[QuestionId, str, QuestionId]:
    """The linking table: its id, the key of a column, and what that column refers to."""
    question = next(each for each in PROGRAMME.questions() if each.is_linking)
    field = next(each for each in question.fields if each.reference)
    assert field.reference
    return question.id, field.key, field.reference


def test_an_earlier_evening_lies_there_with_its_rows() -> None:
    evening = Evening()
    evening.do(BROUGHT)
    found = evening.state.earlier[SPRING]
    assert (found.evening, found.entries) == (EVENING, {EARLIER_ROW.id: EARLIER_ROW})
    assert found.main_text(EARLIER_ROW) == "Vertrouwen"
    assert evening.state.earlier_entry(EARLIER_ROW.id) == (found, EARLIER_ROW)
    assert evening.state.earlier_entry("elders") is None


def test_words_are_cleaned_and_a_row_of_a_question_that_is_gone_has_no_name() -> None:
    evening = Evening()
    row = replace(EARLIER_ROW, fields={"waarde": " Rust\r\nen ruimte "}, rationale=" Ja ")
    evening.do(c.BringEarlier(SPRING, replace(EVENING, title=" Avond \n een "), (row,)))
    found = evening.state.earlier[SPRING]
    assert found.evening.title == "Avond een"
    assert found.entries[row.id].fields == {"waarde": "Rust\nen ruimte"}
    assert found.entries[row.id].rationale == "Ja"
    assert found.main_text(replace(row, question=QuestionId("x.y.samen"))) == ""


def test_the_same_evening_comes_along_once() -> None:
    evening = Evening()
    evening.do(BROUGHT)
    again = c.BringEarlier(
        EarlierId("nog eens"), EVENING, (replace(EARLIER_ROW, id=EntryId("nog eens/e1")),)
    )
    assert evening.refuses(DuplicateError, again).name == EVENING.title
    assert evening.refuses(DuplicateError, BROUGHT).name == SPRING
    # The input of a fraction may come from the same file as the council's.
    evening.do(replace(again, evening=replace(EVENING, group="Fractie Noord")))
    assert len(evening.state.earlier) == 2


def test_an_evening_does_not_come_along_with_itself() -> None:
    evening = Evening()
    assert evening.state.session
    itself = replace(EVENING, session=evening.state.session)
    evening.refuses(DuplicateError, c.BringEarlier(SPRING, itself, (EARLIER_ROW,)))


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (replace(EARLIER_ROW, id=EntryId("e1")), UnknownIdError),
        (replace(EARLIER_ROW, id=EntryId("voorjaar/")), UnknownIdError),
        (replace(EARLIER_ROW, question=QuestionId("visie.doel.samen")), UnknownIdError),
        (replace(EARLIER_ROW, fields={"kleur": "rood"}), UnknownIdError),
        (replace(EARLIER_ROW, fields={"waarde": "x" * 10_001}), TextTooLongError),
    ],
)
def test_a_row_that_does_not_fit_is_refused(row: EarlierEntry, error: type[Exception]) -> None:
    evening = Evening()
    with pytest.raises(error):
        evening.do(c.BringEarlier(SPRING, EVENING, (row,)))
    assert not evening.state.earlier


def test_an_evening_without_a_title_date_or_row_is_refused() -> None:
    evening = Evening()
    nameless, undated = replace(EVENING, title=" "), replace(EVENING, date="gisteren")
    evening.refuses(EmptyTextError, c.BringEarlier(SPRING, nameless, (EARLIER_ROW,)))
    evening.refuses(AnswerInvalidError, c.BringEarlier(SPRING, undated, (EARLIER_ROW,)))
    assert evening.refuses(EmptyTextError, c.BringEarlier(SPRING, EVENING, ())).what == "earlier"


def test_there_is_an_end_to_what_comes_along() -> None:
    evening = Evening()
    rows = tuple(
        replace(EARLIER_ROW, id=earlier_entry_id(SPRING, f"{n}")) for n in range(ENTRIES_LIMIT + 1)
    )
    evening.refuses(TooManyEarlierError, c.BringEarlier(SPRING, EVENING, rows))
    for number in range(EVENINGS_LIMIT):
        name = EarlierId(f"avond {number}")
        other = replace(EVENING, session=SessionId(f"{number}"))
        row = replace(EARLIER_ROW, id=earlier_entry_id(name, "e1"))
        evening.do(c.BringEarlier(name, other, (row,)))
    assert evening.refuses(TooManyEarlierError, BROUGHT).limit == EVENINGS_LIMIT


def test_a_joint_answer_may_rest_on_what_was_written_down_before() -> None:
    evening = Evening()
    evening.do(BROUGHT)
    evening.do(c.SetEntry(JOINT, ENTRY, {"text": "Vertrouwen"}, sources=(EARLIER_ROW.id,)))
    other = EntryId("e2")
    evening.do(c.SetEntry(JOINT, other, {"text": "Rust"}, sources=(ENTRY,)))
    assert evening.state.joint[JOINT].entries[other].sources == (ENTRY,)
    evening.refuses(NotShownError, c.SetEntry(JOINT, other, {"text": "Rust"}, sources=("nergens",)))


def test_a_field_can_name_a_row_of_an_earlier_evening() -> None:
    linking, key, target = referring()
    question = replace(EARLIER_QUESTION, id=target)
    row = replace(EARLIER_ROW, question=target)
    evening = Evening()
    evening.do(c.BringEarlier(SPRING, replace(EVENING, questions=(question,)), (row,)))
    evening.do(c.SetEntry(linking, ENTRY, {key: "vertrouwen"}))
    assert evening.state.joint[linking].entries[ENTRY].fields[key] == row.id
    evening.do(c.SetEntry(linking, ENTRY, {key: row.id}))
    evening.refuses(AnswerInvalidError, c.SetEntry(linking, ENTRY, {key: "iets anders"}))


def test_what_was_brought_by_mistake_can_go() -> None:
    evening = Evening()
    evening.do(BROUGHT, c.RemoveEarlier(SPRING))
    assert not evening.state.earlier
    assert evening.refuses(UnknownIdError, c.RemoveEarlier(SPRING)).name == SPRING
    evening.do(BROUGHT)
    assert SPRING in evening.state.earlier


def test_but_not_while_a_joint_answer_rests_on_it() -> None:
    evening = Evening()
    evening.do(BROUGHT, c.SetEntry(JOINT, ENTRY, {"text": "Rust"}, sources=(EARLIER_ROW.id,)))
    assert evening.refuses(EarlierInUseError, c.RemoveEarlier(SPRING)).title == EVENING.title
    evening.do(c.SetEntry(JOINT, ENTRY, {"text": "Rust"}))
    remark = c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, "Nee", (EARLIER_ROW.id,))
    evening.do(remark)
    evening.refuses(EarlierInUseError, c.RemoveEarlier(SPRING))
