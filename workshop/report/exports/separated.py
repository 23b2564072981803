"""All shown answers, and the pledges, as CSV that a Dutch Excel opens with a double click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.exchange.cells import rows_to_csv
from workshop.report.exports.rows import answer_cells
from workshop.report.outline.title import status
from workshop.report.outline.walk import questions
from workshop.texts.dates import day_month_year
from workshop.texts.outline import front
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


def pledges_to_csv(data: ReportData) -> bytes:
    """A row per pledge for the list of pledges (*termijnagenda*) that a griffie keeps."""
    evening = data.title or front.NO_TITLE
    source = f"{front.subtitle(data.date)}, {status(data.status)}"
    rows = [
        (
            str(number),
            day_month_year(data.date),
            evening,
            each.text,
            each.by,
            each.to,
            each.due,
            names.OPEN,
            source,
        )
        for number, each in enumerate(data.pledges, 1)
    ]
    return rows_to_csv([names.PLEDGES_HEADER, *rows])
