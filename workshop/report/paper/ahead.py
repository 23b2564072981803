"""The two sheets that are put ready: one page for the room, one for the case with the tablets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.report.paper.forms import add_evening, moment
from workshop.report.paper.pages import HEIGHT, FormFurniture, Sheets, pages_of
from workshop.report.paper.places import Blank, Tick
from workshop.report.paper.qr import qr
from workshop.report.paper.questions import BODY, BOLD, NOTE
from workshop.report.tagged import styles
from workshop.report.tagged.document import Document
from workshop.report.tagged.frames import Frame
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.story import Column, Shared, Story
from workshop.report.tagged.structure import Role
from workshop.report.tagged.styles import MM, TextStyle
from workshop.texts import ahead as words
from workshop.texts import cards, paper
from workshop.texts.outline.front import NO_TITLE, foot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workshop.report.paper.sheets import AheadData
    from workshop.report.tagged.document import Built

    Add = Callable[[Story, AheadData], None]

_KICKER: Final = replace(NOTE, keeps_next=True)
_TITLE: Final = replace(styles.H1, size=22, leading=26, before=0, after=4)
_HEADING: Final = replace(styles.H2, size=14, leading=19, before=9, after=3)
_LINE: Final = replace(BODY, leading=15, after=0)
_ADDRESS: Final = TextStyle(Face.SANS_BOLD, 20, 25)
_FIELDS: Final = Frame(border=Ink(PAPER.ink, 1), inset=(12, 5))
_LARGE: Final = replace(BODY, size=13, leading=19, after=0)
_LARGE_ITEM: Final = replace(styles.ITEM, size=13, leading=19, after=3)
"""The sheet in the case is read standing, tablet in hand."""
_QR_SIZE: Final = 42 * MM


def lay_out_room(data: AheadData) -> Built:
    """What to put ready, whom to call, and what to do when something fails."""
    return _laid_out(data, words.ROOM, _add_room)


def lay_out_case(data: AheadData) -> Built:
    """How a tablet is set, and how it comes in."""
    return _laid_out(data, words.CASE, _add_case)


def _laid_out(data: AheadData, sheet: str, add: Add) -> Built:
    """The same data gives the same bytes."""
    measured = Story(Shared(HEIGHT))
    add(measured, data)
    place = foot(data.municipality, data.date)
    sheets = (Sheets(sheet, pages_of(measured.blocks), is_form=False),)
    document = Document(_meta(data, sheet), FormFurniture(place, (), sheets))
    add(document.story, data)
    return document.build()


# --- for the room --------------------------------------------------------------------------


def _add_room(story: Story, data: AheadData) -> None:
    _add_head(story, data, words.ROOM, words.ROOM_TITLE)
    with story.box(_FIELDS) as box:
        with box.columns(0.5, 0.5) as (left, right):
            _add_field(left, words.PLACE, data.place)
            _add_field(right, words.BEGIN)
        with box.columns(0.5, 0.5) as (left, right):
            _add_field(left, words.NETWORK, data.network)
            _add_field(right, words.ADDRESS, data.address)
    half = -(-len(words.READY) // 2)
    with story.columns(0.5, 0.5, gap=20) as columns:
        for column, parts in zip(columns, (words.READY[:half], words.READY[half:]), strict=True):
            for heading, lines in parts:
                column.heading(2, heading, _HEADING)
                _add_ticks(column, lines)
    story.heading(2, words.WRONG, _HEADING)
    story.table((Column(words.HAPPENS), Column(words.DO)), words.FAILS)
    story.heading(2, words.CALL, _HEADING)
    with story.columns(1 / 3, 1 / 3, 1 / 3, gap=14) as columns:
        for column, who in zip(columns, words.PHONES, strict=True):
            _add_field(column, who)


# --- for the case --------------------------------------------------------------------------


def _add_case(story: Story, data: AheadData) -> None:
    _add_head(story, data, words.CASE, words.CASE_TITLE)
    _add_ticks(story, words.SET, _LARGE)
    story.heading(2, words.JOIN, _HEADING)
    if data.address:
        drawing = qr(f"http://{data.address}/", _QR_SIZE)
        with story.columns(0.64, 0.36, gap=14) as (left, right):
            _add_joining(left, data)
            right.figure(drawing, cards.opens(data.address))
    else:
        _add_joining(story, data)
    story.heading(2, words.NO_INTERNET, _HEADING)
    story.items(words.STAY, _LARGE_ITEM)
    story.paragraph(words.STUCK, replace(BOLD, size=13, leading=19, before=4))
    story.heading(2, words.IN_CASE, _HEADING)
    _add_ticks(story, words.PACKED, _LARGE)
    with story.columns(0.5, 0.5, gap=20) as (left, right):
        _add_field(left, words.COUNT)
        _add_field(right, words.BACK)


def _add_joining(story: Story, data: AheadData) -> None:
    _add_field(story, words.NETWORK, data.network)
    if data.address:
        story.paragraph(data.address, _ADDRESS)
    else:
        _add_field(story, words.ADDRESS)
    story.space(4)
    story.items(words.joining(data.network, data.address), _LARGE_ITEM, numbered=True)


# --- parts ---------------------------------------------------------------------------------


def _add_head(story: Story, data: AheadData, sheet: str, title: str) -> None:
    add_evening(story, data)
    story.paragraph(sheet, _KICKER)
    story.heading(1, title, _TITLE)


def _add_field(story: Story, name: str, known: str = "") -> None:
    """What is known, or a line to write it on."""
    if known:
        story.space(9, stays=True)
        story.paragraph(f"{name}: {known}", BOLD)
        return
    label = story.text(name, BOLD, story.element(Role.PARAGRAPH))
    story.blocks.append(Blank(label))


def _add_ticks(story: Story, lines: Sequence[str], style: TextStyle = _LINE) -> None:
    for each in lines:
        label = story.text(each, style, story.element(Role.PARAGRAPH))
        story.blocks.append(Tick(label, size=11))


def _meta(data: AheadData, sheet: str) -> Meta:
    return Meta(
        title=words.title(sheet, data.title or NO_TITLE),
        author=paper.author(data.municipality),
        subject=f"{words.SUBJECT}. {foot(data.municipality, data.date)}.",
        created=moment(data.date),
        keywords=words.KEYWORDS,
    )
