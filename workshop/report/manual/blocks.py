"""A page of the manual as data: what HTML and PDF both are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What a stretch of text is."""

    PLAIN = "plain"
    STRONG = "strong"
    CODE = "code"
    KEY = "key"
    BUTTON = "button"
    """A label on the screen; in the source it stands between single angle quotation marks."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one kind."""

    text: str
    kind: Kind = Kind.PLAIN
    link: str = ""
    """A page, with `#anchor` if it leads into one."""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The first of a page has level 1, and no other has."""

    level: int
    words: Spans
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    words: Spans


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Spans, ...]
    is_numbered: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with words for who cannot see it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first cell of a row says what the row is about."""

    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Commands to type, a line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A model text that somebody may take over."""

    paragraphs: tuple[Spans, ...]


Block: TypeAlias = "Heading | Paragraph | Items | Picture | Grid | Code | Quote"


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    name: str
    """Of its file, without the ending."""
    title: str
    """Its first heading."""
    blocks: tuple[Block, ...]
    help: tuple[tuple[str, str], ...]
    """(name of a page of the program, anchor where its section begins)."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page as the list of pages calls it: often shorter than its title."""

    label: str
    page: Page


@dataclass(frozen=True, slots=True)
class Group:
    """Pages under one title in the list of pages."""

    title: str
    listed: tuple[Listed, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """Without their labels."""
        return tuple(each.page for each in self.listed)


@dataclass(frozen=True, slots=True)
class Manual:
    """All of it, in order."""

    front: Page
    groups: tuple[Group, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All but the front."""
        return tuple(page for group in self.groups for page in group.pages)


def plain(words: Spans) -> str:
    """The text alone."""
    return "".join(each.text for each in words)
