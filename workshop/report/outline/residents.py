"""Two pages for residents: what the evening was, what came of it, and how to react.

Nothing of one person: no names, no answers of one, and of a pledge only what and when.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from workshop.domain.settings import Publicity
from workshop.report.outline.blocks import (
    Bullets,
    Compass,
    Gap,
    Heading,
    Note,
    Outline,
    Paragraph,
    Words,
)
from workshop.report.outline.gathered import compass
from workshop.report.outline.title import status
from workshop.report.outline.walk import places, questions
from workshop.report.outline.whole import LANGUAGE
from workshop.texts import residents as words
from workshop.texts.outline import front, harvest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block, JointItem

T = TypeVar("T")
_LONGEST_TITLE: Final = 150
_LINE: Final = 60
"""Characters that the rest of its last line and the room under an item cost."""


@dataclass(frozen=True)
class Room:
    """Most characters of people's words in a list."""

    together: int
    """For what was written down together."""
    others: int
    """For each of the other lists."""


def residents(data: ReportData, room: Room) -> Outline:
    """The pages, the first block with the evening's title.

    What has no place is counted, and the end says where the whole report is.
    """
    title = data.title or front.NO_TITLE
    return Outline(
        language=LANGUAGE,
        title=title,
        head=front.head(status(data.status), data.publicity, practice=data.practice),
        foot=front.foot(data.municipality, data.date),
        is_concept=data.status.kind == "concept",
        blocks=tuple(_blocks(data, _shortened(title), room)),
    )


def _shortened(title: str) -> str:
    """Whatever its length, it leaves room for the rest."""
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def _blocks(data: ReportData, title: str, room: Room) -> Iterator[Block]:
    yield Heading(1, title, "titel")
    yield Note(words.subtitle(data.date))
    yield from _warnings(data)
    yield from _evening(data)
    yield from _together(data, room.together)
    yield from _apart(data, room.others)
    yield from _next(data, room.others)
    yield Heading(2, words.REACT, "reageren")
    yield Paragraph(words.react(front.municipality(data.municipality)))
    yield Paragraph(
        words.whole(
            data.status.council_date,
            _shortened(data.status.item),
            closed=data.publicity is Publicity.CLOSED,
        )
    )


def _warnings(data: ReportData) -> Iterator[Block]:
    said = (
        (data.practice, words.PRACTICE),
        (data.publicity is Publicity.CLOSED, words.CLOSED),
        (data.status.kind == "concept", words.concept(status(data.status))),
    )
    if found := [sentence for holds, sentence in said if holds]:
        yield Gap(" ".join(found))


def _evening(data: ReportData) -> Iterator[Block]:
    yield Heading(2, words.WHAT, "avond")
    name = _shortened(front.municipality(data.municipality))
    present = data.attendance.council_present
    yield Paragraph(words.met(data.date, name, _shortened(data.theme), present))
    yield Paragraph(words.HOW)
    yield Paragraph(front.statement(data.publicity))


# --- what was written down -----------------------------------------------------------------


def _together(data: ReportData, room: int) -> Iterator[Block]:
    yield Heading(2, words.TOGETHER, "samen")
    blocks = [block for block in compass(data) if isinstance(block, Compass)]
    sentences = [sentence for block in blocks for sentence in block.sentences]
    if sentences:
        kept = _fitting(sentences, _length, room)
        yield Paragraph(words.READ)
        yield Compass(tuple(kept))
        yield from _part(len(kept), len(sentences))
    elif data.harvest:
        lines = [f"{line.heading}: {'; '.join(line.texts)}" for line in data.harvest]
        yield from _list(lines, room)
    else:
        yield Gap(words.NOTHING)


def _length(sentence: JointItem) -> int:
    return sum(len(text) for line in sentence.lines for text in line.texts)


def _apart(data: ReportData, room: int) -> Iterator[Block]:
    yield Heading(2, words.APART, "niet-eens")
    texts = [
        f"{place.step.title}: {remark.text}"
        for place, question in questions(data)
        if question.joint
        for remark in (*question.joint.dissents, *question.joint.not_agreed)
    ]
    if texts:
        yield Paragraph(words.BESIDE)
        yield from _list(texts, room)
    else:
        yield Paragraph(words.NO_DIFFERENCES)


# --- what follows --------------------------------------------------------------------------


def _next(data: ReportData, room: int) -> Iterator[Block]:
    yield Heading(2, words.NEXT, "vervolg")
    yield Words(_standing(data))
    yield Paragraph(words.NO_POLICY)
    lists = (
        (words.AGREED_TO, [words.due(each.text, each.due) for each in data.agreements]),
        (words.PLEDGED, [words.due(each.text, each.due) for each in data.pledges]),
        (words.INVOLVED, list(_involved(data))),
    )
    for lead, items in lists:
        if items:
            yield Paragraph(lead)
            yield from _list(items, room)


def _standing(data: ReportData) -> str:
    match data.status.kind:
        case "adopted":
            return words.adopted(data.status.council_date, changed=data.status.changed)
        case "agreed":
            return words.AGREED
        case _:
            return words.CONCEPT


def _involved(data: ReportData) -> Iterator[str]:
    """About what, how and when; not who arranges it."""
    about, who, how, when, _ = harvest.INVOLVEMENT_FIELDS
    for place in places(data):
        line = place.step.involvement
        told = line and words.involvement(
            ((about, line.about), (who, line.who), (how, line.how), (when, line.when))
        )
        if told:
            yield told


# --- what fits -----------------------------------------------------------------------------


def _list(items: Sequence[str], room: int) -> Iterator[Block]:
    kept = _fitting(items, len, room)
    if kept:
        yield Bullets(tuple(kept))
    yield from _part(len(kept), len(items))


def _part(kept: int, total: int) -> Iterator[Block]:
    if kept < total:
        yield Note(words.part_of(kept, total))


def _fitting(items: Sequence[T], length: Callable[[T], int], room: int) -> list[T]:
    """The first ones that fit together; one that is too long itself is passed over."""
    kept: list[T] = []
    for item in items:
        if length(item) <= room:
            kept.append(item)
            room -= length(item) + _LINE
    return kept
