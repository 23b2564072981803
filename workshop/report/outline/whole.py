"""The outline of the whole report, in the order in which a council knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.report_part import ReportPart
from workshop.report.outline import (
    annex,
    earlier,
    followup,
    gathered,
    keeping,
    opening,
    sealing,
    steps,
)
from workshop.report.outline.blocks import Outline
from workshop.report.outline.numbering import numbered
from workshop.report.outline.parts import as_chosen, is_in
from workshop.report.outline.title import status, title_block
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block, SealMark

LANGUAGE: Final = "nl-NL"
_GATHERED: Final = (
    (ReportPart.COMPASS, gathered.compass),
    (ReportPart.CORE_VALUES, gathered.core_values),
)
_ANNEXES: Final = (
    (ReportPart.COMMENTS, annex.comments),
    (ReportPart.ANSWERS, annex.answers),
    (ReportPart.SOURCES, annex.sources),
    (ReportPart.METHOD, annex.method),
)


def outline(data: ReportData, seals: Sequence[SealMark] = ()) -> Outline:
    """The report of `data`, from any state of the evening; what is not there shows as a gap.

    `seals` are those that will be put on it; without them the report calls itself a copy without
    a seal.
    """
    return Outline(
        language=LANGUAGE,
        title=data.title or front.NO_TITLE,
        head=front.head(status(data.status), data.publicity, practice=data.practice),
        foot=front.foot(data.municipality, data.date),
        is_concept=data.status.kind == "concept",
        blocks=tuple(numbered(as_chosen(data, _blocks(data, seals)))),
        seals=max(1, len(seals)),
    )


def _blocks(data: ReportData, seals: Sequence[SealMark]) -> Iterator[Block]:
    yield title_block(data)
    for section in (
        opening.opening,
        opening.attendance,
        opening.aim,
        opening.house_rules,
        earlier.earlier,
        *(of for part, of in _GATHERED if is_in(data, part)),
        steps.harvest,
        gathered.links,
        gathered.differences,
        followup.agreements,
        followup.pledges,
        followup.not_discussed,
        followup.follow_up,
        followup.closing,
    ):
        yield from section(data)
    yield from sealing.seal(data, seals)
    yield from keeping.keeping(data)
    for part, section in _ANNEXES:
        if is_in(data, part):
            yield from section(data)
    yield from annex.erased(data)
