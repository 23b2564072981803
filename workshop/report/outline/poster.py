"""What stands on the poster: the rows of the kompas as sentences, or what each step gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.settings import Publicity
from workshop.report.outline.blocks import Compass, Paragraph
from workshop.report.outline.gathered import compass
from workshop.report.outline.title import title_block
from workshop.report.outline.whole import LANGUAGE
from workshop.texts.outline import front
from workshop.texts.outline import poster as words

if TYPE_CHECKING:
    from workshop.pictures.harvest import HarvestLine
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import JointItem


@dataclass(frozen=True)
class Poster:
    """All words of it, none of which name a person."""

    language: str
    of: str
    """Municipality and date."""
    heading: str
    evening: str
    statement: str
    status_kind: str
    """`concept`, `agreed` or `adopted`."""
    status: str
    """In a few words, for the foot of each page."""
    state: str
    """With what that means, for the first page."""
    foot: str
    closed: str
    """What a closed meeting asks of who hangs it up; else empty."""
    practice: bool
    sentences: tuple[JointItem, ...]
    notes: tuple[str, ...]
    """Outcomes of polls about the sentences."""
    harvest: tuple[HarvestLine, ...]
    """Only where there are no sentences."""


def poster(data: ReportData) -> Poster:
    """The poster of `data`, from any state of the evening."""
    blocks = tuple(compass(data))
    sentences = tuple(each for b in blocks if isinstance(b, Compass) for each in b.sentences)
    title = title_block(data)
    return Poster(
        language=LANGUAGE,
        of=words.of(title.municipality, data.date),
        heading=words.COMPASS if sentences else words.TOGETHER,
        evening=title.title,
        statement=words.STATEMENT,
        status_kind=title.status_kind,
        status=front.head(title.status, data.publicity),
        state=words.state(title.status, title.status_detail, practice=data.practice),
        foot=front.foot(data.municipality, data.date),
        closed=words.CLOSED if data.publicity is Publicity.CLOSED else "",
        practice=data.practice,
        sentences=sentences,
        notes=_notes(blocks) if sentences else (),
        harvest=() if sentences else data.harvest,
    )


def _notes(blocks: tuple[object, ...]) -> tuple[str, ...]:
    """What is said after the sentences; before them stands how the report reads them."""
    first = next(at for at, block in enumerate(blocks) if isinstance(block, Compass))
    return tuple(
        block.text
        for at, block in enumerate(blocks)
        if at > first and isinstance(block, Paragraph) and not _leads(blocks, at)
    )


def _leads(blocks: tuple[object, ...], at: int) -> bool:
    """Whether the next block is the sentences of another koppeltabel."""
    return at + 1 < len(blocks) and isinstance(blocks[at + 1], Compass)
