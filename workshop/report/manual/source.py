"""Reads the pages in Markdown: a small part of it, and anything else is refused with its place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from workshop.report.manual import blocks as b
from workshop.report.manual.spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it.token import Token

FRONT: Final = "README"
_HELP: Final = re.compile(r"^<!-- hulp: ([a-z. ]+) -->$")
_NO_WORD: Final = re.compile(r"[^a-z0-9]+")


class SourceError(ValueError):
    """A page holds what the manual has no form for; says where."""


def read_manual(folder: Path) -> b.Manual:
    """All pages, in the order in which the front page lists them.

    Raises:
        SourceError: a page cannot be read, or the front page lists another set than there is.
    """
    pages = {path.stem: read_page(path) for path in sorted(folder.glob("*.md"))}
    front = pages.pop(FRONT)
    groups = tuple(_groups(front, pages))
    listed = [page.name for group in groups for page in group.pages]
    if sorted(listed) != sorted(pages):
        raise SourceError(f"the front page lists {sorted(set(listed) ^ set(pages))} wrongly")
    return b.Manual(front, groups)


def _groups(front: b.Page, pages: dict[str, b.Page]) -> Iterator[b.Group]:
    title = ""
    for block in front.blocks:
        if isinstance(block, b.Heading):
            title = b.plain(block.words)
        elif isinstance(block, b.Items):
            yield b.Group(title, tuple(_listed(item, pages) for item in block.items))


def _listed(item: b.Spans, pages: dict[str, b.Page]) -> b.Listed:
    link = item[0].link
    if len(item) != 1 or link not in pages:
        raise SourceError(f"the front page lists {b.plain(item)!r}, which is no page")
    return b.Listed(b.plain(item), pages[link])


def read_page(path: Path) -> b.Page:
    """One page.

    Raises:
        SourceError: there is something in it that the manual has no form for.
    """
    # Only what the pages use: raw HTML is let in as tokens, and refused but for keys and help.
    markdown = MarkdownIt("commonmark").enable("table")
    return _Reader(path.stem, markdown.parse(path.read_text("utf-8"))).page()


class _Reader:
    """Goes through the tokens of one page."""

    def __init__(self, name: str, tokens: list[Token]) -> None:
        self._name = name
        self._tokens = tokens
        self._at = 0
        self._waiting: list[str] = []
        """Names of help that the next heading, or the page itself, is for."""
        self._help: list[tuple[str, str]] = []
        self._anchors: set[str] = set()

    def page(self) -> b.Page:
        found = tuple(self._blocks())
        titles = [each for each in found if isinstance(each, b.Heading) and each.level == 1]
        if len(titles) != 1 or found[0] != titles[0]:
            raise SourceError(f"{self._name}: one title, and first")
        self._help += [(name, "") for name in self._waiting]
        return b.Page(self._name, b.plain(titles[0].words), found, tuple(self._help))

    def _blocks(self) -> Iterator[b.Block]:
        while self._at < len(self._tokens):
            token = self._next()
            match token.type:
                case "html_block":
                    self._note_help(token)
                case "heading_open":
                    yield self._heading(token)
                case "paragraph_open":
                    yield self._paragraph()
                case "bullet_list_open" | "ordered_list_open":
                    yield self._items(token)
                case "blockquote_open":
                    yield b.Quote(tuple(self._inlines("blockquote_close")))
                case "table_open":
                    yield self._grid()
                case "fence":
                    yield b.Code(tuple(token.content.rstrip("\n").split("\n")))
                case _:
                    raise self._refusal(token)
            if token.type not in ("html_block", "heading_open"):
                self._note_at("")

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _refusal(self, token: Token) -> SourceError:
        line = token.map[0] + 1 if token.map else "?"
        return SourceError(f"{self._name}.md, line {line}: no form for {token.type}")

    def _note_help(self, token: Token) -> None:
        found = _HELP.match(token.content.strip())
        if found is None:
            raise self._refusal(token)
        self._waiting += found[1].split()

    def _note_at(self, anchor: str) -> None:
        self._help += [(name, anchor) for name in self._waiting]
        self._waiting = []

    def _spans(self, token: Token) -> b.Spans:
        try:
            return tuple(spans_of(token.children or []))
        except ValueError as error:
            raise self._refusal(token) from error

    def _heading(self, token: Token) -> b.Heading:
        words = self._spans(self._next())
        self._next()
        level = int(token.tag[1])
        anchor = "" if level == 1 else _anchor(b.plain(words))
        if anchor and anchor in self._anchors:
            raise SourceError(f"{self._name}: two headings are called {anchor!r}")
        self._anchors.add(anchor)
        self._note_at(anchor)
        return b.Heading(level, words, anchor)

    def _paragraph(self) -> b.Paragraph | b.Picture:
        inline = self._next()
        self._next()
        children = inline.children or []
        if [each.type for each in children] == ["image"]:
            file = str(children[0].attrs["src"]).rpartition("/")[2]
            return b.Picture(file, children[0].content)
        return b.Paragraph(self._spans(inline))

    def _items(self, token: Token) -> b.Items:
        numbered = token.type == "ordered_list_open"
        return b.Items(tuple(self._inlines(token.type.replace("open", "close"))), numbered)

    def _inlines(self, end: str) -> Iterator[b.Spans]:
        """Of a list, a quotation or a row: paragraphs alone, nothing in each other."""
        while (token := self._next()).type != end:
            if token.type == "inline":
                yield self._spans(token)
            elif token.type not in _AROUND:
                raise self._refusal(token)

    def _grid(self) -> b.Grid:
        rows: list[tuple[b.Spans, ...]] = []
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                rows.append(tuple(self._inlines("tr_close")))
        return b.Grid(rows[0], tuple(rows[1:]))


_AROUND: Final = frozenset(
    {
        *("list_item_open", "list_item_close", "paragraph_open", "paragraph_close"),
        *("th_open", "th_close", "td_open", "td_close"),
    }
)


def _anchor(title: str) -> str:
    bare = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return _NO_WORD.sub("-", bare).strip("-")
