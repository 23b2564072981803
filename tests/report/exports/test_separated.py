"""CSV for a Dutch Excel: all shown answers, none of them a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import late_evening
from tests.report.exports.questions import HOSTILE, position_question
from workshop.domain.settings import Attribution
from workshop.exchange.cells import plain_cell
from workshop.report.exports.separated import to_csv
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.pictures.report_data import ReportData

HEADER = ["programma", "stap", "vraag", "label", "antwoord", "nagekomen"]


def read(data: ReportData) -> list[list[str]]:
    """As a spreadsheet reads it."""
    source = io.StringIO(to_csv(data).decode("utf-8-sig"), newline="")
    return list(csv.reader(source, delimiter=";"))


def test_it_begins_with_a_mark_and_the_header() -> None:
    assert to_csv(samples.empty()).startswith(b"\xef\xbb\xbfprogramma;stap;vraag;")
    assert read(samples.empty()) == [HEADER]


def test_a_row_per_text_reads_back_equal() -> None:
    rows = [[plain_cell(cell) for cell in row] for row in read(samples.hostile())]
    place = [f"Kwaad {HOSTILE[1]}", HOSTILE[5], HOSTILE[4]]
    told = [row for row in rows if row[:3] == place]
    expected = [[*place, label, text, ""] for label in ("", HOSTILE[1]) for text in HOSTILE]
    assert told == expected


def test_no_cell_can_run() -> None:
    cells = [cell for row in read(samples.hostile()) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


@pytest.mark.parametrize("sample", [samples.full, samples.named])
def test_who_would_rather_not_answer_has_no_label(sample: Callable[[], ReportData]) -> None:
    declined = [row[3:] for row in read(sample()) if row[4] == promises.DECLINED]
    assert declined == [["", promises.DECLINED, ""]]


def test_late_answers_are_marked_on_an_evening_with_names() -> None:
    told = [row[3:] for row in read(samples.named())]
    assert ["Raadslid 02", "Menselijke maat", "ja"] in told
    assert ["Raadslid 01", "Vertrouwen", ""] in told


@pytest.mark.parametrize(
    ("attribution", "told"),
    [
        (Attribution.GROUP, ["Fractie Haven", "Te laat", ""]),
        (Attribution.NAME, ["Raadslid 7", "Te laat", "ja"]),
    ],
)
def test_which_answer_was_late_is_told_with_its_name_or_not(
    attribution: Attribution, told: list[str]
) -> None:
    """A group and a time, next to the attendance list, would name a person."""
    rows = [row[3:] for row in read(late_evening(attribution))]
    assert [row for row in rows if row[1] == "Te laat"] == [told]
    assert sum(row[2] == "ja" for row in rows) == (attribution is Attribution.NAME)


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_who_would_rather_not_answer_is_never_named(attribution: Attribution) -> None:
    rows = [row[3:] for row in read(late_evening(attribution))]
    assert [row for row in rows if row[1] == promises.DECLINED] == [["", promises.DECLINED, ""]]
    assert not [row for row in rows if row[0] == "Raadslid 1"]


def test_a_place_between_two_poles_is_said_in_words() -> None:
    for data in (samples.full(), samples.named()):
        asked = position_question().prompt
        texts = [row[4] for row in read(data) if row[2] == asked]
        assert sorted(texts) == sorted(
            [
                "3 naar ‘Ieder wat past’",
                "2 naar ‘Ieder hetzelfde’",
                "precies ertussenin",
                promises.ERASED,
            ]
        )
