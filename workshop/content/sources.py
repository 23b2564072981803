"""Where texts come from: the `[[source]]` tables of a file, and what names one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.content.kinds import first
from workshop.content.unique import note_doubles
from workshop.domain.programme import Source
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.content.table import Table

YEARS: Final = (1800, 2200)


def read_sources(table: Table) -> dict[str, Source]:
    """The sources of a file under their keys."""
    entries = table.tables("source")
    keys = [entry.identifier("key") for entry in entries]
    note_doubles(entries, "key", keys)
    return {key: _read_source(entry) for key, entry in zip(keys, entries, strict=True)}


def _read_source(entry: Table) -> Source:
    source = Source(
        title=entry.line("title", LINE_LIMIT, required=True),
        part=entry.line("part", LINE_LIMIT),
        year=entry.integer("year", *YEARS),
    )
    entry.finish()
    return source


def read_used_source(entry: Table, sources: Mapping[str, Source]) -> Source:
    """One of the file's sources, with a part of its own: `{ key, part }`."""
    source = named_source(entry, "key", sources)
    part = entry.line("part", LINE_LIMIT)
    entry.finish()
    return Source(source.title, part or source.part, source.year)


def named_source(entry: Table, key: str, sources: Mapping[str, Source]) -> Source:
    """The source that the value of `key` names; an empty one where that is none."""
    name = entry.line(key, NAME_LIMIT, required=True)
    source = sources.get(name)
    if source is None and name:
        entry.fault(key, "source_unknown", *first(nearest(name, sources), sources), found=name)
    return source or Source("")
