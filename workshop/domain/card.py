"""Cards of the reference library: what somebody wants to look up during an evening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from workshop.domain.ids import StepId
    from workshop.domain.programme import Source

CardId = NewType("CardId", str)
"""Of a card; the same in every release, for what was checked is kept under it."""


class CardKind(StrEnum):
    """What a group of cards is about; the groups stand in this order."""

    LAW = "wet"
    DIRECTION = "koers"
    """Which course there is to choose: *koerskaart*."""
    PROCESS = "proces"
    TERMS = "begrippen"
    SOURCE = "bron"
    """What is in a source that a programme rests on."""
    EXERCISE = "oefening"


@dataclass(frozen=True)
class Card:
    """One thing to look up; `text` has paragraphs, and items of lists behind `- `."""

    id: CardId
    title: str
    summary: str
    """One sentence, which the beamer shows large."""
    text: str
    as_of: date
    """The facts are as of this day."""
    sources: tuple[Source, ...] = ()
    words: tuple[str, ...] = ()
    """What people type when they look for this."""
    beside: tuple[str, ...] = ()
    """Steps (`programme.step`) or programmes beside which it is offered first."""
    check: str = ""
    """What has changed since, or must be looked up."""
    law: bool = False
    """The law of today must be looked at."""
    aid: bool = False
    """Written by the makers of this app, not in the source; said wherever it is shown."""

    def is_beside(self, step: StepId) -> bool:
        """Whether it is offered at that step of a programme, under whatever alias."""
        programme, _, name = step.partition(".")
        programme = programme.partition("@")[0]
        return programme in self.beside or f"{programme}.{name}" in self.beside


@dataclass(frozen=True)
class CardGroup:
    """The cards of one file."""

    id: str
    title: str
    kind: CardKind
    order: int
    cards: tuple[Card, ...]
    is_own: bool = False
    """Written by the municipality."""


@dataclass(frozen=True)
class CardCheck:
    """Somebody of the municipality looked whether a card still holds."""

    on: date
    by: str


def in_order(groups: Iterable[CardGroup]) -> tuple[CardGroup, ...]:
    """By kind, then as they say themselves, then by title."""
    kinds = list(CardKind)
    return tuple(
        sorted(groups, key=lambda each: (kinds.index(each.kind), each.order, each.title.casefold()))
    )


def with_own(groups: Iterable[CardGroup], own: Iterable[CardGroup]) -> tuple[CardGroup, ...]:
    """The groups with those of a municipality; its card takes the place of one with the same id."""
    own = tuple(own)
    replaced = {card.id for group in own for card in group.cards}
    kept = (
        CardGroup(
            group.id,
            group.title,
            group.kind,
            group.order,
            tuple(card for card in group.cards if card.id not in replaced),
        )
        for group in groups
    )
    return in_order(group for group in (*kept, *own) if group.cards)


def needs_looking_up(card: Card, check: CardCheck | None) -> bool:
    """Whether nobody looked at its facts since they were written down."""
    return check is None or check.on < card.as_of
