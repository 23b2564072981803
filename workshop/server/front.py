"""The tablet's page as it is at first: its style and its first words are in it.

A slow tablet shows something real when the page itself came, before any script ran.
"""

from __future__ import annotations

import base64
import gzip
import re
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from starlette.responses import Response

from workshop.server import tokens
from workshop.server.guard import policy
from workshop.texts.tablet import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

STYLE: Final = '<link rel="stylesheet" href="/s/tablet.css">'
SCRIPT: Final = ' src="/s/again.js"'
MAIN: Final = re.compile(r'<main class="view single">(<p id="starting">[^<]*</p>)')
_ANYWHERE: Final = "http:"
"""For *Neem mee*: the next address of the laptop is not known beforehand."""


class Title(NamedTuple):
    """What anybody in the room may know of the evening."""

    session: str = ""
    title: str = ""
    municipality: str = ""


class Front:
    """Made again when the evening is called something else; never anything of a person in it."""

    def __init__(self, page: str, style: str, script: str, title: Callable[[], Title]) -> None:
        page = page.replace(STYLE, f"<style>{style}</style>")
        self._page = page.replace(f"{SCRIPT}>", f">{script}")
        self._title = title
        self._headers = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Security-Policy": policy(_mark(style), _mark(script), _ANYWHERE),
            "Vary": "Accept-Encoding, Cookie",
        }
        self._made: dict[tuple[Title, bool], tuple[bytes, bytes]] = {}

    def answer(self, request: Request) -> Response:
        """A tablet that was let in before is not asked for the code."""
        title = self._title()
        was_in = tokens.device_at(request, title.session) is not None
        plain, packed = self._for(title, was_in=was_in)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(packed, headers={**self._headers, "Content-Encoding": "gzip"})
        return Response(plain, headers=self._headers)

    def _for(self, title: Title, *, was_in: bool) -> tuple[bytes, bytes]:
        if (title, was_in) not in self._made:
            if any(known != title for known, _ in self._made):
                self._made.clear()
            text = MAIN.sub(
                lambda found: _first(title, found[1], was_in=was_in), self._page
            ).encode()
            self._made[title, was_in] = text, gzip.compress(text, mtime=0)
        return self._made[title, was_in]


def _mark(text: str) -> str:
    """By which a browser knows what may stand in the page itself."""
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _first(title: Title, starting: str, *, was_in: bool) -> str:
    """As the scripts will draw it: nothing moves when they do."""
    app = escape(WORDS["app"])
    lines = "".join(f'<p class="lead">{escape(each)}</p>' for each in title[1:] if each)
    asked = "" if was_in else f'<p class="code-label">{escape(WORDS["evening_code"])}</p>'
    return (
        f'<main class="view {"" if was_in else "view-join "}single">'
        f'<div class="ask"><h1 class="large-title">{app}</h1>{lines}</div>'
        f'<div class="work">{asked}{starting}</div>'
    )
