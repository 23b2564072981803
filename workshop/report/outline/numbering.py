"""Numbers for tables and figures, so that people can point at them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Figure, Table
from workshop.texts.outline import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.report.outline.blocks import Block


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, with *Tabel 1.* and *Figuur 1.* before their captions."""
    tables, drawings = count(1), count(1)
    for block in blocks:
        match block:
            case Table(caption=caption) if caption:
                yield replace(block, caption=figures.table(next(tables), caption))
            case Figure(caption=caption):
                yield replace(block, caption=figures.figure(next(drawings), caption))
            case _:
                yield block
