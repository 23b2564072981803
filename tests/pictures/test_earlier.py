"""What was written together before can be taken over, with where it comes from."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.domain.examples import EARLIER_ROW, EVENING
from tests.domain.method import JOINT, PROGRAMME, QUESTIONS
from tests.pictures.evening import WORDS, Council
from workshop.domain import commands as c
from workshop.domain.ids import EarlierId, EntryId, PointId, QuestionId, RemarkId
from workshop.domain.programme import Field, Kind, Phase, Question
from workshop.pictures.earlier import (
    Brought,
    EarlierAnswer,
    EarlierField,
    EarlierRow,
    brought_for,
    earlier_pictures,
)
from workshop.pictures.joint import joint_picture
from workshop.pictures.operator import operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.tablets import tablet_picture

SPRING: Final = EarlierId("voorjaar")
ASKED: Final = EVENING.questions[0].id


def with_spring(group: str = "") -> Council:
    """A council that brought an earlier evening along."""
    evening = Council()
    fields = {"waarde": "Vertrouwen", "betekenis": "Je mag fouten maken"}
    rows = (
        replace(EARLIER_ROW, fields=fields),
        replace(EARLIER_ROW, id=EntryId(f"{SPRING}/e2"), fields={"waarde": "Rust"}, rationale=""),
    )
    evening.do(c.BringEarlier(SPRING, replace(EVENING, group=group), rows))
    return evening


def like_then() -> Question:
    """The same question, asked again this evening, with one column less."""
    return replace(
        QUESTIONS[JOINT],
        id=ASKED,
        kind=Kind.RECORDS,
        fields=(Field("waarde", "Waarde"), Field("x", "X")),
    )


def test_an_evening_lies_there_by_question_with_what_its_rows_say() -> None:
    (found,) = earlier_pictures(with_spring().state)
    assert (found.id, found.title, found.date, found.group) == (
        SPRING,
        "Avond in het voorjaar",
        "2025-03-12",
        "",
    )
    meaning = (EarlierField("Wat we ermee bedoelen", "Je mag fouten maken"),)
    assert found.answers == (
        EarlierAnswer(
            ASKED,
            "Waarden",
            "Welke waarden delen we?",
            (
                EarlierRow(f"{SPRING}/e1", "Vertrouwen", meaning, "Dat scheelt.", is_used=False),
                EarlierRow(f"{SPRING}/e2", "Rust", (), "", is_used=False),
            ),
        ),
    )


def test_a_question_without_rows_is_left_out() -> None:
    evening = Council()
    other = replace(EVENING.questions[0], id=QuestionId("visie.doel.samen"))
    two = replace(EVENING, questions=(*EVENING.questions, other))
    evening.do(c.BringEarlier(SPRING, two, (EARLIER_ROW,)))
    (found,) = earlier_pictures(evening.state)
    assert [answer.question for answer in found.answers] == [ASKED]
    assert operator_picture(evening.state).earlier == (found,)


def test_the_same_question_can_take_over_what_was_written_then() -> None:
    state = with_spring().state
    first, second = brought_for(state, like_then())
    assert first == Brought(
        ASKED,
        f"{SPRING}/e1",
        "Vertrouwen",
        "Avond in het voorjaar",
        {"waarde": "Vertrouwen"},
        "Dat scheelt.",
    )
    assert second.text == "Rust"
    assert not list(brought_for(state, QUESTIONS[JOINT]))


def test_the_input_of_a_fraction_says_whose_it_is() -> None:
    first, _ = brought_for(with_spring(group="Fractie Noord").state, like_then())
    assert first.origin == "Fractie Noord"


def test_a_question_takes_over_from_those_that_feed_it_on_both_evenings() -> None:
    evening = with_spring()
    state = evening.state
    feeding = replace(QUESTIONS[JOINT], feeds=(ASKED,))
    cases = replace(like_then(), id=QuestionId("casus.waarden.samen"))
    evening.entry(JOINT, "hier", "Nabijheid")
    state.questions[JOINT] = feeding
    found = list(brought_for(state, replace(cases, id=ASKED)))
    assert [(each.id, each.text, each.origin) for each in found[2:]] == [
        ("hier", "Nabijheid", state.step_of(JOINT).title)
    ]
    assert found[2].fields == {"waarde": "Nabijheid"}
    # Nothing was written in another question that feeds it, and on another evening it was.
    state.questions[cases.id] = replace(cases, feeds=(JOINT,))
    assert not list(brought_for(state, QUESTIONS[JOINT]))
    state.questions[ASKED] = replace(cases, id=ASKED, feeds=(JOINT,))
    assert [each.text for each in brought_for(state, QUESTIONS[JOINT])] == ["Vertrouwen", "Rust"]


def test_what_only_an_earlier_evening_asked_is_taken_over_where_it_feeds() -> None:
    evening = Council()
    asked = replace(EVENING.questions[0], feeds=(JOINT,))
    evening.do(c.BringEarlier(SPRING, replace(EVENING, questions=(asked,)), (EARLIER_ROW,)))
    (found,) = brought_for(evening.state, QUESTIONS[JOINT])
    assert (found.text, found.origin) == ("Vertrouwen", "Avond in het voorjaar")
    # Of a question that this evening asks too it is offered once.
    evening.state.questions[asked.id] = replace(like_then(), feeds=(JOINT,))
    (_,) = brought_for(evening.state, QUESTIONS[JOINT])


def test_a_row_that_names_an_earlier_answer_is_told_in_its_words() -> None:
    evening = Council()
    evening.entry(JOINT, "e1", "Nabijheid")
    linking = next(each for each in PROGRAMME.questions() if each.is_linking)
    (first, *_) = (each for each in linking.fields if each.reference == JOINT)
    rows = replace(linking, fields=(first,), feeds=(JOINT,))
    evening.state.questions[linking.id] = rows
    evening.do(c.SetEntry(linking.id, EntryId("rij"), {first.key: "e1"}))
    (found,) = brought_for(evening.state, QUESTIONS[JOINT])
    assert (found.text, found.fields) == ("Nabijheid", {QUESTIONS[JOINT].main_field: "Nabijheid"})


def test_a_table_of_references_takes_no_names_over() -> None:
    state = with_spring().state
    linking = next(each for each in PROGRAMME.questions() if each.is_linking)
    referring = tuple(each for each in linking.fields if each.reference)
    first, _ = brought_for(state, replace(linking, id=ASKED, fields=referring))
    assert first.fields == {}


def test_a_joint_answer_says_in_words_what_it_was_built_on() -> None:
    evening = with_spring()
    evening.entry(JOINT, "e1", "Vertrouwen", f"{SPRING}/e1")
    evening.entry(JOINT, "e2", "Meer", "e1")
    one, two = joint_picture(evening.state, QUESTIONS[JOINT]).entries
    assert one.sources == ("Vertrouwen (Avond in het voorjaar)",)
    assert two.sources == (f"Vertrouwen ({evening.state.step_of(JOINT).title})",)
    (found,) = earlier_pictures(evening.state)
    assert [row.is_used for row in found.answers[0].rows] == [True, False]
    dissent = c.RemarkKind.DISSENT
    evening.do(c.SetRemark(JOINT, RemarkId("r"), dissent, "Nee", (f"{SPRING}/e2",)))
    (found,) = earlier_pictures(evening.state)
    assert [row.is_used for row in found.answers[0].rows] == [True, True]


def test_words_that_were_erased_are_taken_over_nowhere() -> None:
    evening = with_spring()
    evening.entry(JOINT, "e1", "Iets", f"{SPRING}/e1")
    evening.entry(JOINT, "e2", "Meer", "e1")
    evening.do(c.EraseText("Vertrouwen", c.ErasureCategory.MISTAKE, "verkeerd"))
    evening.do(c.EraseText("Iets", c.ErasureCategory.MISTAKE, "verkeerd"))
    first, _ = brought_for(evening.state, like_then())
    assert first.fields == {}
    data = report_data(evening.state, WORDS)
    assert data.earlier[0].answers[0].rows[0].text == WORDS.erased
    sources = [each.sources for each in joint_picture(evening.state, QUESTIONS[JOINT]).entries]
    assert sources == [("",), ("",)]


def test_fields_name_rows_of_earlier_evenings_beside_those_of_this_one() -> None:
    evening = Council()
    linking = next(each for each in PROGRAMME.questions() if each.is_linking)
    target = next(each.reference for each in linking.fields if each.reference)
    assert target
    asked = replace(EVENING.questions[0], id=target)
    row = replace(EARLIER_ROW, question=target)
    evening.do(c.BringEarlier(SPRING, replace(EVENING, questions=(asked,)), (row,)))
    evening.do(c.ParkPoint(PointId("p"), "later"))
    step = evening.state.step_of(linking.id)
    desk = operator_picture(evening.state, step.id).desk
    assert desk
    joint = next(each for each in desk.joint if each.question.id == linking.id)
    named = [each.text for _, found in joint.references for each in found]
    assert "Vertrouwen (Avond in het voorjaar)" in named
    evening.do(c.EnterPhase(step.id, Phase.JOINT))
    targets = tablet_picture(evening.state).references[target]
    assert [each.label for each in targets] == ["Vertrouwen"]
