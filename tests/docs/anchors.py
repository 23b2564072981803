"""Links of Markdown pages, and the headings that they may lead to."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

_PARSER: Final = MarkdownIt("commonmark").enable("table")


@cache
def links(page: Path) -> tuple[str, ...]:
    """Where links and pictures of the page lead, but for those on the web."""
    found: list[str] = []
    for token in _PARSER.parse(page.read_text(encoding="utf-8")):
        for each in token.children or ():
            target = each.attrGet("href") or each.attrGet("src")
            if isinstance(target, str) and not re.match(r"[a-z]+:", target):
                found.append(target)
    return tuple(found)


@cache
def anchors(page: Path) -> frozenset[str]:
    """What may stand behind the `#`: each heading as the hosts of code write it."""
    tokens = _PARSER.parse(page.read_text(encoding="utf-8"))
    seen: Counter[str] = Counter()
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            name = _anchor("".join(each.content for each in tokens[at + 1].children or ()))
            found.add(f"{name}-{seen[name]}" if seen[name] else name)
            seen[name] += 1
    return frozenset(found)


def _anchor(heading: str) -> str:
    kept = (
        char
        for char in heading.strip().lower()
        if char in " -_" or unicodedata.category(char)[0] in "LN"
    )
    return "".join(kept).replace(" ", "-")


def fault(page: Path, link: str) -> str:
    """Why the link leads nowhere; empty if it leads somewhere."""
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return f"{link}: no such file"
    if anchor and target.suffix == ".md" and anchor not in anchors(target):
        return f"{link}: no heading {anchor!r} in {target.name}"
    return ""
