"""The files that make up the tablet's page: a fixed list, read once."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from starlette.responses import Response

from workshop import resources
from workshop.server.refusals import refusal
from workshop.texts import tablet

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_NOTED: Final = frozenset({".css", ".js"})
_NOTES: Final = re.compile(rb"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n", re.DOTALL | re.MULTILINE)
"""Comments on lines of their own: who reads the source has them, a tablet need not wait for them."""
_PACKED: Final = frozenset({".html", ".css", ".js", ".svg"})


class Page(NamedTuple):
    """A file as it is sent."""

    kind: str
    plain: bytes
    packed: bytes | None


class Pages:
    """All files of the page by their path; nothing else of the disk can be asked for."""

    def __init__(self) -> None:
        folder = resources.assets() / "tablet"
        self._pages = {
            f"/s/{path.relative_to(folder).as_posix()}": _page(path)
            for path in sorted(folder.rglob("*"))
            if path.suffix in _TYPES
        }
        self._pages["/"] = self._pages.pop("/s/index.html")
        self._pages["/words.js"] = _sent(".js", _words())

    @property
    def paths(self) -> tuple[str, ...]:
        """What can be asked for."""
        return tuple(self._pages)

    def page(self, path: str) -> Page:
        """One of them."""
        return self._pages[path]

    def answer(self, request: Request) -> Response:
        """The file at the request's path."""
        page = self._pages.get(request.url.path)
        if page is None:
            return refusal(404, "not_found")
        headers = {"Content-Type": page.kind, "Vary": "Accept-Encoding"}
        if page.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(page.packed, headers={**headers, "Content-Encoding": "gzip"})
        return Response(page.plain, headers=headers)


def _page(path: Path) -> Page:
    return _sent(path.suffix, path.read_bytes())


def _sent(suffix: str, written: bytes) -> Page:
    plain = _NOTES.sub(b"", written) if suffix in _NOTED else written
    packed = gzip.compress(plain, mtime=0) if suffix in _PACKED else None
    return Page(_TYPES[suffix], plain, packed)


def _words() -> bytes:
    """Every sentence of the page, as a module."""
    words = json.dumps(dict(tablet.WORDS), ensure_ascii=False, indent=0)
    return f"export const WORDS = {words};\n".encode()
