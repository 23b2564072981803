"""Workbooks hold people's words as text, whatever they look like."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.exports.questions import (
    DISSENT_SOURCE,
    HOSTILE,
    joint_position,
    position_question,
)
from workshop.report.exports.excel import to_excel
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from workshop.pictures.report_data import ReportData

SUBJECTS = [
    "Verslag",
    "Aanwezig",
    "Antwoorden",
    "Gezamenlijk",
    "Afspraken",
    "Toezeggingen",
    "Niet besproken",
    "Peilingen",
    "Opmerkingen",
]


def opened(data: ReportData) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(to_excel(data)))


def rows(page: Worksheet) -> list[tuple[object, ...]]:
    """Below the header."""
    return list(page.iter_rows(min_row=2, values_only=True))


def texts(book: Workbook) -> set[object]:
    return {value for page in book.worksheets for row in rows(page) for value in row if value}


def test_there_is_a_sheet_per_subject() -> None:
    assert opened(samples.full()).sheetnames == SUBJECTS
    assert opened(samples.empty()).sheetnames == SUBJECTS


def test_no_cell_is_a_formula_and_every_text_is_a_string() -> None:
    content = to_excel(samples.hostile())
    for page in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.value is None or cell.data_type == (
                    "n" if isinstance(cell.value, int) else "s"
                )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert len(sheets) == len(SUBJECTS)
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_a_text_stays_text_when_somebody_edits_its_cell() -> None:
    (cell,) = [
        cell
        for row in opened(samples.hostile())["Niet besproken"].iter_rows()
        for cell in row
        if cell.value == HOSTILE[0]
    ]
    assert cell.quotePrefix


@pytest.mark.parametrize("text", [each for each in HOSTILE if "_x0041_" not in each])
def test_every_text_reads_back_as_it_was_typed(text: str) -> None:
    assert text in texts(opened(samples.hostile()))


def test_what_excel_would_take_for_a_code_is_escaped() -> None:
    assert "_x005F_x0041_" in texts(opened(samples.hostile()))


def test_a_text_too_long_for_a_cell_goes_on_below() -> None:
    long = "🙂" * 40_000
    book = opened(replace(samples.full(), parked=(long,)))
    pieces = [str(row[1]) for row in rows(book["Niet besproken"])]
    assert "".join(pieces[:3]) == long
    assert all(len(piece.encode("utf-16-le")) // 2 <= 32_767 for piece in pieces)


def test_who_would_rather_not_answer_is_counted_and_not_named() -> None:
    answers = rows(opened(samples.full())["Antwoorden"])
    (declined,) = [row for row in answers if row[5] == promises.DECLINED]
    assert declined[4] is None
    assert all(row[4] != "Fractie Linden" for row in answers)


def test_an_empty_evening_says_on_every_sheet_that_there_is_nothing() -> None:
    book = opened(samples.empty())
    said = [rows(page)[0][0] for page in book.worksheets[1:]]
    assert said == [
        "De presentielijst is leeg.",
        "Er zijn geen antwoorden getoond.",
        "Er is deze avond nog niets samen opgeschreven.",
        "Er zijn geen afspraken vastgelegd.",
        "Er zijn geen toezeggingen vastgelegd.",
        "Er zijn geen punten blijven liggen.",
        "Er zijn geen peilingen gehouden.",
        "Er zijn geen opmerkingen bij het concept gemaakt.",
    ]


def test_the_first_sheet_says_what_the_evening_was_not() -> None:
    assert promises.NO_MEETING in texts(opened(samples.full()))


def test_joint_answers_stand_with_what_belongs_to_them() -> None:
    joint = [(row[4], row[5], row[6]) for row in rows(opened(samples.full())["Gezamenlijk"])]
    assert joint[:5] == [
        (1, "Wat", "Vertrouwen"),
        (1, "Onderbouwing", "Bijna iedereen noemde het"),
        (1, "Rust op", "Vertrouwen geven"),
        (2, "Wat", "Menselijke maat"),
        (2, "Rust op", "2 × Nabijheid"),
    ]
    assert joint[5:7] == [
        (None, "Afwijkende mening", "Solidariteit hoort erbij"),
        (None, "Hierover niet eens", "Wat nabijheid mag kosten"),
    ]


def test_polls_are_counts() -> None:
    found = [row[4:] for row in rows(opened(short_evening())["Peilingen"])]
    assert found == [(7, 4, 2, 1, 0, "Maar ook vrijheid", None)]


def test_polls_keep_objections_and_reactions_of_others_apart() -> None:
    page = opened(samples.full())["Peilingen"]
    assert [cell.value for cell in page[1]][4:] == [
        "Reacties",
        "Akkoord",
        "Akkoord met een kanttekening",
        "Niet akkoord",
        "Reacties van anderen dan de raad",
        "Kanttekeningen",
        "Toelichting bij niet akkoord",
    ]
    assert [row[4:] for row in rows(page)] == [
        (
            *(18, 10, 5, 3, 2),
            "Maar niet ten koste van alles",
            "Dit is niet te betalen\nHet gaat te snel",
        ),
        (18, 17, 1, 0, 1, "Met een toelichting", None),
        (0, 0, 0, 0, 0, None, None),
    ]


def test_places_between_two_poles_are_said_in_words() -> None:
    book = opened(samples.full())
    asked = position_question().prompt
    said = {row[5] for row in rows(book["Antwoorden"]) if row[2] == asked}
    assert said == {
        "3 naar ‘Ieder wat past’",
        "2 naar ‘Ieder hetzelfde’",
        "precies ertussenin",
        promises.ERASED,
    }
    together = [row[4:] for row in rows(book["Gezamenlijk"]) if row[2] == joint_position().prompt]
    assert together == [
        (1, "Wat", "2 naar ‘Ieder wat past’"),
        (1, "Onderbouwing", "Wie meer nodig heeft, krijgt meer"),
    ]


@pytest.mark.parametrize("sample", [samples.full, samples.named, samples.hostile])
def test_what_a_dissent_rests_on_is_not_told(sample: Callable[[], ReportData]) -> None:
    assert not [text for text in texts(opened(sample())) if DISSENT_SOURCE in str(text)]
