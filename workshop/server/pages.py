"""The files of the tablet's page and the remote control's: a fixed list, read once.

A script goes as one file with all that it imports: a slow tablet spends more time on asking for
sixty small files than on reading them.
"""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from starlette.responses import Response

from workshop import resources
from workshop.server.refusals import refusal
from workshop.texts import beamer_page, tablet

if TYPE_CHECKING:
    from collections.abc import Mapping

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
"""Comments on lines of their own: who reads the source has them, a tablet need not wait."""
_IMPORT: Final = re.compile(r"^import (?:\{([^}]+)\}|\* as (\w+)) from '([^']+)';$", re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:function|const) (\w+))", re.MULTILINE)
_BEGIN: Final = ("/s/main.js", "/s/remote.js", "/s/beamer.js")
"""Scripts that a page names; all others are imported by these."""
_PLAIN: Final = "/s/again.js"
_PACKED: Final = frozenset({".html", ".css", ".js", ".svg"})


class Page(NamedTuple):
    """A file as it is sent."""

    kind: str
    plain: bytes
    packed: bytes | None


class Pages:
    """All files of the pages by their path; nothing else of the disk can be asked for."""

    def __init__(self) -> None:
        folder = resources.assets() / "tablet"
        files = {
            f"/s/{path.relative_to(folder).as_posix()}": path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.suffix in _TYPES
        }
        scripts = {path: text.decode() for path, text in files.items() if path.endswith(".js")}
        sent = {path: text for path, text in files.items() if path not in scripts}
        sent |= {path: _Bundle(scripts, path).text.encode() for path in _BEGIN}
        sent[_PLAIN] = files[_PLAIN]
        sent["/words.js"] = _words(tablet.WORDS)
        sent["/words-remote.js"] = _words(tablet.REMOTE)
        sent["/words-beamer.js"] = _words(beamer_page.WORDS)
        sent["/"] = _waiting(sent.pop("/s/index.html"), tablet.WORDS["app"], tablet.WORDS)
        sent["/r"] = _waiting(sent.pop("/s/remote.html"), tablet.REMOTE["title"], tablet.REMOTE)
        sent["/b"] = _waiting(
            sent.pop("/s/beamer.html"), beamer_page.WORDS["title"], beamer_page.WORDS
        )
        self._pages = {path: _sent(_suffix(path), text) for path, text in sent.items()}

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


class _Bundle:
    """A script and all that it imports, each in a scope of its own, imported ones first.

    What is no file (the words) stays a module of its own, under way at the same time.
    """

    def __init__(self, scripts: Mapping[str, str], begin: str) -> None:
        self._scripts = scripts
        self._names: dict[str, str] = {}
        self._made: list[str] = []
        self._name(begin)
        self.text = "\n".join(self._made)

    def _name(self, path: str) -> str:
        """Of what it exports; it is put in if it is not yet."""
        if path not in self._names:
            made = (
                self._scope(path) if path in self._scripts else f"import * as {{}} from '{path}';"
            )
            name = f"m{len(self._names)}"
            self._names[path] = name
            self._made.append(made.replace("{}", name, 1))
        return self._names[path]

    def _scope(self, path: str) -> str:
        text = _IMPORT.sub(lambda found: self._imported(path, found), self._scripts[path])
        exported = ", ".join(_EXPORT.findall(text))
        text = _EXPORT.sub("", text)
        return f"const {{}} = (() => {{\n{text}\nreturn {{ {exported} }};\n}})();"

    def _imported(self, path: str, found: re.Match[str]) -> str:
        some, whole, target = found.groups()
        name = self._name(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
        if whole:
            return f"const {whole} = {name};"
        return f"const {{{some.replace(' as ', ': ')}}} = {name};"


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1] or ".html"


def _sent(suffix: str, written: bytes) -> Page:
    plain = _NOTES.sub(b"", written) if suffix in _NOTED else written
    packed = gzip.compress(plain, mtime=0) if suffix in _PACKED else None
    return Page(_TYPES[suffix], plain, packed)


def _waiting(page: bytes, title: str, said: Mapping[str, str]) -> bytes:
    """The page as it is until its scripts run, with what it says meanwhile."""
    named = page.replace(b"%title%", escape(title).encode())
    return named.replace(b"%starting%", escape(said["starting"], quote=False).encode())


def _words(said: Mapping[str, str]) -> bytes:
    """Every sentence of a page, as a module."""
    words = json.dumps(dict(said), ensure_ascii=False, indent=0)
    return f"export const WORDS = {words};\n".encode()
