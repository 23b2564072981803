"""What stands on paper forms and on cards, as data that travels to the process that draws them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from workshop.domain.programme import Question
from workshop.domain.settings import Attribution, Publicity

_NUMBER: Final = re.compile(r"\d[\d.,]*")
_NUMBERS: Final = 3
_TABLES: Final = 3
"""So many examples with so many numbers: less can be told aloud."""


@dataclass(frozen=True)
class FormStep:
    """One form: a step with the questions that each answers alone."""

    programme: str
    """Its title."""
    title: str
    questions: tuple[Question, ...]
    """In the order in which the operator types their answers in; numbered from 1."""
    aid: bool = False
    """Whether the whole step is an aid of this app; then its questions need not say so."""
    examples: tuple[str, ...] = ()
    """Of the step, as its explanation has them."""

    @property
    def hand_out(self) -> tuple[str, ...]:
        """Examples that one must have at hand: tables of figures, which nobody remembers."""
        tables = [each for each in self.examples if len(_NUMBER.findall(each)) >= _NUMBERS]
        return self.examples if len(tables) >= _TABLES else ()


@dataclass(frozen=True)
class FormsData:
    """The forms of an evening. No words of participants."""

    title: str
    municipality: str
    date: str
    """ISO 8601."""
    attribution: Attribution
    publicity: Publicity
    steps: tuple[FormStep, ...]
    practice: bool = False
    logo: str = ""
    """As in `Details`."""


@dataclass(frozen=True)
class AheadData:
    """What the two sheets say of the evening that is put ready. No words of participants."""

    title: str
    municipality: str
    date: str
    """ISO 8601."""
    place: str = ""
    """Where it is; empty: written in by hand, as the two that follow."""
    network: str = ""
    """Name of the Wi-Fi."""
    address: str = ""
    """*192.168.8.2:8080*."""
    practice: bool = False
    logo: str = ""
    """As in `Details`."""


@dataclass(frozen=True)
class Card:
    """What one participant needs to join."""

    name: str
    """Empty on an unnamed card."""
    group: str
    number: int
    """Place on the list; what an unnamed card is known by."""
    code: str
    """Four characters that are typed; never in the QR code nor in its words."""
    url: str
    """What the QR code opens."""

    @property
    def address(self) -> str:
        """What is typed where a QR code cannot be read: host and port."""
        rest = self.url.partition("://")[2] or self.url
        for end in "/?#":
            rest = rest.partition(end)[0]
        return rest


@dataclass(frozen=True)
class Deck:
    """The cards of an evening."""

    title: str
    municipality: str
    date: str
    """ISO 8601."""
    attribution: Attribution
    cards: tuple[Card, ...]
    network: str = ""
    """Name of the Wi-Fi; empty for none at the top of a card."""
    evening_code: str = ""
    practice: bool = False

    def dealt(self) -> Deck:
        """In the order in which they are handed out; where answers have no name, nor do cards."""
        if self.attribution is Attribution.ANONYMOUS:
            nameless = (replace(each, name="", group="") for each in self.cards)
            cards = sorted(nameless, key=lambda each: each.number)
        else:
            cards = sorted(self.cards, key=_by_group)
        return replace(self, cards=tuple(cards))


def _by_group(card: Card) -> tuple[bool, str, str, int]:
    """Those without a political group last."""
    return not card.group, card.group.casefold(), card.name.casefold(), card.number
