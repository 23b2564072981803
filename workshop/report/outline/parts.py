"""Which parts of the report are printed: what was left out is named, once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.domain.report_part import ReportPart
from workshop.report.outline.blocks import Figure, Note
from workshop.texts.outline import front as words
from workshop.texts.outline import harvest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block


_SEE_ANNEX: Final = Note(harvest.SEE_ANNEX)


def is_in(data: ReportData, part: ReportPart) -> bool:
    """Comments stay while one has no answer: a concept hides nothing that is still open."""
    if part is ReportPart.COMMENTS and any(each.taken_over is None for each in data.comments):
        return True
    return part.value not in data.left_out


def left_out(data: ReportData) -> Iterator[Block]:
    """One sentence; nothing where everything is in it."""
    names = [words.PARTS[part] for part in ReportPart if not is_in(data, part)]
    if names:
        yield Note(words.left_out(names))


def as_chosen(data: ReportData, blocks: Iterable[Block]) -> Iterator[Block]:
    """Without figures their numbers stay, under the same caption; nothing points at what is not."""
    has_figures = is_in(data, ReportPart.FIGURES)
    has_answers = is_in(data, ReportPart.ANSWERS)
    for block in blocks:
        if isinstance(block, Figure) and not has_figures:
            yield replace(block.table, caption=block.caption)
        elif has_answers or block != _SEE_ANNEX:
            yield block
