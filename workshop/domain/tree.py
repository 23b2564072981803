"""A file as a tree of values that never change: editing gives another tree and keeps the old."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Place: TypeAlias = tuple[str | int, ...]
"""Keys and list positions (from 0) that lead to a value: `("step", 1, "title")`."""
Node: TypeAlias = "str | int | tuple[Node, ...] | Mapping[str, Node]"
"""A text, a whole number, a truth, a list or a table."""


def found_at(tree: Node, place: Place) -> Node | None:
    """What stands at `place`; None if nothing does."""
    for key in place:
        if isinstance(key, int):
            if not isinstance(tree, tuple) or not 0 <= key < len(tree):
                return None
            tree = tree[key]
        elif isinstance(tree, Mapping) and key in tree:
            tree = tree[key]
        else:
            return None
    return tree


def items_at(tree: Node, place: Place) -> tuple[Node, ...]:
    """The list at `place`; an empty one if there is none."""
    found = found_at(tree, place)
    return found if isinstance(found, tuple) else ()


def text_at(tree: Node, place: Place) -> str:
    """The text at `place`; an empty one if there is none."""
    found = found_at(tree, place)
    return found if isinstance(found, str) else ""


def as_table(tree: Node | None) -> Mapping[str, Node]:
    """The table that `tree` is; an empty one if it is something else."""
    return tree if isinstance(tree, Mapping) else {}


def put(tree: Node, place: Place, value: Node | None) -> Node:
    """The same tree with `value` at `place`; None takes it away.

    Tables on the way are made. A list on the way must have the position.
    """
    if not place:
        return {} if value is None else value
    key, rest = place[0], place[1:]
    if isinstance(key, int):
        items = tree if isinstance(tree, tuple) else ()
        inner = () if value is None and not rest else (put(items[key], rest, value),)
        return (*items[:key], *inner, *items[key + 1 :])
    table = dict(tree) if isinstance(tree, Mapping) else {}
    if value is None and not rest:
        table.pop(key, None)
    else:
        table[key] = put(table.get(key, {}), rest, value)
    return table


def insert(tree: Node, place: Place, at: int, value: Node) -> Node:
    """The same tree with one more item in the list at `place`, at position `at`."""
    items = items_at(tree, place)
    return put(tree, place, (*items[:at], value, *items[at:]))


def move(tree: Node, place: Place, at: int, to: int) -> Node:
    """The same tree with an item of the list at `place` at another position."""
    items = list(items_at(tree, place))
    items.insert(to, items.pop(at))
    return put(tree, place, tuple(items))


def spelled(place: Place) -> str:
    """A place as a person reads it: `step[2].question[1].title`, positions from 1."""
    parts = (f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in place)
    return "".join(parts).removeprefix(".")
