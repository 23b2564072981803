"""Cards with the same text lie on one pile; piles lie loose or on a mat. Pure, without Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from workshop.domain.ids import CardId, ClusterId
from workshop.domain.spelling import fold_text
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from workshop.pictures.board import ClusterPicture
    from workshop.pictures.desk import OperatorCard

    Spread = Callable[[Collection[str]], str]
    """Says something of the labels that the cards of a mat have."""


class Order(Enum):
    """Of piles."""

    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True)
class Pile:
    """Cards with the same text, case and accents aside; they move together."""

    key: str
    """The folded text."""
    text: str
    """The spelling that most of them have."""
    cards: tuple[CardId, ...]
    labels: tuple[tuple[str, int], ...]
    """Who or which group gave it, and how often, as far as that is shown."""

    @property
    def count(self) -> int:
        """How often it was given."""
        return len(self.cards)


@dataclass(frozen=True)
class MatPiles:
    """A cluster with what lies on it."""

    id: ClusterId
    name: str
    piles: tuple[Pile, ...]
    dots: int | None
    place: int = 0
    """Among the mats by dots, from 1."""
    shared: bool = False
    """Another mat has as many dots."""
    spread: str = ""
    """Over how many groups, in Dutch, where that is shown."""

    @property
    def cards(self) -> tuple[CardId, ...]:
        """All its cards."""
        return tuple(card for pile in self.piles for card in pile.cards)


@dataclass(frozen=True)
class Table:
    """Everything on the board of one question."""

    loose: tuple[Pile, ...]
    mats: tuple[MatPiles, ...]


def untold(_: Collection[str]) -> str:
    """Where answers lead back to nobody, or to people by name."""
    return ""


def table(
    cards: Sequence[OperatorCard],
    clusters: Iterable[ClusterPicture],
    order: Order,
    spread: Spread = untold,
) -> Table:
    """The piles of `cards` where they lie; mats as `clusters` has them."""
    lying: dict[str, list[OperatorCard]] = {}
    for card in cards:
        lying.setdefault(card.cluster, []).append(card)
    in_order = list(clusters)
    places = _places([each.dots for each in in_order])
    mats = tuple(
        MatPiles(
            ClusterId(each.id),
            each.name,
            piled(lying.get(each.id, ()), Order.NUMBER),
            each.dots,
            *places[number],
            spread({_label(card) for card in lying.get(each.id, ())} - {""}),
        )
        for number, each in enumerate(in_order)
    )
    return Table(piled(lying.get("", ()), order), mats)


def _places(dots: Sequence[int | None]) -> list[tuple[int, bool]]:
    """Place and whether it is shared; equals share the best of their places."""
    counted = [each or 0 for each in dots]
    return [
        (1 + sum(other > each for other in counted), counted.count(each) > 1) for each in counted
    ]


def piled(cards: Iterable[OperatorCard], order: Order) -> tuple[Pile, ...]:
    """Equal texts together."""
    alike: dict[str, list[OperatorCard]] = {}
    for card in cards:
        alike.setdefault(fold_text(card.card.text), []).append(card)
    piles = [_pile(key, found) for key, found in alike.items()]
    if order is Order.NUMBER:
        piles.sort(key=lambda pile: (-pile.count, pile.key))
    else:
        piles.sort(key=lambda pile: pile.key)
    return tuple(piles)


def _pile(key: str, cards: Sequence[OperatorCard]) -> Pile:
    spellings = Counter(card.card.text for card in cards)
    text = max(sorted(spellings), key=lambda spelling: spellings[spelling])
    labels = Counter(found for card in cards if (found := _label(card)))
    return Pile(key, text, tuple(card.id for card in cards), tuple(sorted(labels.items())))


def _label(card: OperatorCard) -> str:
    return promises.OTHERS if card.card.others else card.card.label


def own_name(piles: Iterable[Pile]) -> str:
    """A name for a new cluster, in the words of who wrote: the text that was given most."""
    found = sorted(piles, key=lambda pile: (-pile.count, len(pile.text), pile.key))
    return found[0].text if found else ""


def in_steady_order(table: Table, known: Mapping[ClusterId, int]) -> tuple[MatPiles, ...]:
    """Mats where they lay (`known`), new ones last: they do not jump while somebody works.

    Once dots are counted their order is that of the dots.
    """
    if any(mat.dots is not None for mat in table.mats):
        return table.mats
    last = len(known)
    return tuple(sorted(table.mats, key=lambda mat: known.get(mat.id, last)))
