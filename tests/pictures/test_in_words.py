"""Promises of `workshop.pictures.in_words`: every answer in words that people can read."""

from __future__ import annotations

import pytest

from tests.domain.method import JOINT, LINKS, QUESTIONS, WEIGHTS, joint, own
from tests.pictures.evening import SAMPLES, Council
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Kind
from workshop.domain.values import Declined, NumberValue, PositionValue
from workshop.domain.wording import ERASED, is_erased
from workshop.pictures.groups import Label, Pool
from workshop.pictures.in_words import answer_texts, entry_text, label_text, main_text
from workshop.pictures.joint import joint_picture

IN_WORDS = {
    Kind.TEXT: ("woord",),
    Kind.ITEMS: ("woord", "woord twee"),
    Kind.STATEMENT: ("Welzijn van iedereen",),
    Kind.CHOICE: ("Vrijheid", "Veiligheid"),
    Kind.NUMBER: ("12,5 euro",),
    Kind.WEIGH: ("Vrijheid: 20", "Welzijn van iedereen: 30", "Veiligheid: 50"),
    Kind.RANK: ("1. Veiligheid", "2. Vrijheid", "3. Welzijn van iedereen"),
    Kind.POSITION: ("-3",),
    Kind.RECORD: ("Wat gebeurde er?: woord; Wie merkte het?: woord wie",),
    Kind.RECORDS: (
        "Wat gebeurde er?: woord; Wie merkte het?: woord wie",
        "Wat gebeurde er?: woord twee; Wie merkte het?: wijk",
    ),
}


@pytest.mark.parametrize("kind", Kind)
def test_an_answer_of_every_kind_is_put_in_words(kind: Kind) -> None:
    found = answer_texts(QUESTIONS[own(kind)], SAMPLES[kind]("woord"), "liever niet")
    assert found == IN_WORDS[kind]


@pytest.mark.parametrize("kind", Kind)
def test_who_would_rather_not_says_so_in_every_kind(kind: Kind) -> None:
    assert answer_texts(QUESTIONS[own(kind)], Declined(), "liever niet") == ("liever niet",)


@pytest.mark.parametrize(("place", "text"), [(-5, "-5"), (0, "0"), (4, "+4")])
def test_a_place_says_to_which_side(place: int, text: str) -> None:
    question = QUESTIONS[own(Kind.POSITION)]
    assert answer_texts(question, PositionValue(place), "") == (text,)


def test_a_number_without_a_unit_stands_alone() -> None:
    assert answer_texts(QUESTIONS[joint(Kind.NUMBER)], NumberValue("7"), "") == ("7",)


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (joint(Kind.TEXT), "welzijn", "welzijn"),
        (joint(Kind.STATEMENT), "welzijn", "Welzijn van iedereen"),
        (joint(Kind.STATEMENT), "Welzijn van iedereen", "Welzijn van iedereen"),
        (joint(Kind.NUMBER), "12.5", "12,5"),
        (joint(Kind.POSITION), "+3", "+3"),
        (joint(Kind.POSITION), "-3", "-3"),
        (WEIGHTS, "30", "30"),
        (JOINT, "welzijn", "welzijn"),
    ],
)
def test_a_joint_entry_is_put_in_words_that_can_be_typed_in_again(
    question: QuestionId, text: str, words: str
) -> None:
    evening = Council()
    others = {"welzijn": "30", "veiligheid": "40"} if question == WEIGHTS else {}
    first = QUESTIONS[question].main_field
    evening.do(c.SetEntry(question, EntryId("e"), {first: text, **others}))
    (entry,) = joint_picture(evening.state, QUESTIONS[question]).entries
    assert entry.fields[0].text == words
    again = {field.key: field.text for field in entry.fields}
    assert evening.do(c.SetEntry(question, EntryId("e"), again)) == []


def test_fields_of_a_record_are_left_as_they_are() -> None:
    assert entry_text(QUESTIONS[LINKS], "12.5") == "12.5"


def test_erased_words_of_a_joint_entry_stay_erased() -> None:
    assert is_erased(entry_text(QUESTIONS[joint(Kind.NUMBER)], ERASED))
    texts = dict.fromkeys(("vrijheid", "welzijn", "veiligheid"), ERASED)
    assert is_erased(main_text(QUESTIONS[WEIGHTS], texts))


@pytest.mark.parametrize(
    ("label", "text"), [("Linde", "Linde"), (Pool.OTHERS, "overige fracties"), (None, "")]
)
def test_a_label_is_a_name_the_pool_or_nothing(label: Label, text: str) -> None:
    assert label_text(label, "overige fracties") == text


def test_an_erased_name_stays_erased_as_a_label() -> None:
    assert is_erased(label_text(ERASED, "overige fracties"))
