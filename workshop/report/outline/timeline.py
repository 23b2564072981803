"""The line of time of a joint answer whose rows are steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Figure, Note, Table
from workshop.texts import timeline as words
from workshop.texts.outline import headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.timeline import Timeline
    from workshop.report.outline.blocks import Block


def timeline_blocks(line: Timeline) -> Iterator[Block]:
    """The figure where anything can be drawn, and what has no month yet."""
    if line.spans:
        yield Figure(
            kind="timeline",
            data=line,
            caption=words.caption(line),
            alt=words.alt(line),
            table=Table(
                (headings.STEP, words.BEGIN, words.END),
                tuple(
                    (span.label, words.month(span.begin), words.month(span.end))
                    for span in line.spans
                ),
            ),
            legend=words.AID,
        )
    if line.undated:
        yield Note(words.undated(line.undated))
