"""Rules for what comes along from an earlier evening, or from a fraction's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.earlier import EarlierEntry, EarlierEvening, is_of
from workshop.domain.errors import (
    DuplicateError,
    EarlierInUseError,
    EmptyTextError,
    TooManyEarlierError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.rules.days import iso_date
from workshop.domain.rules.lookup import named_together
from workshop.domain.wording import clean_line, clean_text, optional_line

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.state import State

EVENINGS_LIMIT: Final = 30
"""Every fraction of a council, and earlier evenings."""
ENTRIES_LIMIT: Final = 1_000
"""Rows of one evening."""


def bring_earlier(state: State, command: c.BringEarlier, _: datetime) -> list[Happening]:
    """An evening comes along once, whole: another version of it replaces nothing."""
    if command.earlier in state.earlier:
        raise DuplicateError("earlier", command.earlier)
    evening = _clean_evening(command.evening)
    for known in state.earlier.values():
        if (known.evening.session, known.evening.group) == (evening.session, evening.group):
            raise DuplicateError("earlier", known.evening.title)
    if evening.session == state.session:
        raise DuplicateError("earlier", evening.title)
    _check_number(state, command)
    entries = [_clean_entry(command, each) for each in command.entries]
    return [
        Happening(e.EarlierBrought(command.earlier, evening)),
        *(Happening(e.EarlierEntryBrought(command.earlier, each)) for each in entries),
    ]


def _check_number(state: State, command: c.BringEarlier) -> None:
    if not command.entries:
        raise EmptyTextError("earlier")
    if len(state.earlier) >= EVENINGS_LIMIT:
        raise TooManyEarlierError(EVENINGS_LIMIT)
    if len(command.entries) > ENTRIES_LIMIT:
        raise TooManyEarlierError(ENTRIES_LIMIT)


def _clean_evening(evening: EarlierEvening) -> EarlierEvening:
    return EarlierEvening(
        session=evening.session,
        title=clean_line(evening.title, "title"),
        date=iso_date(evening.date, "date"),
        questions=evening.questions,
        group=optional_line(evening.group, "group"),
        version=evening.version,
        fingerprint=evening.fingerprint,
        council_date=evening.council_date,
    )


def _clean_entry(command: c.BringEarlier, entry: EarlierEntry) -> EarlierEntry:
    if not is_of(command.earlier, entry.id):
        raise UnknownIdError("entry", entry.id)
    asked = {each.id: each for each in command.evening.questions}.get(entry.question)
    if asked is None:
        raise UnknownIdError("question", entry.question)
    for key in entry.fields.keys() - {column.key for column in asked.columns}:
        raise UnknownIdError("field", key)
    fields = {key: clean_text(text, key) for key, text in entry.fields.items()}
    rationale = clean_text(entry.rationale, "rationale")
    return EarlierEntry(entry.id, entry.question, fields, rationale)


def remove_earlier(state: State, command: c.RemoveEarlier, _: datetime) -> list[Happening]:
    """It was the wrong one; not while a joint answer rests on it or names a row of it."""
    known = state.earlier.get(command.earlier)
    if known is None:
        raise UnknownIdError("earlier", command.earlier)
    if any(is_of(command.earlier, each) for each in named_together(state)):
        raise EarlierInUseError(known.evening.title)
    return [Happening(e.EarlierRemoved(command.earlier))]
