"""Which stated entry is which standing one, so that what refers to it stays right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind
from workshop.domain.wording import same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.board import Entry
    from workshop.domain.programme import Question
    from workshop.exchange.joint_rows import EntryRow

_ONE_ENTRY: Final = (
    Kind.TEXT,
    Kind.STATEMENT,
    Kind.NUMBER,
    Kind.WEIGH,
    Kind.POSITION,
    Kind.RECORD,
)
"""Kinds whose joint answer is a single entry: another one is the same, changed."""


def continued(
    question: Question, standing: Iterable[Entry], stated: Sequence[EntryRow]
) -> list[Entry | None]:
    """For each stated entry the standing one that it continues; None for a new one.

    An equal entry, else one with the same main field; no standing entry twice.
    """
    free = list(standing)
    found: list[Entry | None] = [_take(free, [e for e in free if is_equal(e, s)]) for s in stated]
    for place, each in enumerate(stated):
        if found[place] is None:
            found[place] = _take(free, [e for e in free if _is_same(question, e, each)])
    return found


def is_equal(entry: Entry, stated: EntryRow) -> bool:
    """Whether the entry says exactly what is stated."""
    return dict(entry.fields) == dict(stated.fields) and entry.rationale == stated.rationale


def _is_same(question: Question, entry: Entry, stated: EntryRow) -> bool:
    if question.kind in _ONE_ENTRY:
        return True
    main = question.main_field
    return same_name(entry.fields.get(main, "")) == same_name(stated.fields[main])


def _take(free: list[Entry], found: Sequence[Entry]) -> Entry | None:
    if not found:
        return None
    free.remove(found[0])
    return found[0]
