"""Work that pictures need not do again: kept for as long as what it was made from is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.state import State

T = TypeVar("T")


def noted(state: State, name: str, key: object, make: Callable[[], T]) -> T:
    """What `make` returns, until anything happens but an answer.

    Only for what does not depend on answers that nobody has seen.
    """
    if (name, key) not in state.memo:
        state.memo[name, key] = make()
    return cast("T", state.memo[name, key])  # only `make` under this name writes the key


def kept(state: State, name: str, key: object, basis: object, make: Callable[[], T]) -> T:
    """What `make` returns, for as long as `basis` is equal: everything that it was made from."""
    known = state.kept.get((name, key))
    if known is None or known[0] != basis:
        known = state.kept[name, key] = (basis, make())
    return cast("T", known[1])  # only `make` under this name writes the key
