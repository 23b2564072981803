"""All shown answers as CSV that a Dutch Excel opens with a double click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.exchange.cells import rows_to_csv
from workshop.report.exports.rows import answer_cells
from workshop.report.outline.walk import questions
from workshop.texts.outline import sheets as names

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData


def to_csv(data: ReportData) -> bytes:
    """A row per text of an answer, formula-safe; labels as the setting allows."""
    rows = [
        (place.programme.title, place.step.title, question.prompt, *cells)
        for place, question in questions(data)
        for cells in answer_cells(question)
    ]
    return rows_to_csv([names.CSV_HEADER, *rows])
