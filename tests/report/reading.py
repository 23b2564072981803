"""A finished PDF as others read it: its words, its pages, its structure tree."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


def run(*command: str | Path) -> str:
    """Output of a tool that must succeed."""
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def structure_text(pdf: Path) -> str:
    """What a screen reader goes by."""
    return run("pdfinfo", "-struct-text", pdf)


def page_text(pdf: Path, page: int) -> str:
    """What stands on a page."""
    return run("pdftotext", "-layout", "-f", str(page), "-l", str(page), pdf, "-")


@dataclass(frozen=True)
class Spot:
    """A word and its box in points, from the top left of the page."""

    word: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Spot) -> bool:
        """Whether they are printed over each other."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        return wide > 1 and high > 0.4 * lower  # boxes of lines above each other overlap a little


def spots(pdf: Path, page: int) -> list[Spot]:
    """Every word on a page with its place."""
    pages = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-")
    pattern = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<'
    return [Spot(word, *map(float, box)) for *box, word in re.findall(pattern, pages)]


def printed_over(words: Sequence[Spot]) -> list[tuple[Spot, Spot]]:
    """Words that lie over each other."""
    found = []
    waiting = sorted(words, key=lambda each: each.top)
    for place, word in enumerate(waiting):
        below = takewhile(lambda each: each.top < word.bottom, waiting[place + 1 :])  # noqa: B023
        found += [(word, each) for each in below if word.covers(each)]
    return found


@dataclass
class Node:
    """A structure element."""

    role: str
    alt: str
    kids: list[Node] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    """Pages on which it has content of its own."""

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list[Node]:
        return [node for node in self.walk() if node.role == role]


def tree(pdf: pikepdf.Pdf) -> Node:
    """The structure tree."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    return _node(pdf.Root.StructTreeRoot.K, pages)


def objects(array: Iterable[Any]) -> list[pikepdf.Object]:
    """What is no number among the kids of an element."""
    return [kid for kid in array if not isinstance(kid, int)]


def _node(obj: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Node:
    node = Node(str(obj.S).removeprefix("/"), str(obj.get("/Alt", "")))
    kids: Any = obj.get("/K", [])  # numbers among objects, which the types of pikepdf do not say
    for kid in kids:
        if isinstance(kid, int):
            node.pages.append(pages[obj.Pg.objgen])
        elif kid.get("/Type") == "/MCR":
            node.pages.append(pages[kid.Pg.objgen])
        elif kid.get("/Type") == "/StructElem":
            node.kids.append(_node(kid, pages))
    return node
