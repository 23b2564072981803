"""The table of rooms says of each what it imports, no more and no less."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pytest

from tests.docs.how_to import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_WORKSHOP: Final = CHECKOUT / "workshop"
_ROW: Final = re.compile(r"^\| `(\w+)` \| .* \| (.+) \|$")
_NAME: Final = re.compile(r"`(\w+)`")
_ALL: Final = "all above"
_FOR_EVERYBODY: Final = {"domain", "resources", "durable"}


def _rooms() -> set[str]:
    there = (each.stem for each in _WORKSHOP.iterdir() if not each.name.startswith("__"))
    return set(there)


def _table() -> Mapping[str, str]:
    """Room to what it knows, as the first table of the page says it."""
    page = (CHECKOUT / "docs" / "architecture.md").read_text("utf-8")
    lines = page.partition("| room |")[2].partition("\n\n")[0].splitlines()
    return {row[1]: row[2] for row in map(_ROW.match, lines) if row}


def _said(table: Mapping[str, str], room: str) -> set[str]:
    knows = table[room]
    if not knows.startswith(_ALL):
        return set(_NAME.findall(knows.partition("(")[0]))
    rows = list(table)
    _, _, but = knows.partition(" but ")
    return set(rows[: rows.index(room)]) - set(_NAME.findall(but))


def _imported(file: Path) -> Iterator[str]:
    """Rooms, however late they are imported."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "workshop":
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            top, _, rest = node.module.partition(".")
            if top == "workshop":
                yield rest.partition(".")[0]


@pytest.fixture(scope="module")
def known() -> Mapping[str, set[str]]:
    """What each room imports of the others."""
    rooms, found = _rooms(), defaultdict[str, set[str]](set)
    for room in rooms:
        place = _WORKSHOP / room
        for file in place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]:
            found[room] |= set(_imported(file)) & rooms - {room}
    return found


def test_every_room_has_its_row() -> None:
    assert set(_table()) == _rooms()


@pytest.mark.parametrize("room", _table())
def test_a_room_knows_what_its_row_says(room: str, known: Mapping[str, set[str]]) -> None:
    table = _table()
    said, others = _said(table, room), known[room] - _FOR_EVERYBODY
    assert others <= said
    if not table[room].startswith(_ALL):
        assert said == others
