"""What a council's information system (RIS) asks about the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.title import status
from workshop.texts.handing_over import RisFacts
from workshop.texts.outline import front

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData


def ris_facts(data: ReportData) -> RisFacts:
    """For `ris_line`."""
    return RisFacts(
        title=data.title or front.NO_TITLE,
        municipality=data.municipality,
        date=data.date,
        publicity=data.publicity,
        status=status(data.status),
        council_date=data.status.council_date,
        item=data.status.item,
    )
