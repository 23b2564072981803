"""Which block of the outline becomes what on the reader's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workshop.report.exports.reader_markup import Markup, tag, together
from workshop.report.outline import blocks as b
from workshop.texts.counting import with_colon
from workshop.texts.outline import reader as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.report.outline import Block


def block_markup(block: Block, key: str = "") -> Markup:
    """HTML of one block; `key` is where a link finds it."""
    return together(_parts(block, key))


def _parts(block: Block, key: str) -> Iterator[Markup]:  # noqa: C901, PLR0912 as the union is
    match block:
        case b.TitleBlock():
            yield from _title(block)
        case b.Heading(level, text):
            yield tag(f"h{level + 1}", text, id=key)
        case b.Paragraph(text):
            yield tag("p", *_lines(text))
        case b.Words(text):
            yield tag("blockquote", text)
        case b.Quote(lead, text):
            yield tag("p", lead, class_="kicker")
            yield tag("blockquote", text)
        case b.Note(text):
            yield tag("p", text, class_="note")
        case b.Gap(text, items):
            yield tag("div", tag("p", text), *([_list("ul", items)] * bool(items)), class_="gap")
        case b.Bullets(items):
            yield _list("ul", items)
        case b.Numbered(items):
            yield _list("ol", items)
        case b.Facts(pairs) | b.Form(pairs):
            yield _facts(pairs)
        case b.Table():
            yield _table(block)
        case b.Figure():
            yield _figure(block)
        case b.Compass(sentences):
            yield from (_sentence(each) for each in sentences)
        case b.JointBlock():
            yield _joint(block)
        case b.Signatures(lines):
            yield _facts([(each.role, each.name) for each in lines])
        case b.Fingerprint(label, groups):
            code = tag("p", " ".join(groups), class_="code")
            yield tag("div", tag("p", label), code, class_="card")
        case _:
            assert_never(block)


def _title(block: b.TitleBlock) -> Iterator[Markup]:
    yield tag("p", f"{block.municipality}, {block.council}", class_="small")
    yield tag("h1", block.title)
    yield tag("p", block.subtitle, class_="lead")
    if block.practice:
        yield tag("p", block.practice, class_="gap")
    state = tag("strong", block.status)
    yield tag("p", state, ". ", block.status_detail, class_=f"state {block.status_kind}")
    yield tag("p", block.statement, class_="statement serif")
    numbers = (tag("li", tag("b", each.number), " ", each.words) for each in block.numbers)
    yield tag("ul", *numbers, class_="numbers")
    yield _facts(block.settings.pairs)


# --- words ---------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[str]:
    first, *others = text.split("\n")
    yield first
    for line in others:
        yield Markup("<br>")
        yield line


def _list(name: str, items: Iterable[str]) -> Markup:
    return tag(name, *(tag("li", *_lines(item)) for item in items))


def _facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    inside = (
        part
        for name, text in pairs
        for part in (tag("dt", name), tag("dd", text or words.TO_WRITE_ON))
    )
    return tag("dl", *inside)


# --- tables and figures --------------------------------------------------------------------


def _table(table: b.Table, name: str = "") -> Markup:
    """In a frame that scrolls by itself where a narrow screen cannot hold it."""
    caption = [tag("caption", table.caption)] if table.caption else []
    head = tag("tr", *(_head_cell(table, at, title) for at, title in enumerate(table.header)))
    rows = (_row(table, row) for row in table.rows)
    made = tag("table", *caption, tag("thead", head), tag("tbody", *rows))
    label = table.caption or name or " / ".join(table.header)
    wide = tag("div", made, class_="wide", tabindex="0", role="group", aria_label=label)
    return together((wide, *([tag("p", table.note, class_="note")] * bool(table.note))))


def _head_cell(table: b.Table, at: int, title: str) -> Markup:
    return tag("th", title, scope="col", **_number(table, at))


def _row(table: b.Table, row: Sequence[str]) -> Markup:
    first, *others = row
    cells = (tag("td", cell, **_number(table, at)) for at, cell in enumerate(others, 1))
    head = tag("th", first, scope="row", **_number(table, 0)) if first.strip() else tag("td")
    return tag("tr", head, *cells)


def _number(table: b.Table, at: int) -> dict[str, str]:
    return {"class_": "number"} if at in table.numeric else {}


def _figure(figure: b.Figure) -> Markup:
    """The drawing with the same numbers as a table, or the table where nothing is drawn."""
    from workshop.report.exports.reader_drawing import svg_of

    drawing = svg_of(figure)
    table = _table(figure.table, f"{words.NUMBERS_OF} {figure.caption}")
    if drawing is None:
        return tag("figure", table, tag("figcaption", figure.caption))
    caption = f"{figure.caption} {figure.legend}".rstrip()
    more = tag("details", tag("summary", words.NUMBERS), table)
    return tag("figure", drawing, tag("figcaption", caption), more)


# --- the joint answer ----------------------------------------------------------------------


def _joint(block: b.JointBlock) -> Markup:
    return tag(
        "div",
        tag("p", block.lead, class_="kicker"),
        tag("p", block.prompt, class_="serif"),
        *(_entry(each) for each in block.entries),
        *([tag("p", block.gap, class_="missing")] * bool(block.gap)),
        *(_entry(each, leads=False) for each in block.remarks),
        *([tag("p", block.note, class_="note")] * bool(block.note)),
        class_="joint",
    )


def _entry(item: b.JointItem, *, leads: bool = True) -> Markup:
    """The first line names an entry; a remark is named by its label."""
    first, *others = item.lines if leads else (b.Line("", ()), *item.lines)
    main = (tag("p", text, class_=_main(first)) for text in first.texts)
    return tag("div", *main, *(_line(each) for each in others), class_="entry")


def _main(line: b.Line) -> str:
    return "main missing" if line.is_missing else "main"


def _line(line: b.Line) -> Markup:
    label = [tag("strong", with_colon(line.label)), " "] if line.label else []
    texts = "; ".join(line.texts)
    return tag("p", *label, texts, **({"class_": "missing"} if line.is_missing else {}))


def _sentence(item: b.JointItem) -> Markup:
    inside = (
        part
        for line in item.lines
        for part in (
            tag("dt", line.label),
            tag(
                "dd",
                "; ".join(line.texts),
                **({"class_": "missing"} if line.is_missing else {}),
            ),
        )
    )
    return tag("dl", *inside, class_="zin")
