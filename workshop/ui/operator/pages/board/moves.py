"""What the operator does on the board, as one command each, so that each can be undone. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain.ids import ClusterId
from workshop.ui.operator.pages.board.piles import own_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.domain.ids import QuestionId
    from workshop.ui.operator.pages.board.piles import MatPiles, Pile, Table

_BETWEEN = "\n"
"""Folded text has no line breaks."""


@dataclass(frozen=True)
class Place:
    """Where a pile lies: the name of its slip."""

    mat: str
    """Empty: loose."""
    key: str

    @property
    def name(self) -> str:
        """What a dragged slip carries."""
        return f"{self.mat}{_BETWEEN}{self.key}"

    @classmethod
    def of(cls, name: str) -> Place:
        """From what a slip carries."""
        mat, _, key = name.partition(_BETWEEN)
        return cls(mat, key)


def find(table: Table, places: Iterable[Place]) -> list[Pile]:
    """The piles that lie there (still)."""
    wanted = set(places)
    lying = [("", table.loose), *((mat.id, mat.piles) for mat in table.mats)]
    return [pile for mat, piles in lying for pile in piles if Place(mat, pile.key) in wanted]


def mat_of(table: Table, mat: str) -> MatPiles | None:
    """The mat with that id."""
    return next((each for each in table.mats if each.id == mat), None)


def lay_together(question: QuestionId, piles: Sequence[Pile], new: str) -> c.SetCluster:
    """A new cluster named in the members' own words; a name is one line of limited length."""
    cards = tuple(card for pile in piles for card in pile.cards)
    return c.SetCluster(question, ClusterId(new), _short(own_name(piles)), cards)


def _short(name: str) -> str:
    """The first words of a long answer: a name is to be said aloud."""
    words = " ".join(name.split())
    if len(words) <= NAME_LIMIT:
        return words
    return f"{words[:NAME_LIMIT].rsplit(' ', 1)[0]}…"


NAME_LIMIT = 60
"""Characters of a name that is made for a new cluster."""


def add(question: QuestionId, mat: MatPiles, piles: Iterable[Pile]) -> c.SetCluster:
    """The piles lie on the mat too."""
    more = tuple(card for pile in piles for card in pile.cards)
    cards = tuple(dict.fromkeys((*mat.cards, *more)))
    return c.SetCluster(question, mat.id, mat.name, cards)


def take_out(
    question: QuestionId, table: Table, places: Iterable[Place]
) -> Iterator[c.SetCluster | c.RemoveCluster]:
    """The piles lie loose again; a mat without cards goes, its name would say nothing."""
    by_mat: defaultdict[str, set[str]] = defaultdict(set)
    for place in places:
        by_mat[place.mat].add(place.key)
    for name, keys in by_mat.items():
        mat = mat_of(table, name)
        if mat is None:
            continue
        left = tuple(card for pile in mat.piles if pile.key not in keys for card in pile.cards)
        if left:
            yield c.SetCluster(question, mat.id, mat.name, left)
        else:
            yield c.RemoveCluster(question, mat.id)


def rename(question: QuestionId, mat: MatPiles, name: str) -> c.SetCluster:
    """The same cards under another name."""
    return c.SetCluster(question, mat.id, name, mat.cards)
