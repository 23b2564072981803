"""Two pages for residents: everything in large letters, and never a third page."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.report.layout.document import moment
from workshop.report.layout.prose import add_gap
from workshop.report.outline import blocks as b
from workshop.report.outline.residents import Room, residents
from workshop.report.tagged import styles
from workshop.report.tagged.document import Document
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.furniture import ACCENT, Running
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.styles import TextStyle
from workshop.texts import paper
from workshop.texts import residents as words

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block, JointItem, Outline
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story

PAGES: Final = 2
_TOGETHER: Final = (6_000, 2_400, 1_800, 1_400, 1_000, 700, 500)
_OTHERS: Final = (3_000, 1_500, 1_100, 850, 700, 600, 500, 420, 350, 280, 220, 150)
_ROOMS: Final = (*(Room(a, b) for a in _TOGETHER for b in _OTHERS), Room(0, 0))
"""The first that leaves two pages is taken: what was written down together goes before the rest."""
_TITLE: Final = replace(styles.H1, size=26, leading=32, before=0, after=3)
_HEADING: Final = replace(styles.H2, before=15, after=4)
_BODY: Final = TextStyle(Face.SANS, 12, 17, after=4)
_LEADING: Final = replace(_BODY, before=6, keeps_next=True)
_FIRST: Final = TextStyle(Face.SERIF_SEMIBOLD, 14, 19)
_LINE: Final = TextStyle(Face.SERIF, 12, 17)
_LABEL: Final = TextStyle(Face.SANS, 11, 17, PAPER.ink_2)
_SMALL: Final = TextStyle(Face.SANS, 11, 15, PAPER.ink_2, after=4)
_LOGO: Final = (150.0, 44.0)


def lay_out_residents(data: ReportData) -> Built:
    """At most two pages; the same data gives the same bytes."""
    *rooms, least = _ROOMS
    for room in rooms:
        built = _built(data, room)
        if built.pages <= PAGES:
            return built
    return _built(data, least)


def _built(data: ReportData, room: Room) -> Built:
    outline = residents(data, room)
    document = Document(_meta(outline, data), _running(outline, data))
    story = document.story
    if data.logo:
        story.bitmap(base64.b64decode(data.logo), _LOGO)
        story.space(8)
    for block, following in zip(outline.blocks, (*outline.blocks[1:], None), strict=True):
        _add(story, block, following)
    return document.build()


def _meta(outline: Outline, data: ReportData) -> Meta:
    return Meta(
        title=f"{words.KIND}: {outline.title}",
        author=paper.author(data.municipality),
        subject=f"{outline.foot}. {outline.head}.",
        created=moment(data),
        keywords=words.KEYWORDS,
        language=outline.language,
    )


def _running(outline: Outline, data: ReportData) -> Running:
    place = f"{outline.foot}. {outline.head}"
    return Running(outline.title, outline.head, place, paper.page_words, data.accent or ACCENT)


def _add(story: Story, block: Block, following: Block | None) -> None:
    leads = isinstance(following, b.Bullets | b.Compass | b.Note)
    match block:
        case b.Heading(level, text):
            story.heading(level, text, _TITLE if level == 1 else _HEADING)
        case b.Paragraph(text):
            story.paragraph(text, _LEADING if leads else _BODY)
        case b.Words(text):
            story.paragraph([Run(text, face=Face.SANS_SEMIBOLD)], _BODY)
        case b.Note(text):
            story.paragraph(text, _SMALL)
        case b.Gap():
            add_gap(story, block)
        case b.Bullets(items):
            story.items(items, replace(_BODY, face=Face.SERIF, after=3))
        case b.Compass(sentences):
            for sentence in sentences:
                _add_sentence(story, sentence)
        case _:
            raise TypeError(type(block).__name__)  # the outline of these pages has no others


def _add_sentence(story: Story, sentence: JointItem) -> None:
    story.rules((Ink(PAPER.line_strong, 0.75),))
    for place, line in enumerate(sentence.lines):
        is_last = place == len(sentence.lines) - 1
        style = replace(_LINE if place else _FIRST, keeps_next=not is_last, after=2)
        ink = PAPER.attention if line.is_missing else None
        with story.columns(0.24, 0.76, after=6 if is_last else 2) as (left, right):
            left.paragraph(line.label, _LABEL)
            right.words([Run("; ".join(line.texts), ink=ink)], style)
