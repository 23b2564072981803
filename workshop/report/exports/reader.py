"""The reader's page: the whole report as one HTML file without scripts or anything from outside."""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.charts.accent import LINE, readable
from workshop.report.exports.reader_blocks import block_markup
from workshop.report.exports.reader_markup import Markup, single, tag
from workshop.report.outline.blocks import Heading
from workshop.texts.outline import figures
from workshop.texts.outline import reader as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline import Block, Outline

_POLICY: Final = (
    "default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none';"
    " form-action 'none'"
)
_START: Final = "inhoud"


def to_reader(outline: Outline, data: ReportData) -> bytes:
    """UTF-8; the same outline and data give the same bytes."""
    title, *blocks = outline.blocks
    page = tag(
        "html", _head(outline, data), _body(outline, data, title, blocks), lang=outline.language
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(outline: Outline, data: ReportData) -> Markup:
    style = _style(data)
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = _POLICY.format(style=digest)
    return tag(
        "head",
        single("meta", charset="utf-8"),
        single("meta", http_equiv="Content-Security-Policy", content=policy),
        single("meta", name="viewport", content="width=device-width, initial-scale=1"),
        single("meta", name="referrer", content="no-referrer"),
        tag("title", f"{outline.title}. {outline.head}"),
        tag("style", style),
    )


def _style(data: ReportData) -> Markup:
    """Ours, and the municipality's colour in the band; no text of people ever stands in it."""
    own = (resources.assets() / "reader" / "reader.css").read_text("utf-8")
    band = readable(data.accent, "#FFFFFF", LINE) if data.accent else None
    return Markup(f"{own}:root {{ --municipal: {band}; }}\n" if band else own)


def _body(outline: Outline, data: ReportData, title: Block, blocks: list[Block]) -> Markup:
    keys = [f"kop-{number}" for number in range(1, len(blocks) + 1)]
    return tag(
        "body",
        tag("a", words.SKIP, href=f"#{_START}", class_="skip"),
        tag("div", class_="band"),
        tag("header", *_logo(outline, data), block_markup(title)),
        tag("nav", *_contents(blocks, keys), aria_label=words.CONTENTS),
        tag("main", *_sections(blocks, keys), id=_START, tabindex="-1"),
        tag("footer", tag("p", f"{outline.foot}. {outline.head}."), tag("p", words.ABOUT)),
    )


def _logo(outline: Outline, data: ReportData) -> Iterator[Markup]:
    if data.logo:
        source = f"data:image/png;base64,{data.logo}"
        yield single("img", src=source, alt=figures.logo(outline.foot.partition(",")[0]))


def _contents(blocks: list[Block], keys: list[str]) -> Iterator[Markup]:
    lines = (
        tag("li", tag("a", block.text, href=f"#{key}"))
        for block, key in zip(blocks, keys, strict=True)
        if isinstance(block, Heading) and block.level == 1
    )
    yield tag("h2", words.CONTENTS)
    yield tag("ol", *lines)


def _sections(blocks: list[Block], keys: list[str]) -> Iterator[Markup]:
    for block, key in zip(blocks, keys, strict=True):
        yield block_markup(block, key)
        yield Markup("\n")
