"""What comparing evenings says: never a judgement, and never a figure without its number."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import pytest

from workshop.domain.programme import Kind
from workshop.domain.settings import Publicity
from workshop.pictures.comparing.compared import (
    ComparedEntry,
    ComparedQuestion,
    EveningHead,
    EveningsCompared,
    Fate,
    FigureRow,
    LoneQuestion,
    MediansCompared,
    RowsCompared,
)
from workshop.texts import evening_figures as figures
from workshop.texts import evenings as words

HEAD: Final = EveningHead(
    title="Waarden",
    municipality="Veenrade",
    date="2026-03-12",
    place="Raadzaal",
    status="agreed",
    version=1,
    changed=False,
    publicity=Publicity.INFORMAL,
    practice=False,
    present=12,
    roles=("Raadslid",),
)
QUESTION: Final = ComparedQuestion(
    id="v",
    step="Waarden",
    prompt="Welke waarden?",
    kind=Kind.ITEMS,
    poles=None,
    asked=(True, True),
    other_words=False,
    entries=(
        ComparedEntry(Fate.CAME, (None, "Menselijke maat"), like=1),
        ComparedEntry(Fate.WENT, ("De menselijke maat", None), like=0),
        ComparedEntry(Fate.STAYED, ("Rust", "Rust"), ("Uitleg",), other_reason=True),
    ),
)
ROWS: Final = RowsCompared((12, 4), (FigureRow("rust", "Rust", (40, None)),), same_options=True)
TOLD: Final = ("maart", "november")


def found(*heads: EveningHead, in_time: bool = True) -> EveningsCompared:
    return EveningsCompared(
        heads or (HEAD, replace(HEAD, date="2026-11-12")), in_time, (QUESTION,), ()
    )


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"date": "2026-11-12"}, ("12 maart 2026", "12 november 2026")),
        (
            {"municipality": "Elders", "date": "2026-11-12"},
            ("Veenrade, 12 maart 2026", "Elders, 12 november 2026"),
        ),
        ({"place": "Kantine"}, ("Raadzaal, 12 maart 2026", "Kantine, 12 maart 2026")),
        ({"place": ""}, ("Avond 1", "Avond 2")),
        ({"title": "Zorg"}, ("Waarden, 12 maart 2026", "Zorg, 12 maart 2026")),
        ({}, ("Avond 1", "Avond 2")),
    ],
)
def test_evenings_are_called_as_short_as_tells_them_apart(
    change: dict[str, str], names: tuple[str, str]
) -> None:
    assert words.names(found(HEAD, replace(HEAD, **change))) == names  # type: ignore[arg-type]


def test_how_an_account_stands_and_that_a_meeting_was_closed() -> None:
    assert words.standing(HEAD) == "Akkoord aanwezigen, versie 1"
    assert words.standing(replace(HEAD, status="concept", version=3)) == "Concept 3"
    adopted = replace(HEAD, status="adopted", publicity=Publicity.CLOSED)
    assert words.standing(adopted) == "Vastgesteld door de raad, versie 1. Besloten."


def test_a_row_and_a_line_say_who_was_there_by_role() -> None:
    practice = replace(HEAD, practice=True, title="", roles=())
    assert words.row(HEAD, "maart")[3:] == ("12", "Raadslid")
    assert "Oefenavond" in words.row(practice, "maart")[1]
    assert words.row(practice, "maart")[4] == words.NOBODY
    assert words.line(HEAD, "maart").endswith("12 raadsleden · rollen: Raadslid")
    assert words.line(practice, "maart").endswith("12 raadsleden")


def test_what_nobody_may_overlook_names_the_evening() -> None:
    assert words.warnings(found()) == ()
    closed = replace(
        HEAD, date="2026-11-12", publicity=Publicity.CLOSED, practice=True, status="concept"
    )
    told = words.warnings(found(HEAD, closed))
    assert len(told) == 3
    assert all("12 november 2026" in each and "12 maart" not in each for each in told)
    assert words.head(found(HEAD, closed)).endswith("Besloten")
    assert "Besloten" not in words.head(found())


def test_it_says_how_the_evenings_were_not_alike_and_that_it_judges_nothing() -> None:
    assert words.care(found())[0] == words.JUDGES_NOT
    assert words.differences(found()) == ()
    other = replace(HEAD, municipality="Elders", roles=("Gast",))
    assert len(words.differences(found(HEAD, other, in_time=False))) == 3


def test_what_became_of_an_entry_is_said_by_place_where_there_is_no_time() -> None:
    assert [words.fate(each, found()) for each in Fate] == [
        "Bleef",
        "Kwam erbij",
        "Staat er niet meer",
    ]
    rooms = (HEAD, replace(HEAD, place="Kantine"))
    assert [words.fate(each, found(*rooms, in_time=False)) for each in Fate] == [
        "Staat bij allebei",
        "Alleen: Kantine, 12 maart 2026",
        "Alleen: Raadzaal, 12 maart 2026",
    ]
    three = (*rooms, replace(HEAD, place="Zaal drie"))
    assert [words.fate(each, found(*three, in_time=False)) for each in Fate] == [
        "Staat bij meer avonden",
        "Alleen: Zaal drie, 12 maart 2026",
        "Niet: Zaal drie, 12 maart 2026",
    ]


def test_a_place_between_poles_is_read_in_words() -> None:
    asked = replace(QUESTION, kind=Kind.POSITION, poles=("regie", "ruimte"))
    assert words.entry(asked, "-3") == "3 naar ‘regie’"
    assert words.entry(asked, "[gewist]") == "[gewist]"
    assert words.entry(QUESTION, "-3") == "-3"
    assert words.entry(replace(asked, poles=None), "-3") == "-3"


def test_what_else_there_is_to_say_of_an_entry() -> None:
    came, _, stayed = QUESTION.entries
    assert words.remarks(QUESTION, came) == ("lijkt op ‘De menselijke maat’",)
    assert words.remarks(QUESTION, stayed) == ("anders: uitleg en onderbouwing",)
    assert words.where(came, TOLD) == "november"
    assert words.where(stayed, TOLD) == "maart en november"


def test_erased_and_lone_ones_are_counted_and_named() -> None:
    assert words.erased(1) == "1 antwoord is verwijderd en niet vergeleken."
    assert words.erased(2).startswith("2 antwoorden zijn")
    lone = LoneQuestion("Waarden", "Welke?", 1)
    assert words.alone(lone, TOLD) == "Waarden: Welke? (november)"


def test_no_figure_stands_without_its_number_of_answers() -> None:
    middles = MediansCompared((12, 4, None), (-2.5, 0.0, None), ("regie", "ruimte"))
    for said in (figures.weights(ROWS, TOLD), figures.shares(ROWS, TOLD)):
        assert "maart (12 antwoorden) en november (4 antwoorden)" in said
    assert "maart (12 antwoorden)" in figures.medians(middles, (*TOLD, "later"))
    assert "later" not in figures.medians(middles, (*TOLD, "later"))
    assert [figures.middle(middles, at) for at in range(3)] == [
        "2,5 van 5 naar ‘regie’",
        "precies ertussenin",
        words.NOT_THERE,
    ]
    assert figures.under("maart", 12) == "maart\n12 antwoorden"
    assert figures.under("maart", None) == "maart"
    assert figures.alt(ROWS, TOLD) == "Rust: maart 40, november –."
    assert [figures.answers(12), figures.answers(None), figures.number(7, "%")] == ["12", "–", "7%"]


def test_few_answers_and_too_few_are_said_apart() -> None:
    assert figures.few((12, None), TOLD) == ()
    little, less = figures.few((4, 2), TOLD)
    assert little.startswith("Weinig antwoorden: maart.")
    assert less.startswith("Minder dan 3 antwoorden: november.")
    (every,) = figures.few((4, 5, 6, 7), ("a", "b", "c", "d"))
    assert every.startswith("Weinig antwoorden: op elke avond.")


def test_of_many_evenings_the_table_has_the_numbers() -> None:
    many = replace(ROWS, n=(12, 12, 12, 12))
    assert figures.weights(many, ("a", "b", "c", "d")).endswith("staat in de tabel.")


def test_the_summary_counts_and_says_where_it_is() -> None:
    first, questions, entries, like = words.summary(found())
    assert first == "Vergeleken: 12 maart 2026 en 12 november 2026."
    assert questions == "1 vraag op meer dan één avond beantwoord."
    assert "Bleef (1); Kwam erbij (1); Staat er niet meer (1)" in entries
    assert like.startswith("1 keer")
    bare = EveningsCompared(
        found().evenings, True, (replace(QUESTION, entries=()),), (LoneQuestion("a", "b", 0),)
    )
    assert words.counts(bare) == ("1 vraag op meer dan één avond beantwoord, 1 op maar één avond.",)
    assert words.written("x.pdf") == "De vergelijking staat in x.pdf."
    assert words.how_many(2, 6) == "Kies 2 tot 6 avonden."
    assert words.made("2026-11-22T14:45:00+00:00") == "Gemaakt op 22 november 2026 om 15:45."


def test_nothing_it_says_is_a_score_a_winner_or_a_trend() -> None:
    said = " ".join(str(value) for name, value in vars(words).items() if name.isupper())
    said += " ".join((*words.care(found()), *words.summary(found())))
    assert not re.search(r"score|winn|gestegen|gedaald|stijg|daal|vooruitgang|trend", said, re.I)
