"""The report as typed blocks, worded and in order; every format lays out these and nothing else.

All texts are plain: no markup of any kind. A newline in a text is one that somebody typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from workshop.domain.timeline import Timeline
from workshop.pictures.insights import PositionsInsight, RankingInsight, WeightsInsight
from workshop.pictures.polls import PollPicture
from workshop.texts.counting import with_colon

# --- words ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heading:
    """A heading that contents lists and bookmarks name."""

    level: int
    """1 to 3; never more than one deeper than the heading before."""
    text: str
    key: str
    """Names it for links; unique in the report."""


@dataclass(frozen=True)
class Paragraph:
    """A sentence of the report itself, sometimes around a few words of people."""

    text: str


@dataclass(frozen=True)
class Words:
    """What somebody wrote, set apart."""

    text: str


@dataclass(frozen=True)
class Quote:
    """What stood on a screen or paper, literally; it may address its reader."""

    lead: str
    """What it is, in the words of the report."""
    text: str


@dataclass(frozen=True)
class Note:
    """Small print."""

    text: str


@dataclass(frozen=True)
class Gap:
    """What is not there, said so that nobody overlooks it."""

    text: str
    items: tuple[str, ...] = ()
    """What exactly is missing; empty where the sentence says it all."""


@dataclass(frozen=True)
class Bullets:
    """A list without an order of its own."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Numbered:
    """A list whose items are referred to by number."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Names with what they stand for, such as *Plaats*: *raadzaal*."""

    pairs: tuple[tuple[str, str], ...]


# --- tables and figures --------------------------------------------------------------------


@dataclass(frozen=True)
class Table:
    """Rows under a header; every row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    note: str = ""
    """Small print under it."""
    numeric: tuple[int, ...] = ()
    """Columns (from 0) that hold numbers."""


@dataclass(frozen=True)
class TallyLine:
    """One row of a tally."""

    label: str
    count: int
    dots: int | None = None
    """None where no dots were placed."""


@dataclass(frozen=True)
class TallyData:
    """How often something was said, chosen or dotted."""

    lines: tuple[TallyLine, ...]


FigureKind: TypeAlias = Literal["radar", "tally", "poll", "positions", "ranking", "timeline"]
FigureData: TypeAlias = (
    WeightsInsight | TallyData | PollPicture | PositionsInsight | RankingInsight | Timeline
)


@dataclass(frozen=True)
class Figure:
    """A chart to be drawn, or its table where nothing can be drawn."""

    kind: FigureKind
    """`radar` only for the five core values in their fixed order."""
    data: FigureData
    caption: str
    alt: str
    """What the chart shows, with the numbers, for who cannot see it."""
    table: Table
    """The same numbers, without a caption."""
    legend: str = ""
    """How to read the drawing: follows the caption where there is a drawing."""


# --- the joint answer ----------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """A label with one or more texts of people under it."""

    label: str
    """May be empty: the text then speaks for itself."""
    texts: tuple[str, ...]
    is_missing: bool = False
    """The text is a sentence of ours that says what is not there."""

    @property
    def lead(self) -> str:
        """The label as it stands before a text: with a colon, unless it asks something."""
        return with_colon(self.label) if self.label else ""


@dataclass(frozen=True)
class JointItem:
    """An entry with all that belongs to it, or a remark beside the entries."""

    lines: tuple[Line, ...]
    """The first names it; never empty."""


@dataclass(frozen=True)
class JointBlock:
    """A joint answer: what those present wrote down together, and what stays beside it."""

    lead: str
    """What this is: a joint answer."""
    prompt: str
    """The question as it was put."""
    entries: tuple[JointItem, ...]
    remarks: tuple[JointItem, ...]
    """Dissenting opinions and what was not agreed."""
    note: str = ""
    """Small print: an aid of the app, or where the entries stand."""
    gap: str = ""
    """Says that there is no answer; empty if there is."""


@dataclass(frozen=True)
class Compass:
    """The rows of a linking table, each to be read as one sentence."""

    sentences: tuple[JointItem, ...]
    """Of each line the label is the words before it."""


# --- pages of their own --------------------------------------------------------------------


@dataclass(frozen=True)
class KeyNumber:
    """A large number with the words under it."""

    number: str
    words: str


@dataclass(frozen=True)
class TitleBlock:
    """The first page."""

    municipality: str
    council: str
    title: str
    subtitle: str
    practice: str
    """Says that this is a rehearsal; empty if it is not."""
    status_kind: str
    """`concept`, `agreed` or `adopted`: which icon or stamp fits."""
    status: str
    status_detail: str
    statement: str
    """That nothing was decided; stands out."""
    numbers: tuple[KeyNumber, ...]
    settings: Facts


@dataclass(frozen=True)
class Signature:
    """A line to sign on paper."""

    role: str
    name: str


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on paper, side by side."""

    lines: tuple[Signature, ...]


@dataclass(frozen=True)
class Form:
    """Labels with what was filled in; an empty text is a line to write on."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Fingerprint:
    """64 hexadecimal digits, to compare by eye."""

    label: str
    groups: tuple[str, ...]
    """16 groups of four capitals."""


Block: TypeAlias = (
    TitleBlock
    | Heading
    | Paragraph
    | Words
    | Quote
    | Note
    | Gap
    | Bullets
    | Numbered
    | Facts
    | Table
    | Figure
    | JointBlock
    | Compass
    | Signatures
    | Form
    | Fingerprint
)


@dataclass(frozen=True)
class SealMark:
    """By what a seal is known that will be put on the report."""

    name: str
    """Whom its certificate names."""
    fingerprint: str
    """SHA-256 of its certificate, hexadecimal."""


@dataclass(frozen=True)
class Outline:
    """The whole report."""

    language: str
    """BCP 47: `nl-NL`."""
    title: str
    head: str
    """State of the account, for the head of each page."""
    foot: str
    """Municipality and date, for the foot of each page."""
    is_concept: bool
    blocks: tuple[Block, ...]
    """The first is the `TitleBlock`."""
    seals: int = 1
    """How many seals there must be room for."""
