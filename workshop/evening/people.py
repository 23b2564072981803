"""Lists of people for a new evening: from a file, or pasted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.errors import InputFileError
from workshop.domain.state import State
from workshop.evening.reading import read_input
from workshop.exchange.gathering import Attendant, is_gathering, read_gathering
from workshop.exchange.participants import read_participants
from workshop.exchange.pasted import pasted_as_csv

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.exchange.outcome import CommandRows

_ANY_DAY: Final = date(2000, 1, 1)
"""Times in such a list are not taken over: they are of another evening."""


def people_in(file: Path) -> tuple[tuple[Attendant, ...], str]:
    """Whom a CSV or an ORI-A file lists, and how it was read: its encoding, or `ORI-A`.

    Raises `InputFileError` or `CsvFaultsError`.
    """
    data = read_input(file)
    if is_gathering(data):
        found = read_gathering(data)
        if not found:
            raise InputFileError(str(file), "no_gathering")
        return found, "ORI-A"
    rows = read_participants(data, State(), _ANY_DAY, _new_id)
    rows.check(str(file))
    return _listed(rows), rows.encoding


def people_from(text: str) -> tuple[Attendant, ...]:
    """Whom pasted lines list. Raises `CsvFaultsError`; line 1 of the text is row 2 of it."""
    rows = read_participants(
        pasted_as_csv(text).encode("utf-8", "replace"), State(), _ANY_DAY, _new_id
    )
    rows.check("")
    return _listed(rows)


def _listed(rows: CommandRows) -> tuple[Attendant, ...]:
    return tuple(
        Attendant(each.name, each.group, each.role)
        for each in rows.commands
        if isinstance(each, c.SetParticipant)
    )


def _new_id() -> str:
    return uuid4().hex
