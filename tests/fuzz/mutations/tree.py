"""Mutations of JSON: values of another kind, missing and extra keys, numbers out of all bounds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

# Any: JSON.
Json = Any

NASTY: Final[tuple[Json, ...]] = (
    None,
    True,
    0,
    -1,
    2**63,
    10**30,
    -(2**63) - 1,
    0.5,
    1e308,
    "",
    " ",
    "\x00",
    "\ud800",
    "\x1b[31m",
    "\u202e\u2028",
    "x" * 60_000,
    "99999-01-01",
    "2026-02-30T25:61:00",
    "a.b.c",
    "-",
    [],
    {},
    [[]],
    [None],
    {"": ""},
    ["x"] * 500,
)


_LIKE: Final = 0.7


def mutated(value: Json, random: Random) -> Json:
    """A copy of `value` with one thing changed."""
    whole = [json.loads(json.dumps(value))]
    places = list(_places(whole))
    holder, key = random.choice(places)
    match random.randrange(5):
        case 0 if isinstance(holder, dict):
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[random.choice(("extra", "id", "", str(key) + " "))] = random.choice(NASTY)
        case 2 if isinstance(holder, list) and holder is not whole:
            holder.append(holder[key])
        case 3 if random.random() < _LIKE:
            holder[key] = _like(holder[key], random)
        case 3:
            other, there = random.choice(places)
            holder[key] = json.loads(json.dumps(other[there]))
        case _:
            holder[key] = random.choice(NASTY)
    return whole[0]


def _like(value: Json, random: Random) -> Json:
    """Of the same kind: whoever reads it strictly lets it in."""
    kinds = [each for each in NASTY if type(each) is type(value)]
    return random.choice(kinds) if kinds else value


def mutated_text(data: bytes, random: Random) -> bytes:
    """Like `mutated`, of a document; what is no JSON comes back as it is."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return data
    return json.dumps(mutated(found, random)).encode()


def _places(value: Json) -> Iterator[tuple[Json, Json]]:
    """(what holds it, its key or index) of every value within."""
    left = [value]
    while left:
        holder = left.pop()
        pairs = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, each in pairs:
            yield holder, key
            if isinstance(each, dict | list):
                left.append(each)


def with_value(whole: list[Json], place: int, value: Json) -> list[Json]:
    """`whole` with its `place`th value replaced, counted as far as there are."""
    places = list(_places(whole))
    holder, key = places[place % len(places)]
    holder[key] = value
    return whole
