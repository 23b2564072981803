"""What stands inside a paragraph: text, strong text, code, keys, labels of the screen, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.report.manual.blocks import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_BUTTON: Final = re.compile("\u2039([^\u203a]+)\u203a")
_PAGE: Final = re.compile(r"^([a-z0-9-]+|README)\.md(#[a-z0-9-]+)?$")
_BEGINS: Final = {
    ("strong_open", "**"): Kind.STRONG,
    ("html_inline", "<kbd>"): Kind.KEY,
    ("strong_close", "**"): Kind.PLAIN,
    ("html_inline", "</kbd>"): Kind.PLAIN,
}
"""(type, how it is written) -> what the text after it is."""


def spans_of(tokens: Sequence[Token]) -> Iterator[Span]:
    """In order.

    Raises:
        ValueError: something there is no form for.
    """
    kind, link = Kind.PLAIN, ""
    for token in tokens:
        match token.type:
            case "text":
                yield from _text(token.content, kind, link)
            case "softbreak":
                yield Span(" ", kind, link)
            case "code_inline":
                yield Span(token.content, Kind.CODE, link)
            case "link_open":
                link = _target(str(token.attrs["href"]))
            case "link_close":
                link = ""
            case _:
                kind = _kind(token)


def _kind(token: Token) -> Kind:
    found = _BEGINS.get((token.type, token.content or token.markup))
    if found is None:
        raise ValueError(token.type)
    return found


def _text(content: str, kind: Kind, link: str) -> Iterator[Span]:
    """Labels apart."""
    for place, part in enumerate(_BUTTON.split(content)):
        if part:
            yield Span(part, Kind.BUTTON if place % 2 else kind, link)


def _target(address: str) -> str:
    """Of a page: nothing in the manual leads outside."""
    found = _PAGE.match(address)
    if found is None:
        raise ValueError(address)
    return found[1] + (found[2] or "")
