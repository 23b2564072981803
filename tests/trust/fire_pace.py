"""How fast an evening goes by: the page's own waits, and the laptop's, divided by one number."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Final

from workshop import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

FAST: Final = 8.0
"""A wait of eight seconds takes one."""
REAL: Final = 1.0
PROMISE_S: Final = 2.0
"""Of the room's time: what was typed longer ago is on the laptop."""
_now: list[float] = [FAST]


def pace() -> float:
    """Seconds of the room in one of ours."""
    return _now[0]


@contextmanager
def at_pace(wanted: float) -> Iterator[None]:
    """An evening that goes by so fast; one at a time."""
    before, _now[0] = _now[0], wanted
    try:
        yield
    finally:
        _now[0] = before


def page_s(script: str, name: str) -> float:
    """A wait that stands in a script of the page, so that the model cannot drift away from it."""
    return _page_s(script, name) / pace()


@cache
def _page_s(script: str, name: str) -> float:
    text = (resources.assets() / "tablet" / script).read_text(encoding="utf-8")
    found = re.search(rf"const {name} = (\d+);", text)
    assert found, f"{script} has no {name}"
    return int(found[1]) / 1000
