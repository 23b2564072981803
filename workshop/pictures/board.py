"""What lies on a board: clusters, and the cards in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.ids import CardId, QuestionId
from workshop.domain.wording import ERASED
from workshop.pictures.folded import Lying, folded
from workshop.pictures.memo import noted
from workshop.pictures.shown import wall

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.domain.state import State


@dataclass(frozen=True)
class ClusterPicture:
    """Cards that lie together."""

    id: str
    name: str
    cards: tuple[str, ...]
    """Texts, in order of text."""
    dots: int | None
    """None while dots are being placed, or where there are none."""


@dataclass(frozen=True)
class BoardPicture:
    """Clusters, and the texts of cards that lie loose."""

    clusters: tuple[ClusterPicture, ...]
    loose: tuple[str, ...]


def board_picture(state: State, question: QuestionId) -> BoardPicture:
    """What lies on the board of `question`: shown cards only.

    Clusters stand in order of dots once these are counted, else of cards; equal ones by name.
    """
    return noted(state, "board", question, lambda: _board(state, question))


def _board(state: State, question: QuestionId) -> BoardPicture:
    gone = folded(state, question, "lying", Lying)
    if gone is not None:
        texts = {name: (ERASED,) * count for name, count in gone.clusters.items()}
        return BoardPicture(_clusters(state, question, texts), (ERASED,) * gone.loose)
    found, at = wall(state, question), cluster_of(state, question)
    if not at:
        return BoardPicture(_clusters(state, question, {}), tuple(c.text for c in found.cards))
    loose: list[str] = []
    lying: defaultdict[str, list[str]] = defaultdict(list)
    for name, card in zip(found.ids(), found.cards, strict=True):
        (lying[at[name]] if name in at else loose).append(card.text)
    return BoardPicture(_clusters(state, question, lying), tuple(loose))


def _clusters(
    state: State, question: QuestionId, lying: Mapping[str, Sequence[str]]
) -> tuple[ClusterPicture, ...]:
    board, dots = state.boards.get(question), state.dots.get(question)
    totals = dots.totals() if dots is not None and not dots.is_open else None
    clusters: list[ClusterPicture] = []
    for each in board.clusters.values() if board else ():
        count = None if totals is None else totals[each.id]
        clusters.append(ClusterPicture(each.id, each.name, tuple(lying.get(each.id, ())), count))
    clusters.sort(key=lambda each: (-(each.dots or 0), -len(each.cards), each.name))
    return tuple(clusters)


def cluster_of(state: State, question: QuestionId) -> dict[CardId, str]:
    """Cards that lie in a cluster, shown or not, with its id."""
    board = state.boards.get(question)
    clusters = board.clusters.values() if board else ()
    return {card: cluster.id for cluster in clusters for card in cluster.cards}
