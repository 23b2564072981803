"""The order of an evening in words, with its times."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from workshop.domain.run_sheet import RunSheet

RESERVE: Final = "Houd een tiende van de tijd achter de hand."
_ANY_DAY: Final = datetime(2026, 1, 1)  # noqa: DTZ001 only its clock is used

NOT_PLANNED: Final = "Niet gepland voor deze avond."
"""Why a ready-made evening leaves a step out."""


def evening_line(sheet: RunSheet) -> str:
    """One evening of the list."""
    return f"{sheet.id:18} {sheet.title} ({counted(sheet.minutes, 'minuut', 'minuten')})"


def run_sheet(sheet: RunSheet, titles: Sequence[str], begin: time, longer: int) -> str:
    """All parts (`titles` are theirs) with their times; `longer`: minutes that sharing adds."""
    at = _ANY_DAY.replace(hour=begin.hour, minute=begin.minute)
    lines = [evening_line(sheet), ""]
    for part, title in zip(sheet.parts, titles, strict=True):
        alone = f", waarvan {part.own} ieder voor zich" if part.own else ""
        lines.append(f"{at:%H:%M}  {title} ({counted(part.minutes, 'minuut', 'minuten')}{alone})")
        at += timedelta(minutes=part.minutes)
    lines += [f"{at:%H:%M}  Einde", ""]
    if longer:
        lines.append(f"Tablets delen kost {counted(longer, 'minuut', 'minuten')} extra.")
    return "\n".join([*lines, RESERVE])
