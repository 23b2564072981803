"""Figures of others beside a statement: what was published, as it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.kinds import FEWEST_OPTIONS
from workshop.content.sources import named_source
from workshop.domain.programme import Published, Share
from workshop.domain.tally import fold_key
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.content.table import Table
    from workshop.domain.programme import Option, Source

YEAR_LIMIT: Final = 40
COUNTS: Final = (1, 10_000_000)
PERCENTAGES: Final = (0, 100)


def read_published(
    table: Table, options: Sequence[Option], sources: Mapping[str, Source]
) -> Published | None:
    """The table `published` of a question with these options; None where it has none."""
    entry = table.table("published")
    if entry is None:
        return None
    published = Published(
        title=entry.line("title", NAME_LIMIT, required=True),
        year=entry.line("year", YEAR_LIMIT, required=True),
        source=named_source(entry, "source", sources),
        shares=_read_shares(entry, options),
        count=entry.integer("count", *COUNTS),
        note=entry.line("note", LINE_LIMIT),
    )
    entry.finish()
    return published


def _read_shares(entry: Table, options: Sequence[Option]) -> tuple[Share, ...]:
    """In the order of the options; a scale of five points is held beside figures of three."""
    table = entry.table("percentages", required=True)
    if table is None:
        return ()
    if len(options) < FEWEST_OPTIONS:  # a fault of its own: which keys are meant is not known
        return ()
    keys = dict.fromkeys(fold_key(option.key) for option in options)
    found = [(key, table.integer(key, *PERCENTAGES)) for key in keys]
    table.finish()
    shares = tuple(Share(key, percent) for key, percent in found if percent is not None)
    if table.is_empty:
        entry.fault("percentages", "empty")
    return shares
