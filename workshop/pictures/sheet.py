"""A page of the report as it lies on paper: its words and where its ink is, for who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SheetLine(NamedTuple):
    """A line of text; lengths are from the top, the width of the page is 1."""

    top: float
    bottom: float
    text: str


class Raster(NamedTuple):
    """A picture of a page: rows of four bytes for each dot (blue, green, red, unused)."""

    width: int
    height: int
    dots: bytes


@dataclass(frozen=True)
class Sheet:
    """What stands between the head and the foot of a page."""

    lines: tuple[SheetLine, ...]
    bands: tuple[tuple[float, float], ...]
    """(top, bottom) of everything that is drawn, with white between; lengths as of lines."""
