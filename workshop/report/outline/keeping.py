"""What became of own answers after the agreement: in the report, and as facts for a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Facts, Heading, Paragraph
from workshop.report.outline.walk import moment
from workshop.texts.outline import keeping as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import HoldLine, KeepingLine, ReportData
    from workshop.report.outline.blocks import Block


def keeping(data: ReportData) -> Iterator[Block]:
    """Every decision and every hold; nothing where there was none."""
    if not data.keeping and not data.holds:
        return
    yield Heading(2, words.HEADING, "bewaren")
    for decision in data.keeping:
        yield from decided(decision)
    for hold in data.holds:
        yield from held(hold)


def decided(decision: KeepingLine) -> Iterator[Block]:
    """What was decided, when, by whom and why."""
    yield Paragraph(words.CHOICES[decision.kept])
    yield Facts(
        (
            (words.DECIDED, words.decided(moment(decision.at), decision.by)),
            (words.CATEGORY, decision.category),
            (words.GROUND, decision.ground),
        )
    )


def held(hold: HoldLine) -> Iterator[Block]:
    """From when to when nothing could be destroyed, and why."""
    until = moment(hold.lifted_at) if hold.lifted_at else ""
    yield Paragraph(words.held(moment(hold.at), until))
    lifted = ((words.LIFTED, hold.lifted_because),) if until else ()
    yield Facts(((words.REASON, hold.reason), *lifted))
