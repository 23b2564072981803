"""Reading an outline: its words, its sections, and which words are the report's own."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final

from workshop.report.outline.blocks import Figure, Gap, Heading, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.report.outline import Block, Outline

_QUOTED: Final = re.compile("‘[^’]*’")
_NO_WORDS: Final = {"key", "kind", "status_kind", "language", "data"}


def texts(part: object) -> Iterator[str]:
    """All texts of a block or an outline, in order."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in _NO_WORDS:
                yield from texts(getattr(part, field.name))


def own_texts(report: Outline) -> Iterator[str]:
    """Texts without what is quoted."""
    for block in report.blocks:
        told = [block.lead] if isinstance(block, Quote) else texts(block)
        for text in told:
            yield _QUOTED.sub("", text)


def section(report: Outline, key: str) -> list[Block]:
    """What stands under the heading with this key, up to the next of its level or higher."""
    blocks = list(report.blocks)
    start = next(
        at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.key == key
    )
    level = _level(blocks[start])
    for at in range(start + 1, len(blocks)):
        if 0 < _level(blocks[at]) <= level:
            return blocks[start + 1 : at]
    return blocks[start + 1 :]


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0


def gaps(blocks: list[Block] | tuple[Block, ...]) -> list[str]:
    """The sentences that say what is not there."""
    return [block.text for block in blocks if isinstance(block, Gap)]


def figures(blocks: list[Block] | tuple[Block, ...]) -> list[Figure]:
    """The charts."""
    return [block for block in blocks if isinstance(block, Figure)]


def told(blocks: list[Block] | tuple[Block, ...]) -> str:
    """All words of the blocks, one text a line."""
    return "\n".join(text for block in blocks for text in texts(block))
