"""Joint answers, and the page on which people sign and compare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.icons import seal_icon
from workshop.charts.palette import PAPER
from workshop.report.tagged import frames, styles
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.styles import TextStyle

if TYPE_CHECKING:
    from workshop.report.outline.blocks import (
        Compass,
        Fingerprint,
        Form,
        JointBlock,
        JointItem,
        Line,
        Signatures,
    )
    from workshop.report.tagged.story import Story

_ANSWER: Final = TextStyle(Face.SERIF_SEMIBOLD, 14, 19, before=6, after=2)
_SENTENCE: Final = (
    TextStyle(Face.SERIF_SEMIBOLD, 20, 26, after=4, keeps_next=True),
    TextStyle(Face.SERIF_MEDIUM, 15, 21, after=4, keeps_next=True),
    TextStyle(Face.SERIF, 12.5, 18, after=4, keeps_next=True),
)
"""What a sentence begins with is largest."""
_SENTENCES_A_PAGE: Final = 4
_BEFORE_A_LINE: Final = TextStyle(Face.SANS, 10, 14, PAPER.ink_2)
_CODE: Final = replace(styles.BODY, face=Face.SANS_SEMIBOLD, size=12, leading=18)
_ROOM_TO_SIGN: Final = 38.0
_LINE_TO_WRITE: Final = Ink(PAPER.line_strong, 0.75, (3, 2.5))
_ROOM_TO_WRITE: Final = 6.0
_TO_BASELINE: Final = 4.0
"""From the top of a row: the line to write on is level with the foot of its label."""
_HALF: Final = 8


def add_joint(story: Story, block: JointBlock) -> None:
    """What was said together, on a sheet of its own, with what stays beside it."""
    with story.box(frames.SHEET) as sheet:
        sheet.paragraph(block.lead, replace(styles.CAPTION, keeps_next=True))
        sheet.words(block.prompt, replace(styles.LEAD, keeps_next=True))
        for entry in block.entries:
            _add_entry(sheet, entry)
        if block.gap:
            sheet.paragraph([Run(block.gap, ink=PAPER.attention)])
        for remark in block.remarks:
            _add_lines(sheet, remark.lines)
        if block.note:
            sheet.paragraph(block.note, styles.SMALL)


def _add_entry(sheet: Story, entry: JointItem) -> None:
    first, *others = entry.lines
    style = replace(_ANSWER, keeps_next=bool(others))
    for text in first.texts:
        sheet.words(_run(text, first), style)
    _add_lines(sheet, others)


def _add_lines(sheet: Story, lines: list[Line] | tuple[Line, ...]) -> None:
    for line in lines:
        texts = "; ".join(line.texts)
        label = [Run(f"{line.lead} ", face=Face.SERIF_SEMIBOLD)] if line.label else []
        sheet.words([*label, *_run(texts, line)])


def _run(text: str, line: Line) -> list[Run]:
    return [Run(text, ink=PAPER.attention if line.is_missing else None)]


def add_compass(story: Story, block: Compass) -> None:
    """Sentences under each other; of each the words before a line stand at its left."""
    for number, sentence in enumerate(block.sentences):
        if number and number % _SENTENCES_A_PAGE == 0:
            story.page_break()
        story.rules((Ink(PAPER.ink, 0.75),))
        *lines, last = sentence.lines
        for place, line in enumerate(lines):
            _add_sentence_line(story, line, _SENTENCE[min(place, len(_SENTENCE) - 1)])
        _add_sentence_line(story, last, replace(_SENTENCE[-1], keeps_next=False, after=14))


def _add_sentence_line(story: Story, line: Line, style: TextStyle) -> None:
    with story.columns(0.24, 0.76, after=style.after) as (left, right):
        left.space(_level(style), stays=True)
        left.paragraph([Run(line.label, face=Face.SANS_SEMIBOLD)], _BEFORE_A_LINE)
        right.words(_run("; ".join(line.texts), line), style)


def _level(style: TextStyle) -> float:
    """How far lower small words begin, to stand on the line of larger ones."""
    return (style.leading - _BEFORE_A_LINE.leading) / 2 + (style.size - _BEFORE_A_LINE.size) * 0.3


def add_signatures(story: Story, block: Signatures) -> None:
    """Room to sign, a line, and who signs under it."""
    story.space(_ROOM_TO_SIGN)
    with story.columns(*(1 / len(block.lines),) * len(block.lines), gap=24) as columns:
        for column, each in zip(columns, block.lines, strict=True):
            column.rules((Ink(PAPER.ink),))
            column.paragraph([Run(each.role, face=Face.SERIF_SEMIBOLD)])
            column.paragraph(each.name, styles.SMALL)


def add_form(story: Story, block: Form) -> None:
    """Labels with what was filled in, or a line to write on."""
    for label, text in block.pairs:
        with story.columns(0.3, 0.7) as (left, right):
            if text:
                left.paragraph(label)
                right.paragraph(text)
            else:
                left.space(_ROOM_TO_WRITE, stays=True)
                left.paragraph(label)
                right.space(_ROOM_TO_WRITE + _TO_BASELINE, stays=True)
                right.rules((_LINE_TO_WRITE,))
    story.space(2)


def add_fingerprint(story: Story, block: Fingerprint) -> None:
    """Sixteen groups of four, in two lines, to compare by eye."""
    with story.box(frames.CARD) as card, card.columns(0.12, 0.88) as (left, right):
        left.picture(seal_icon(32))
        right.paragraph(block.label, styles.SMALL)
        for at in range(0, len(block.groups), _HALF):
            right.paragraph("   ".join(block.groups[at : at + _HALF]), _CODE)
