"""Sentences that people read, from wherever they stand, and how plain they are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop import resources
from workshop.texts.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT: Final = Path(__file__).parents[2]
_END: Final = re.compile(r"(?<=[.?:;])[’”)]*\s+|\n\s*\n|\n(?=\s*[-*•] )|\s[–—·|]\s")
_WORD: Final = re.compile(r"[^\W_]+(?:[-’'.,/@][^\W_]+)*|\{\w+\}")
_KEYS: Final = frozenset(
    {"id", "key", "kind", "name", "source", "sources", "url", "file", "also", "words"}
)
"""In TOML: names of ours, of sources, and words by which somebody looks for a card."""


class Sentence(NamedTuple):
    """As somebody reads it."""

    where: str
    text: str

    @property
    def words(self) -> list[str]:
        """What is filled in counts as a word."""
        return _WORD.findall(self.text)


def sentences(where: str, text: str) -> Iterator[Sentence]:
    """Of a text; a list after a colon is read piece by piece."""
    for piece in _END.split(text):
        if piece.strip():
            yield Sentence(where, " ".join(piece.split()))


def of_texts() -> Iterator[Sentence]:
    """Of the program itself."""
    for module, messages in catalogue().items():
        for message in messages:
            yield from sentences(module, message)


def of_content(folder: str) -> Iterator[Sentence]:
    """Of programmes, cards and the like."""
    for file in sorted((resources.assets() / folder).glob("*.toml")):
        for text in _strings(tomllib.loads(file.read_text("utf-8"))):
            yield from sentences(f"{folder}/{file.stem}", text)


def of_manual() -> Iterator[Sentence]:
    """Of the manual's pages, without their marks."""
    for file in sorted((_ROOT / "docs" / "handleiding").glob("*.md")):
        for line in _paragraphs(file.read_text("utf-8")):
            yield from sentences(f"handleiding/{file.stem}", line)


def _paragraphs(text: str) -> Iterator[str]:
    """Lines of one paragraph joined; a cell of a table and an item of a list each on its own."""
    text = re.sub(r"<!--.*?-->|<[^>]+>|^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\n(?![\n#*|>-]|\d+\.|\s*[-*] )\s*", " ", text)
    for line in text.splitlines():
        for cell in line.strip("| ").split("|"):
            yield re.sub(r"^(#+|[-*>]|\d+\.)\s+|[*`]", "", cell.strip())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _KEYS:
                yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
