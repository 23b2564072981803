"""Writes TOML in many styles and knows, because it wrote them, on which line everything stands."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hypothesis import strategies as st

from workshop.domain.tree import Place

Value: TypeAlias = "str | Array | Inline"
"""A scalar as it is written, or something that holds values."""


@dataclass(frozen=True)
class Array:
    items: tuple[Value, ...]
    spread: bool


@dataclass(frozen=True)
class Inline:
    pairs: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class Section:
    """A table: pairs, then tables, then lists of tables."""

    pairs: tuple[tuple[str, Value], ...] = ()
    tables: tuple[tuple[str, Section], ...] = ()
    lists: tuple[tuple[str, tuple[Section, ...]], ...] = ()


@dataclass
class Writer:
    """The text so far, and the line of each place in it."""

    text: str = ""
    lines: dict[Place, int] = field(default_factory=lambda: {(): 1})

    def section(self, section: Section, place: Place, header: tuple[str, ...]) -> None:
        for key, value in section.pairs:
            self.pair(place, key, value)
            self.text += ' # [niets] = """\n'
        for key, table in section.tables:
            self._header("[{}]", (*header, key), (*place, key))
            self.section(table, (*place, key), (*header, key))
        for key, tables in section.lists:
            for at, table in enumerate(tables):
                self._header("[[{}]]", (*header, key), (*place, key), (*place, key, at))
                self.section(table, (*place, key, at), (*header, key))

    def _header(self, brackets: str, header: tuple[str, ...], *places: Place) -> None:
        self.text += "\n"
        for place in places:
            self.note(place)
        self.text += brackets.format(" . ".join(_key(key) for key in header)) + "\n"

    def pair(self, place: Place, key: str, value: Value) -> None:
        self.note((*place, key))
        self.text += f"{_key(key)} = "
        self.value((*place, key), value)

    def value(self, place: Place, value: Value) -> None:
        match value:
            case Array(items, spread):
                self._array(place, items, "\n" if spread else " ")
            case Inline(pairs):
                self._inline(place, pairs)
            case str():
                self.text += value

    def _array(self, place: Place, items: tuple[Value, ...], gap: str) -> None:
        self.text += "["
        for at, item in enumerate(items):
            self.text += f"# ]\n{gap}" if gap == "\n" else gap
            self.note((*place, at))
            self.value((*place, at), item)
            self.text += ","
        self.text += f"{gap}]"

    def _inline(self, place: Place, pairs: tuple[tuple[str, Value], ...]) -> None:
        self.text += "{"
        for at, (key, value) in enumerate(pairs):
            self.text += ", " if at else " "
            self.pair(place, key, value)
        self.text += " }"

    def note(self, place: Place) -> None:
        self.lines.setdefault(place, self.text.count("\n") + 1)


def _key(key: str) -> str:
    if key.isascii() and key.replace("_", "").replace("-", "").isalnum():
        return key
    return json.dumps(key) if "'" in key or '"' in key else f"'{key}'"


_SCALARS: Final = (
    "1", "-2.5", "true", "1979-05-27 07:32:00", "1979-05-27T07:32:00-08:00", "0xbeef", "inf",
    '""', "''", '"a # b"', "'c ] d'", r'"e \" } \\"', '"""kort"""', "'''kort'''",
    '"""\neen\n\\\n twee """', "'''\neen ] '' = \n[[twee]]'''", '"""x"""""', "'''y'''''",
    '"""a""b"""', "'''a''b'''", '""""""', "''''''",
)  # fmt: skip
_KEYS: Final = st.sampled_from(
    ("a", "step", "kind_2", "3-x", "met spatie", "é", 'q"', "d'", "", "#")
)


def _pairs(values: st.SearchStrategy[Value]) -> st.SearchStrategy[tuple[tuple[str, Value], ...]]:
    return st.dictionaries(_KEYS, values, max_size=3).map(lambda found: tuple(found.items()))


def _holders(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    items = st.lists(values, max_size=3).map(tuple)
    return st.builds(Array, items, st.booleans()) | st.builds(Inline, _pairs(values))


_VALUES: Final = st.recursive(st.sampled_from(_SCALARS), _holders, max_leaves=6)


@st.composite
def sections(draw: st.DrawFn, depth: int = 2) -> Section:
    """A table in which no key stands twice."""
    keys = draw(st.lists(_KEYS, max_size=5, unique=True))
    pairs, tables, lists = list[tuple[str, Value]](), list[tuple[str, Section]](), []
    for key in keys:
        match draw(st.integers(0, 2 if depth else 0)):
            case 0:
                pairs.append((key, draw(_VALUES)))
            case 1:
                tables.append((key, draw(sections(depth - 1))))
            case _:
                some = st.lists(sections(depth - 1), min_size=1, max_size=2).map(tuple)
                lists.append((key, draw(some)))
    return Section(tuple(pairs), tuple(tables), tuple(lists))
