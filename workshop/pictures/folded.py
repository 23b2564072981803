"""Numbers that stay when answers are destroyed: what the sealed report printed of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from workshop.domain.codec import decode
from workshop.pictures.memo import kept

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.state import State

T = TypeVar("T")


@dataclass(frozen=True)
class Lying:
    """How many cards lay where."""

    clusters: dict[str, int]
    """By cluster."""
    loose: int


def is_folded(state: State, question: QuestionId) -> bool:
    """Whether the numbers of `question` are those that were kept, and its answers are gone."""
    return bool(_body(state, question))


def folded(state: State, question: QuestionId, part: str, kind: type[T]) -> T | None:
    """`part` of what was kept; None where answers still tell it, or that was erased too."""
    body = _body(state, question)
    if not body:
        return None
    return kept(state, f"folded {part}", question, body, lambda: _read(body, part, kind))


def _body(state: State, question: QuestionId) -> str:
    """Empty as well once somebody answers again: then the numbers of before are not those."""
    figure = state.account.figures.get(question)
    if figure is None:
        return ""
    given = state.answers.get(question, {}).values()
    return "" if any(each[-1].seq > figure.seq for each in given) else figure.body


# Any: JSON, until it is decoded.
def _read(body: str, part: str, kind: type[T]) -> T:
    data: Any = json.loads(body)
    return cast("T", decode(kind, data[part], None))
