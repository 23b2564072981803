"""Paper forms, from data to a finished PDF: each step begins a page, its questions stay whole."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.domain.programme import Kind
from workshop.domain.settings import Attribution
from workshop.report.paper.pages import HEIGHT, FormFurniture, Sheets, pages_of
from workshop.report.paper.places import Blank
from workshop.report.paper.questions import BODY, BOLD, NOTE, add_question, most_extra
from workshop.report.tagged import frames, styles
from workshop.report.tagged.document import Document
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.frames import Frame
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.story import Shared, Story
from workshop.report.tagged.structure import Role
from workshop.report.tagged.styles import MM, TextStyle
from workshop.texts import paper, paper_forms
from workshop.texts.dates import dutch_date
from workshop.texts.outline.front import NO_TITLE, foot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.paper.sheets import AheadData, FormsData, FormStep
    from workshop.report.tagged.document import Built

_STEP: Final = replace(styles.H1, size=24, leading=29, before=0, after=6)
_EVENING: Final = TextStyle(Face.SERIF, 13, 18)
_PRACTICE: Final = replace(BOLD, ink=PAPER.attention, align="right")
_WHOSE: Final = Frame(border=Ink(PAPER.ink, 1), inset=(12, 7))
_LOGO: Final = (112.0, 36.0)
_NUMBER_LINE: Final = 30 * MM
_SIDES: Final = 2
"""Of a sheet."""
_EXAMPLE: Final = replace(BODY, after=4.5)


def lay_out_forms(data: FormsData) -> Built:
    """All forms, one after the other. The same data gives the same bytes."""
    rooms = [_extras(data, step) for step in data.steps]
    sheets = [
        sheet
        for step, room in zip(data.steps, rooms, strict=True)
        for sheet in _sheets(data, step, _pages(data, step, room))
    ]
    place = foot(data.municipality, data.date)
    furniture = FormFurniture(place, paper_forms.slots(data.attribution), tuple(sheets))
    document = Document(_meta(data), furniture)
    for step, room in zip(data.steps, rooms, strict=True):
        document.story.page_break()
        add_form(document.story, data, step, room)
        if step.hand_out:
            add_hand_out(document.story, data, step, _pages(data, step, room))
    return document.build()


def _sheets(data: FormsData, step: FormStep, pages: int) -> Iterator[Sheets]:
    """The form, on whole sheets where a hand-out follows: that is kept, the form is handed in."""
    if not step.hand_out:
        yield Sheets(step.title, pages)
        return
    yield Sheets(step.title, pages + pages % _SIDES)
    story = Story(Shared(HEIGHT))
    _add_examples(story, data, step)
    yield Sheets(paper_forms.hand_out(step.title), pages_of(story.blocks), is_form=False)


def add_hand_out(story: Story, data: FormsData, step: FormStep, pages: int) -> None:
    """What is read beside a form of so many pages, on a sheet of its own."""
    if pages % _SIDES:
        story.page_break()
        story.paragraph(paper_forms.GO_ON_HERE, BODY)
    story.page_break()
    _add_examples(story, data, step)


def _add_examples(story: Story, data: FormsData, step: FormStep) -> None:
    _add_head(story, data, step)
    story.paragraph(paper_forms.HAND_OUT, BOLD)
    for example in step.hand_out:
        story.paragraph(example, _EXAMPLE)


def _extras(data: FormsData, step: FormStep) -> list[int]:
    """Lines for each question beyond the least: as many as take no page more, evenly."""
    extras = [0] * len(step.questions)
    fewest = _pages(data, step, extras)
    growing = list(range(len(extras)))
    while growing:
        for place in tuple(growing):
            extras[place] += 1
            too_many = extras[place] > most_extra(step.questions[place])
            if too_many or _pages(data, step, extras) > fewest:
                extras[place] -= 1
                growing.remove(place)
    return extras


def _pages(data: FormsData, step: FormStep, extras: Sequence[int]) -> int:
    story = Story(Shared(HEIGHT))
    add_form(story, data, step, extras)
    return pages_of(story.blocks)


def add_form(story: Story, data: FormsData, step: FormStep, extras: Sequence[int]) -> None:
    """One form: what it is, whose it is, who sees what, and the questions."""
    _add_head(story, data, step)
    _add_whose(story, data.attribution)
    story.paragraph(paper_forms.promise(data.attribution, data.publicity), BODY)
    aid = _aid(step)
    place = any(each.kind is Kind.POSITION for each in step.questions) * paper_forms.PLACE
    story.paragraph([Run(f"{place} ".lstrip()), Run(aid, ink=NOTE.ink)], BODY)
    for number, (question, extra) in enumerate(zip(step.questions, extras, strict=True), 1):
        add_question(story, number, question, extra, says_aid=question.aid and not aid)
    story.space(14)
    story.paragraph(paper_forms.HAND_IN, BOLD)


def _aid(step: FormStep) -> str:
    """What is said once instead of at each question."""
    if step.aid:
        return paper_forms.AID_STEP
    is_all = len(step.questions) > 1 and all(each.aid for each in step.questions)
    return paper_forms.AID_QUESTIONS if is_all else ""


def _add_head(story: Story, data: FormsData, step: FormStep) -> None:
    add_evening(story, data)
    story.paragraph(step.programme, replace(NOTE, keeps_next=True))
    story.heading(1, step.title, _STEP)


def add_evening(story: Story, data: FormsData | AheadData) -> None:
    """Which evening it is for, over a double rule."""
    shares = (0.25, 0.43, 0.32) if data.logo else (0.0, 0.66, 0.34)
    with story.columns(*shares, gap=12 if data.logo else 0) as (first, left, right):
        if data.logo:
            first.bitmap(base64.b64decode(data.logo), _LOGO)
        left.paragraph(paper_forms.municipality(data.municipality), replace(BOLD, after=1))
        left.paragraph(data.title or NO_TITLE, _EVENING)
        right.paragraph(dutch_date(data.date), replace(BODY, align="right", after=1))
        if data.practice:
            right.paragraph(paper_forms.PRACTICE, _PRACTICE)
    story.rules(frames.DOUBLE_RULE)


def _add_whose(story: Story, attribution: Attribution) -> None:
    """A line for name and group, or for a number and no name."""
    with story.box(_WHOSE) as box, box.columns(0.5, 0.5) as columns:
        for column, slot in zip(columns, paper_forms.slots(attribution), strict=False):
            label = column.text(slot, BOLD, column.element(Role.PARAGRAPH))
            is_number = attribution is Attribution.ANONYMOUS
            column.blocks.append(Blank(label, line=_NUMBER_LINE if is_number else None))
        if attribution is Attribution.ANONYMOUS:
            columns[1].space(8, stays=True)
            columns[1].paragraph(paper_forms.NAMELESS, BOLD)


def _meta(data: FormsData) -> Meta:
    return Meta(
        title=paper_forms.title(data.title or NO_TITLE, [each.title for each in data.steps]),
        author=paper.author(data.municipality),
        subject=f"{paper_forms.SUBJECT}. {foot(data.municipality, data.date)}.",
        created=moment(data.date),
        keywords=paper_forms.KEYWORDS,
    )


def moment(date: str) -> datetime:
    """Noon of the evening: from the data, never from the clock."""
    return datetime.combine(datetime.fromisoformat(date).date(), time(12), UTC)
