"""CSV for a Dutch Excel: all shown answers, none of them a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tests.report.exports import samples
from tests.report.exports.questions import HOSTILE
from workshop.exchange.cells import plain_cell
from workshop.report.exports.separated import to_csv
from workshop.texts import promises

if TYPE_CHECKING:
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


def test_late_answers_are_marked_and_declined_ones_have_no_label() -> None:
    rows = read(samples.full())
    assert ["Fractie Haven", "Menselijke maat", "ja"] in [row[3:] for row in rows]
    assert [row[3:] for row in rows if row[4] == promises.DECLINED] == [["", promises.DECLINED, ""]]


def test_a_place_between_two_poles_is_said_in_words() -> None:
    texts = [row[4] for row in read(samples.full())]
    assert "3 naar ‘Ieder wat past’" in texts
    assert "+3" not in texts
