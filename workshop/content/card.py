"""One file of cards: from its tables to a group, noting faults on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.content.kinds import first
from workshop.content.programmes import programme
from workshop.content.reading import TEXT_LIMIT
from workshop.content.sources import read_sources, read_used_source
from workshop.content.unique import note_doubles
from workshop.domain.card import Card, CardGroup, CardId, CardKind
from workshop.domain.errors import UnknownIdError
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from workshop.content.table import Table
    from workshop.domain.programme import Source

SUMMARY_LIMIT: Final = 200
"""Characters: one sentence, which must be read from the last row."""
_ORDERS: Final = (0, 999)
_MOST_WORDS: Final = 60


def read_group(table: Table, taken: Collection[str]) -> CardGroup:
    """The whole file; ids of cards in `taken` are in use in another one."""
    sources = read_sources(table)
    group = CardGroup(
        id=table.identifier("id"),
        title=table.line("title", NAME_LIMIT, required=True),
        kind=_read_kind(table),
        order=table.integer("order", *_ORDERS) or 0,
        cards=_read_cards(table, sources, taken),
    )
    table.finish()
    return group


def _read_kind(table: Table) -> CardKind:
    name = table.line("kind", NAME_LIMIT, required=True)
    kind = next((kind for kind in CardKind if kind == name), None)
    if kind is None and name:
        table.fault("kind", "card_kind", *first(nearest(name, CardKind), CardKind), found=name)
    return kind or CardKind.TERMS


def _read_cards(
    table: Table, sources: Mapping[str, Source], taken: Collection[str]
) -> tuple[Card, ...]:
    entries = table.tables("card", required=True)
    names = [entry.identifier("id") for entry in entries]
    note_doubles(entries, "id", names)
    for entry, name in zip(entries, names, strict=True):
        if name in taken:
            entry.fault("id", "duplicate", found=name)
    return tuple(
        _read_card(entry, name, sources) for name, entry in zip(names, entries, strict=True)
    )


def _read_card(entry: Table, name: str, sources: Mapping[str, Source]) -> Card:
    entry.check_length("words", 0, _MOST_WORDS)
    card = Card(
        id=CardId(name),
        title=entry.line("title", NAME_LIMIT, required=True),
        summary=entry.line("summary", SUMMARY_LIMIT, required=True),
        text=entry.paragraphs("text", TEXT_LIMIT, required=True),
        as_of=entry.day("as_of"),
        check=entry.line("check", LINE_LIMIT),
        law=entry.flag("law"),
        aid=entry.flag("aid"),
        sources=tuple(read_used_source(each, sources) for each in entry.tables("sources")),
        words=entry.lines("words", NAME_LIMIT),
        beside=_read_beside(entry),
    )
    entry.finish()
    return card


def _read_beside(entry: Table) -> tuple[str, ...]:
    """Of a programme that is not shipped only the municipality knows the steps."""
    found = entry.lines("beside", NAME_LIMIT)
    for at, place in enumerate(found):
        name, dot, _ = place.partition(".")
        steps = _shipped_steps(name)
        if dot and steps and place not in steps:
            hints = first(nearest(place, steps), steps)
            entry.findings.add((*entry.place, "beside", at), "beside_unknown", hints, place)
    return found


def _shipped_steps(name: str) -> tuple[str, ...]:
    try:
        return tuple(programme(name).step_by_id)
    except UnknownIdError:
        return ()
