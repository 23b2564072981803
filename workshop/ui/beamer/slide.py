"""What the beamer shows at one moment: a frozen value, so that preview and wall are the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workshop.domain.ids import EntryId, QuestionId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.pictures.audiences import SharedPicture
    from workshop.pictures.library import CardPicture
    from workshop.ui.beamer.paper import Reading


class View(StrEnum):
    """What can be in front."""

    JOIN = "join"
    """How tablets come in."""
    WELCOME = "welcome"
    """Title, municipality, date, and the two sentences about who sees what."""
    RULES = "rules"
    """The house rules."""
    EXPLAIN = "explain"
    QUESTION = "question"
    """The question that each answers alone; counts only."""
    WALL = "wall"
    """What was shown: cards for texts, figures for everything else."""
    CLUSTERS = "clusters"
    JOINT = "joint"
    LINKS = "links"
    """The koppeltabel."""
    POLL = "poll"
    TIMELINE = "timeline"
    HARVEST = "harvest"
    PAUSE = "pause"
    THANKS = "thanks"
    REPORT = "report"
    """A page of the concept, as it is read on paper."""
    CARD = "card"
    """Something looked up in the reference library."""
    TEST = "test"
    """What the room must be able to read and tell apart, before the evening."""


@dataclass(frozen=True)
class Typed:
    """An entry of a joint answer as it is being typed, before it is saved."""

    question: QuestionId
    entry: EntryId
    fields: Mapping[str, str]
    rationale: str


@dataclass(frozen=True)
class Entrance:
    """How a tablet comes in, for the room to see."""

    address: str
    """*192.168.8.2:8080*."""
    code: str
    """Four figures."""
    modules: tuple[bytes, ...]
    """Rows of the QR code, 1 is dark; without its quiet zone."""
    network: str = ""
    """Name of the Wi-Fi; empty if nobody typed it."""
    network_modules: tuple[bytes, ...] = ()
    """QR code that joins the Wi-Fi; empty without its password."""


@dataclass(frozen=True)
class Slide:
    """Everything that a view draws from; it has nothing that the room may not see."""

    view: View
    picture: SharedPicture
    date: str = ""
    """Of the evening, ISO 8601."""
    question: int = 0
    """Which of the step's own questions (QUESTION, WALL, CLUSTERS) or joint ones (JOINT, LINKS,
    POLL) is in front; beyond the last it is the last."""
    entry: int = 0
    """Which entry of the joint answer."""
    page: int = 0
    """Of a view that does not fit one page; beyond the last it starts again."""
    reading: Reading | None = None
    """REPORT: what lies there; `page` is a part of it."""
    timer_s: int | None = None
    """Seconds left of the round; below zero it is over; None: no timer runs."""
    clock: str = ""
    """The time in the room, as *20:46*."""
    until: str = ""
    """Of a pause: when it goes on, as *20:55*."""
    pause_minutes: int = 0
    """Of a pause: how long it is in all; `timer_s` says what is left."""
    checked: QuestionId | None = None
    """The linking table that is being looked over: what it misses asks for attention."""
    entrance: Entrance | None = None
    """How tablets come in; None: they cannot."""
    joined: int = 0
    """Tablets that came in."""
    card: CardPicture | None = None
    """CARD: what was looked up."""
    typed: Typed | None = None
    """Text that is being typed for the room to see."""
