"""The poster: A3, upright, in letters that are read from two metres."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.icons import gap_icon, seal_icon
from workshop.charts.palette import PAPER
from workshop.report.layout.document import moment
from workshop.report.layout.poster_pages import PosterPages
from workshop.report.outline.poster import poster
from workshop.report.tagged import frames
from workshop.report.tagged.document import Document
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.furniture import ACCENT
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.styles import A3, TextStyle
from workshop.texts import paper
from workshop.texts.outline import poster as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import JointItem, Line
    from workshop.report.outline.poster import Poster
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story

LEAST: Final = 24.0
"""Points of the smallest letters: 8.5 mm, of which capitals are read from two metres and more."""
_SCALES: Final = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
"""The largest with which one page holds all; else the smallest, on more pages."""
_LOGO: Final = (300.0, 76.0)
_ICON: Final = 30.0
_TOGETHER: Final = 600
"""Characters of a sentence that stays on one page; a longer one may be parted."""


def lay_out_poster(data: ReportData) -> Built:
    """All of it on one page if that can be; the same data gives the same bytes."""
    for scale in _SCALES[:-1]:
        built = _built(data, scale)
        if built.pages == 1:
            return built
    return _built(data, _SCALES[-1])


def _built(data: ReportData, scale: float) -> Built:
    sheet = poster(data)
    pages = PosterPages(sheet.status, sheet.foot, paper.page_words, data.accent or ACCENT)
    document = Document(_meta(sheet, data), pages, (), A3)
    _Sheet(document.story, scale).add(sheet, data.logo)
    return document.build()


def _meta(sheet: Poster, data: ReportData) -> Meta:
    return Meta(
        title=f"{sheet.heading}: {sheet.evening}",
        author=paper.author(data.municipality),
        subject=f"{sheet.foot}. {sheet.status}.",
        created=moment(data),
        keywords=words.KEYWORDS,
        language=sheet.language,
    )


class _Sheet:
    """Tells the poster to a story, in letters of one size."""

    def __init__(self, story: Story, scale: float) -> None:
        self._story = story
        text = LEAST * scale
        self._text = TextStyle(Face.SERIF, text, text * 1.28, after=5 * scale)
        self._first = TextStyle(Face.SERIF_SEMIBOLD, text * 1.6, text * 1.95, after=4 * scale)
        self._second = TextStyle(Face.SERIF_MEDIUM, text * 1.25, text * 1.6, after=5 * scale)
        self._label = TextStyle(Face.SANS_SEMIBOLD, LEAST, LEAST * 1.28, PAPER.ink_2)
        self._small = TextStyle(Face.SANS, LEAST, LEAST * 1.35, PAPER.ink_2, after=8)
        self._heading = replace(self._first, before=14, keeps_next=True)
        self._scale = scale

    def add(self, sheet: Poster, logo: str) -> None:
        self._add_head(sheet, logo)
        self._add_body(sheet)
        for note in sheet.notes:
            self._story.paragraph(note, self._small)

    # --- the head -------------------------------------------------------------------------

    def _add_head(self, sheet: Poster, logo: str) -> None:
        story, name = self._story, [Run(sheet.of, face=Face.SANS_SEMIBOLD)]
        style = replace(self._small, ink=PAPER.ink)
        if logo:
            with story.columns(0.45, 0.55) as (left, right):
                left.bitmap(base64.b64decode(logo), _LOGO)
                right.paragraph(name, replace(style, align="right"))
        else:
            story.paragraph(name, style)
        if sheet.closed:
            self._add_warning(sheet.closed)
        story.heading(1, sheet.heading, TextStyle(Face.SERIF_SEMIBOLD, 64, 74, after=2))
        story.paragraph(sheet.evening, TextStyle(Face.SERIF_MEDIUM, 30, 38, after=6))
        story.paragraph(sheet.statement, TextStyle(Face.SERIF, 26, 34, after=8))
        self._add_state(sheet)
        story.rules((Ink(PAPER.ink, 4),))

    def _add_state(self, sheet: Poster) -> None:
        """A concept has a dashed box where what was agreed has its seal."""
        if sheet.status_kind == "concept" or sheet.practice:
            self._add_warning(sheet.state)
            return
        with self._story.columns(0.05, 0.95, gap=10, after=10) as (left, right):
            left.picture(seal_icon(_ICON))
            right.paragraph(sheet.state, replace(self._small, ink=PAPER.ink, after=0))

    def _add_warning(self, text: str) -> None:
        style = replace(self._small, after=0)
        with self._story.box(frames.GAP) as box, box.columns(0.05, 0.95, gap=10) as (left, right):
            left.picture(gap_icon(_ICON))
            right.paragraph([Run(text, face=Face.SANS_SEMIBOLD, ink=PAPER.attention)], style)

    # --- what was written down ------------------------------------------------------------

    def _add_body(self, sheet: Poster) -> None:
        for number, sentence in enumerate(sheet.sentences):
            if number:
                self._story.rules((Ink(PAPER.ink, 1.5),))
            self._add_sentence(sentence)
        for line in sheet.harvest:
            self._story.heading(2, line.heading, self._heading)
            for text in line.texts:
                self._story.words(text, self._second)
        if not (sheet.sentences or sheet.harvest):
            self._add_warning(words.NOTHING)

    def _add_sentence(self, sentence: JointItem) -> None:
        """Under each other; the words before a line stand at its left."""
        stays = sum(len(text) for line in sentence.lines for text in line.texts) <= _TOGETHER
        *lines, last = sentence.lines
        for place, line in enumerate(lines):
            self._add_line(line, replace(self._style(place), keeps_next=stays))
        place = min(len(lines), 2)
        self._add_line(last, replace(self._style(place), after=14 * self._scale))

    def _style(self, place: int) -> TextStyle:
        styles: Sequence[TextStyle] = (self._first, self._second, self._text)
        return styles[min(place, len(styles) - 1)]

    def _add_line(self, line: Line, style: TextStyle) -> None:
        ink = PAPER.attention if line.is_missing else None
        with self._story.columns(0.25, 0.75, after=style.after) as (left, right):
            level = (style.leading - self._label.leading) / 2
            left.space(max(level + (style.size - LEAST) * 0.3, 0), stays=True)
            left.paragraph([Run(line.label)], self._label)
            right.words([Run("; ".join(line.texts), ink=ink)], style)
