"""Dates and times as Dutch readers know them, in the time of the council chamber."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from workshop.domain.chamber import ZONE

MONTHS: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def dutch_date(iso: str) -> str:
    """`2026-11-12` as *12 november 2026*; any other text as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_month_year(iso: str) -> str:
    """`2026-11-12` as *12-11-2026*, which a Dutch spreadsheet reads as a date; else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day:%d-%m-%Y}"


def dutch_time(at: str) -> str:
    """A UTC time of the file as *20:14*, the clock in the room."""
    return datetime.fromisoformat(at).astimezone(ZONE).strftime("%H:%M")


def dutch_moment(at: str) -> str:
    """A UTC time of the file as *12 november 2026, 21:58*."""
    local = datetime.fromisoformat(at).astimezone(ZONE)
    return f"{dutch_date(local.date().isoformat())}, {local:%H:%M}"
