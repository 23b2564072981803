"""The manual for a browser: a file per page, one with everything, and a doorway per name of help.

No script, one stylesheet, nothing from elsewhere. The doorways are files of their own because a
browser that Windows opens for a local file loses what stands behind the `#`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.report.exports.reader_markup import Markup, single, tag
from workshop.report.manual.markup import Writer
from workshop.report.manual.source import FRONT
from workshop.texts import manual as words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.report.manual.blocks import Listed, Manual, Page

STYLE: Final = "handleiding.css"
INDEX: Final = "index.html"
EVERYTHING: Final = "alles"
DOORS: Final = "hulp"
_START: Final = "inhoud"
_POLICY: Final = "script-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'"


def website(manual: Manual, pictures: Path) -> dict[str, bytes]:
    """File -> what stands in it; the pictures are there already."""
    writer = Writer(pictures, _address)
    files = {}
    pages = (manual.front, *manual.pages)
    for at, page in enumerate(pages):
        beside = _beside(pages, at)
        files[_file(page.name)] = _page(manual, page, [*writer.blocks(page), *beside])
    files[_file(EVERYTHING)] = _everything(manual, pictures)
    for page in pages:
        for name, anchor in page.help:
            files[f"{DOORS}/{name}.html"] = _door(page, anchor)
    return {name: made.encode() for name, made in sorted(files.items())}


def _file(name: str) -> str:
    return INDEX if name == FRONT else f"{name}.html"


def _address(link: str) -> str:
    name, mark, anchor = link.partition("#")
    return f"{_file(name)}{mark}{anchor}"


def _within(link: str) -> str:
    """On the page with everything."""
    name, _, anchor = link.partition("#")
    return "#" + "-".join(filter(None, (name.lower(), anchor)))


def _head(title: str, up: str = "", *more: Markup) -> Markup:
    return tag(
        "head",
        single("meta", charset="utf-8"),
        single("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        single("meta", name="viewport", content="width=device-width, initial-scale=1"),
        *more,
        tag("title", title),
        single("link", rel="stylesheet", href=f"{up}{STYLE}"),
    )


def _whole(head: Markup, *body: Markup) -> str:
    page = tag("html", head, Markup("\n"), tag("body", *body), lang="nl")
    return f"<!DOCTYPE html>\n{page}\n"


def _page(manual: Manual, page: Page, inside: list[Markup]) -> str:
    name = words.TITLE if page is manual.front else f"{page.title} – {words.TITLE}"
    is_front = page is manual.front
    return _whole(
        _head(name),
        tag("a", words.SKIP, href=f"#{_START}", class_="skip"),
        _banner(),
        tag(
            "div",
            *([] if is_front else [_list(manual, page)]),
            tag("main", *inside, id=_START, tabindex="-1"),
            class_="front" if is_front else "sheet",
        ),
        _foot(),
    )


def _banner() -> Markup:
    return tag(
        "header",
        tag("a", words.TITLE, href=INDEX, class_="home"),
        tag("a", words.PAGES, href=INDEX),
        tag("a", words.EVERYTHING, href=_file(EVERYTHING)),
    )


def _foot() -> Markup:
    return tag("footer", tag("p", words.OFFLINE))


def _list(manual: Manual, here: Page) -> Markup:
    parts: list[Markup] = []
    for group in manual.groups:
        lines = [tag("li", _line(each, is_here=each.page is here)) for each in group.listed]
        parts += [tag("h2", group.title), tag("ul", *lines), Markup("\n")]
    return tag("nav", *parts, aria_label=words.PAGES, class_="list")


def _line(listed: Listed, *, is_here: bool) -> Markup:
    current = {"aria_current": "page"} if is_here else {}
    return tag("a", listed.label, href=_file(listed.page.name), **current)


def _beside(pages: tuple[Page, ...], at: int) -> Iterator[Markup]:
    """The page before this one, and the next."""
    around = (
        (words.PREVIOUS, pages[at - 1] if at else None, "prev"),
        (words.NEXT, pages[at + 1] if at + 1 < len(pages) else None, "next"),
    )
    lines = [
        tag("a", f"{word}: {page.title}", href=_file(page.name), rel=way)
        for word, page, way in around
        if page is not None
    ]
    yield tag("nav", *lines, aria_label=words.ALSO, class_="beside")


def _everything(manual: Manual, pictures: Path) -> str:
    inside = [tag("h1", words.TITLE), tag("p", words.EVERYTHING_MEANS), _contents(manual)]
    for page in manual.pages:
        writer = Writer(pictures, _within, prefix=page.name, lower=1)
        inside += [tag("section", *writer.blocks(page)), Markup("\n")]
    return _whole(
        _head(f"{words.EVERYTHING} – {words.TITLE}"),
        tag("a", words.SKIP, href=f"#{_START}", class_="skip"),
        _banner(),
        tag("div", tag("main", *inside, id=_START, tabindex="-1"), class_="front"),
        _foot(),
    )


def _contents(manual: Manual) -> Markup:
    lines = [
        tag("li", tag("a", page.title, href=f"#{page.name}"))
        for group in manual.groups
        for page in group.pages
    ]
    return tag("nav", tag("ol", *lines), aria_label=words.CONTENTS, class_="contents")


def _door(page: Page, anchor: str) -> str:
    address = f"../{_file(page.name)}" + (f"#{anchor}" if anchor else "")
    refresh = single("meta", http_equiv="refresh", content=f"0; url={address}")
    line = tag("p", f"{words.MOVED} ", tag("a", page.title, href=address))
    return _whole(_head(page.title, "../", refresh), tag("main", tag("h1", page.title), line))
