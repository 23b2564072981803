"""The report as Markdown: CommonMark with tables, no HTML but line breaks in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from workshop.report.exports.escaping import lines, one_line
from workshop.report.outline.blocks import (
    Bullets,
    Compass,
    Facts,
    Figure,
    Fingerprint,
    Form,
    Gap,
    Heading,
    JointBlock,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Signatures,
    Table,
    TitleBlock,
    Words,
)
from workshop.texts.counting import with_colon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.report.outline import Block, Outline
    from workshop.report.outline.blocks import JointItem, Line

_TO_WRITE_ON: Final = "…………………………"
_BREAK: Final = "\\\n"


def to_markdown(outline: Outline) -> bytes:
    """UTF-8; every text stands there as it was typed."""
    parts = [part for block in outline.blocks for part in _parts(block) if part]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _parts(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 as long as the union is
    """Pieces that a blank line sets apart."""
    match block:
        case TitleBlock():
            yield from _title(block)
        case Heading(level=level, text=text):
            yield f"{'#' * (level + 1)} {one_line(text)}"
        case Paragraph(text=text):
            yield _text(text)
        case Words(text=text):
            yield _quoted(text)
        case Quote(lead=lead, text=text):
            yield _bold(with_colon(lead))
            yield _quoted(text)
        case Note(text=text):
            yield _italic(text)
        case Gap(text=text, items=items):
            yield _bold(text)
            yield _list("-", items)
        case Bullets(items=items):
            yield _list("-", items)
        case Numbered(items=items):
            yield _numbered(items)
        case Facts(pairs=pairs) | Form(pairs=pairs):
            yield _facts(pairs)
        case Table():
            yield from _table(block)
        case Figure(caption=caption, table=table):
            yield _bold(caption)
            yield from _table(table)
        case Compass(sentences):
            yield "\n".join(_joint_item(each) for each in sentences)
        case JointBlock():
            yield from _joint(block)
        case Signatures(lines=signatures):
            yield _facts([(each.role, f"{each.name} {_TO_WRITE_ON}") for each in signatures])
        case Fingerprint(label=label, groups=groups):
            yield _bold(with_colon(label))
            yield f"`{' '.join(groups)}`"
        case _:
            assert_never(block)


def _title(block: TitleBlock) -> Iterator[str]:
    yield f"# {one_line(block.title)}"
    yield f"{one_line(block.municipality)}, {one_line(block.council)}"
    yield _text(block.subtitle)
    if block.practice:
        yield _bold(block.practice)
    yield f"{_bold(f'{block.status}.')} {one_line(block.status_detail)}"
    yield _bold(block.statement)
    yield "\n".join(f"- {each.number} {one_line(each.words)}" for each in block.numbers)
    yield _facts(block.settings.pairs)


# --- pieces of text ------------------------------------------------------------------------


def _text(text: str) -> str:
    return _BREAK.join(lines(text))


def _bold(text: str) -> str:
    safe = one_line(text)
    return f"**{safe}**" if safe else ""


def _italic(text: str) -> str:
    safe = one_line(text)
    return f"*{safe}*" if safe else ""


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in _text(text).split("\n"))


def _list(mark: str, items: Iterable[str], indent: str = "") -> str:
    return "\n".join(_item(mark, _text(item), indent) for item in items)


def _numbered(items: Iterable[str]) -> str:
    return "\n".join(_item(f"{number}.", _text(item)) for number, item in enumerate(items, 1))


def _item(mark: str, safe: str, indent: str = "") -> str:
    """Text that was made safe, as an item whose later lines stay in it."""
    inside = indent + " " * (len(mark) + 1)
    return f"{indent}{mark} " + safe.replace("\n", f"\n{inside}")


def _facts(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n".join(
        _item("-", f"{_bold(with_colon(label))} {_text(text or _TO_WRITE_ON)}")
        for label, text in pairs
    )


# --- tables and joint answers ---------------------------------------------------------------


def _table(table: Table) -> Iterator[str]:
    yield _bold(table.caption)
    rules = ["---:" if at in table.numeric else "---" for at in range(len(table.header))]
    rows = [table.header, *table.rows]
    cells = [_row([_cell(text) for text in row]) for row in rows]
    yield "\n".join([cells[0], _row(rules), *cells[1:]])
    yield _italic(table.note)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return "<br>".join(lines(text))


def _joint(block: JointBlock) -> Iterator[str]:
    yield _bold(with_colon(block.lead))
    yield _quoted(block.prompt)
    yield _italic(block.note)
    yield _bold(block.gap)
    yield "\n".join(_joint_item(each) for each in (*block.entries, *block.remarks))


def _joint_item(item: JointItem) -> str:
    first, *others = item.lines
    told = [_item("-", _labelled(first))]
    told += [_item("-", _labelled(each), "  ") for each in others]
    return "\n".join(told)


def _labelled(line: Line) -> str:
    """The label with its text behind it, or with more texts under it."""
    if len(line.texts) == 1:
        return f"{_bold(line.lead)} {_text(line.texts[0])}".strip()
    return f"{_bold(line.lead)}\n{_list('-', line.texts)}".strip()
