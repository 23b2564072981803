"""One question on a form: its words, and room to answer in the way of its kind."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.domain.programme import WEIGH_TOTAL, Kind
from workshop.report.paper.grid import Grid
from workshop.report.paper.pages import WIDTH, Kept
from workshop.report.paper.places import PITCH, Entry, Lines, Sum, Tick
from workshop.report.paper.scale import scale
from workshop.report.tagged.structure import Element, Role
from workshop.report.tagged.styles import MM, TextStyle
from workshop.texts import paper_forms as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Field, Question
    from workshop.report.paper.grid import Cell
    from workshop.report.tagged.story import Story

BODY: Final = TextStyle(Face.SANS, 12, 16.5, after=4)
BOLD: Final = replace(BODY, face=Face.SANS_SEMIBOLD)
_POLE: Final = replace(BOLD, after=1)
NOTE: Final = TextStyle(Face.SANS, 11, 15, PAPER.ink_2, after=4)
_PROMPT: Final = TextStyle(Face.SERIF_SEMIBOLD, 14.5, 20, after=4)
_ITEM: Final = replace(BODY, after=2)
_BEFORE: Final = 15.0
_BEFORE_SCALE: Final = 11.0
"""There may be ten of these."""
_BOX: Final = 24 * MM
_NUMBER_BOX: Final = 42 * MM
_LABEL: Final = 22.0
"""Room for a number before a line."""
_ROW: Final = 2 * PITCH
_LOW_ROW: Final = 1.4 * PITCH
_MOST_ROWS: Final = 5
"""Empty rows of a table; more fit on the back."""
_MOST_COLUMNS: Final = 4
_ONE_LINE_EACH: Final = 6
"""From so many short texts on, each gets one line."""


_LEAST: Final = {Kind.TEXT: 3, Kind.ITEMS: 1}
"""Lines to write on, for a text and for each of several short ones."""
_MOST: Final = {Kind.TEXT: 12, Kind.ITEMS: 3}


def most_extra(question: Question) -> int:
    """How many lines more than the least still help somebody."""
    if question.kind is Kind.ITEMS and question.count >= _ONE_LINE_EACH:
        return 0
    return _MOST.get(question.kind, 0) - _LEAST.get(question.kind, 0)


def add_question(
    story: Story, number: int, question: Question, extra: int, *, says_aid: bool
) -> None:
    """The question, kept together, with `extra` lines more than the least."""
    is_scale = question.kind is Kind.POSITION
    with _kept(story, _BEFORE_SCALE if is_scale else _BEFORE) as inner:
        add_prompt = _add_prompt_and_decline if is_scale else _add_prompt
        add_prompt(inner, words.asked(number, question.prompt))
        if says_aid:
            inner.paragraph(words.AID_QUESTION, NOTE)
        add_help(inner, question.help)
        if question.suggestions:
            inner.paragraph(words.ideas(question.suggestions), NOTE)
        _add_room(inner, question, _LEAST.get(question.kind, 0) + extra)
        if not is_scale:
            inner.space(8)
            add_decline(inner)


def _add_prompt(story: Story, prompt: str) -> None:
    story.heading(2, prompt, _PROMPT)


def _add_prompt_and_decline(story: Story, prompt: str) -> None:
    """Side by side, which saves a line."""
    with story.columns(0.7, 0.3) as (left, right):
        _add_prompt(left, prompt)
        right.space((_PROMPT.leading - BODY.leading) / 2, stays=True)
        add_decline(right)


@contextmanager
def _kept(story: Story, before: float) -> Iterator[Story]:
    """What is told to the inner story stays on one page if it fits on one."""
    with story.columns(1.0) as (inner,):
        yield inner
    story.blocks.append(Kept(story.blocks.pop(), before))


def add_help(story: Story, text: str) -> None:
    """Paragraphs and lists as the programme wrote them."""
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.strip().split("\n")
        said = " ".join(line for line in lines if not line.startswith("- "))
        story.paragraph(said, BODY)
        points = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        story.items(points, _ITEM)


def add_decline(story: Story) -> None:
    """A box for who would rather not answer."""
    label = story.text(words.DECLINE, BODY, story.element(Role.PARAGRAPH))
    story.blocks.append(Tick(label))


def _add_room(story: Story, question: Question, lines: int) -> None:
    match question.kind:
        case Kind.TEXT:
            story.blocks.append(Lines(lines))
        case Kind.ITEMS:
            _add_items(story, question, lines)
        case Kind.STATEMENT | Kind.CHOICE:
            _add_choices(story, question)
        case Kind.NUMBER:
            _add_number(story, question)
        case Kind.WEIGH:
            _add_weigh(story, question)
        case Kind.RANK:
            story.paragraph(words.RANK_HELP, BODY)
            _add_entries(story, question)
        case Kind.POSITION:
            _add_scale(story, question)
        case Kind.RECORD:
            _add_record(story, question.fields)
        case Kind.RECORDS:
            _add_records(story, question)
        case _:
            assert_never(question.kind)


def _add_items(story: Story, question: Question, lines: int) -> None:
    whole = story.element(Role.LIST, {"List": {"ListNumbering": "/Decimal"}})
    for number in range(1, question.count + 1):
        label = story.text(f"{number}.", BODY, _under(whole, Role.LABEL))
        story.blocks.append(Lines(lines, label, _LABEL))


def _add_choices(story: Story, question: Question) -> None:
    story.paragraph(words.most(question.count), BODY)
    whole = story.element(Role.LIST, {"List": {"ListNumbering": "/None"}})
    for option in question.options:
        label = story.text(option.label, BODY, _under(whole, Role.ITEM_BODY))
        story.blocks.append(Tick(label))


def _add_number(story: Story, question: Question) -> None:
    bounds = words.between(question.minimum, question.maximum, question.unit)
    label = story.text(bounds, BODY, story.element(Role.PARAGRAPH))
    story.blocks.append(Entry(label, _NUMBER_BOX))


def _add_weigh(story: Story, question: Question) -> None:
    _add_entries(story, question)
    total = story.text(str(WEIGH_TOTAL), BOLD, story.element(Role.PARAGRAPH))
    label = story.text(words.TOGETHER, BOLD, story.element(Role.PARAGRAPH))
    story.blocks.append(Sum(total, label, _BOX))


def _add_entries(story: Story, question: Question) -> None:
    whole = story.element(Role.LIST, {"List": {"ListNumbering": "/None"}})
    for option in question.options:
        label = story.text(option.label, BODY, _under(whole, Role.ITEM_BODY))
        story.blocks.append(Entry(label, _BOX))


def _add_scale(story: Story, question: Question) -> None:
    left_pole, right_pole = question.poles or ("", "")
    with story.columns(0.5, 0.5) as (left, right):
        left.paragraph(left_pole, _POLE)
        right.paragraph(right_pole, replace(_POLE, align="right"))
    story.picture(scale(WIDTH))


def _add_record(story: Story, fields: tuple[Field, ...], high: float = _ROW) -> None:
    """A row per field: its label, and room beside it."""
    whole = story.element(Role.TABLE)
    body = _under(whole, Role.BODY_ROWS)
    rows: list[list[Cell]] = []
    for field in fields:
        row = _under(body, Role.ROW)
        head = _head(row, "/Row")
        rows.append([story.text(field.label, BOLD, head), _under(row, Role.CELL)])
    story.blocks.append(Grid(rows, (0.34, 0.66), high, has_head=False))


def _add_records(story: Story, question: Question) -> None:
    rows = min(question.count, _MOST_ROWS)
    if len(question.fields) > _MOST_COLUMNS:
        for number in range(1, min(rows, 2) + 1):
            story.paragraph(words.row(number), replace(BOLD, before=8, keeps_next=True))
            _add_record(story, question.fields, _LOW_ROW)
    else:
        _add_table(story, question, rows)
    if question.count > rows:
        story.space(4)
        story.paragraph(words.GO_ON, NOTE)


def _add_table(story: Story, question: Question, rows: int) -> None:
    """A column per field, and empty rows."""
    whole = story.element(Role.TABLE)
    top = _under(_under(whole, Role.HEAD_ROWS), Role.ROW)
    labels = [story.text(each.label, BOLD, _head(top, "/Column")) for each in question.fields]
    body = _under(whole, Role.BODY_ROWS)
    empty: list[list[Cell]] = []
    for _ in range(rows):
        row = _under(body, Role.ROW)
        empty.append([_under(row, Role.CELL) for _ in question.fields])
    shares = [1 / len(labels)] * len(labels)
    story.blocks.append(Grid([labels, *empty], shares, _ROW, has_head=True))


def _under(parent: Element, role: Role) -> Element:
    """An element of a list or table; what stands in a list belongs to an item of its own."""
    if parent.role is Role.LIST:
        parent = Element(Role.ITEM, parent)
    return Element(role, parent)


def _head(row: Element, scope: str) -> Element:
    return Element(Role.HEADER_CELL, row, attributes={"Table": {"Scope": scope}})
