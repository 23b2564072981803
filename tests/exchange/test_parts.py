"""Promises of `workshop.exchange.parts`: a text is a field only if it clearly is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.paper import PROGRAMME
from workshop.domain.errors import AnswerInvalidError
from workshop.domain.ids import QuestionId
from workshop.exchange.parts import plain, read_fields, split_parts, without_rationale

QUESTIONS = {question.id: question for question in PROGRAMME.questions()}
VALUES = QUESTIONS[QuestionId("papier.waarden.samen")]
LINKS = QUESTIONS[QuestionId("papier.koppeling.samen")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a", ["a"]),
        ("a|b", ["a", "b"]),
        ("|a||", ["", "a", "", ""]),
        (r"a\|b|c", [r"a\|b", "c"]),
        (r"a\\|b", [r"a\\", "b"]),
        (r"a\\\|b", [r"a\\\|b"]),
        (r"C:\temp|b\n", [r"C:\temp", r"b\n"]),
    ],
)
def test_bars_split_unless_they_are_escaped(text: str, parts: list[str]) -> None:
    assert split_parts(text) == parts


@pytest.mark.parametrize(
    ("part", "meant"),
    [(r" a\|b ", "a|b"), (r"a\\b", r"a\b"), (r"a\\\|b", r"a\|b"), (r"C:\temp", r"C:\temp")],
)
def test_an_escape_is_a_bar_or_a_backslash_and_nothing_else_is(part: str, meant: str) -> None:
    assert plain(part) == meant


@given(st.lists(st.text(st.sampled_from("ab|\\="), min_size=1), min_size=1))
def test_escaped_texts_come_back_whole(texts: list[str]) -> None:
    cell = "|".join(text.replace("\\", "\\\\").replace("|", r"\|") for text in texts)
    assert [plain(part) for part in split_parts(cell)] == texts


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Vertrouwen", {"waarde": "Vertrouwen"}),
        (
            "Vertrouwen|betekenis=elkaar kennen",
            {"waarde": "Vertrouwen", "betekenis": "elkaar kennen"},
        ),
        ("betekenis = a=b | Waarde = Vertrouwen", {"betekenis": "a=b", "waarde": "Vertrouwen"}),
        ("WAT WE ERMEE BEDOELEN=x|V", {"betekenis": "x", "waarde": "V"}),
        ("=SOM(Zuid)", {"waarde": "=SOM(Zuid)"}),
        ("1=1", {"waarde": "1=1"}),
        ("nu ?", {"waarde": "nu ?"}),
        (r"voor\|tegen", {"waarde": "voor|tegen"}),
        ("|Vertrouwen| |", {"waarde": "Vertrouwen"}),
        ("betekenis=", {"betekenis": ""}),
        ("|", {}),
    ],
)
def test_a_record_is_read_by_its_known_fields(text: str, fields: dict[str, str]) -> None:
    assert read_fields(VALUES, text) == fields


def test_a_key_goes_before_a_label_of_another_field() -> None:
    # `waarde` is the key of one field, and `Waarde` its own label; `principe` only a key.
    assert read_fields(LINKS, "principe=b|waarde=a") == {"principe": "b", "waarde": "a"}


@pytest.mark.parametrize(
    ("text", "problem", "found"),
    [
        ("Vertrouwen|nog iets", "main_twice", "nog iets"),
        ("Vertrouwen|betekeniss=x", "main_twice", "betekeniss=x"),
        ("Vertrouwen|waarde=Ruimte", "field_twice", "waarde"),
        ("V|betekenis=x|Wat we ermee bedoelen=y", "field_twice", "betekenis"),
    ],
)
def test_a_part_too_many_is_told_with_the_fields_there_are(
    text: str, problem: str, found: str
) -> None:
    with pytest.raises(AnswerInvalidError) as refusal:
        read_fields(VALUES, text)
    assert (refusal.value.problem, refusal.value.detail) == (
        problem,
        {"found": found, "expected": "waarde, betekenis"},
    )


@pytest.mark.parametrize(
    ("text", "answer", "rationale"),
    [
        ("Vertrouwen", "Vertrouwen", ""),
        (r"a\|b|c|Onderbouwing = omdat \| daarom", r"a\|b|c", "omdat | daarom"),
        ("onderbouwing=omdat|a", "a", "omdat"),
        ("de onderbouwing=omdat", "de onderbouwing=omdat", ""),
    ],
)
def test_the_rationale_is_apart_from_the_answer(text: str, answer: str, rationale: str) -> None:
    assert without_rationale(VALUES, text) == (answer, rationale)


def test_a_question_with_such_a_field_keeps_it() -> None:
    text = "Vertrouwen|onderbouwing=omdat"
    assert without_rationale(LINKS, text) == (text, "")
    assert read_fields(LINKS, text) == {"waarde": "Vertrouwen", "onderbouwing": "omdat"}


def test_one_entry_has_one_rationale() -> None:
    with pytest.raises(AnswerInvalidError, match="field_twice"):
        without_rationale(VALUES, "a|onderbouwing=b|onderbouwing=c")
