"""Markdown shows people's words as they typed them: read by a real parser, none is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.exports.questions import OF_ONE_PERSON
from tests.report.exports.spelled import (
    answers_of,
    dissent_sources,
    squeezed,
    words_of,
)
from workshop.report.exports.markdown import to_markdown
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure, Fingerprint, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from workshop.pictures.report_data import ReportData

SAMPLES = {
    "full": samples.full,
    "adopted": samples.adopted,
    "named": samples.named,
    "reopened": samples.reopened_after_adoption,
    "hostile": samples.hostile,
    "empty": samples.empty,
    "played": short_evening,
}


def tokens(data: ReportData) -> list[Token]:
    """What a reader with everything switched on makes of it, flat."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return list(_flat(parser.parse(to_markdown(outline(data)).decode())))


def _flat(found: Sequence[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from _flat(token.children or ())


def read(data: ReportData) -> str:
    """The text that stands on the page."""
    texts = [
        token.content if token.type in ("text", "code_inline") else "\n"
        for token in tokens(data)
        if token.type != "inline"
    ]
    # A word of text may come in several tokens: the escaped characters are tokens of their own.
    return squeezed("".join(text for text in texts))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_that_was_said_is_missing(name: str) -> None:
    data = SAMPLES[name]()
    text = read(data)
    lost = {each for each in words_of(data) | answers_of(data) if squeezed(each) not in text}
    assert not lost


def test_numbers_of_one_person_are_told_only_on_an_evening_with_names() -> None:
    without, with_names = read(samples.full()), read(samples.named())
    assert not [each for each in OF_ONE_PERSON if each in without]
    assert not [each for each in OF_ONE_PERSON if each not in with_names]


@pytest.mark.parametrize("name", ["full", "named", "hostile"])
def test_what_a_dissent_rests_on_is_not_told(name: str) -> None:
    data = SAMPLES[name]()
    text = read(data)
    assert dissent_sources(data)
    assert not {each for each in dissent_sources(data) if each in text}


@pytest.mark.parametrize("name", SAMPLES)
def test_all_markup_is_ours(name: str) -> None:
    report = outline(SAMPLES[name]())
    found = tokens(SAMPLES[name]())
    kinds = {token.type for token in found}
    assert not kinds & {"html_block", "image", "link_open", "fence", "code_block", "hr", "s_open"}
    assert {token.content for token in found if token.type == "html_inline"} <= {"<br>"}
    counts = {kind: sum(token.type == kind for token in found) for kind in kinds}
    headings = [block for block in report.blocks if isinstance(block, Heading)]
    assert counts["heading_open"] == len(headings) + 1
    tables = [block for block in report.blocks if isinstance(block, Table | Figure)]
    assert counts.get("table_open", 0) == len(tables)
    codes = [block for block in report.blocks if isinstance(block, Fingerprint)]
    assert counts.get("code_inline", 0) == len(codes)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_row_has_as_many_cells_as_its_header(name: str) -> None:
    report = outline(SAMPLES[name]())
    tables = [
        block.table if isinstance(block, Figure) else block
        for block in report.blocks
        if isinstance(block, Table | Figure)
    ]
    cells = sum(len(table.header) * len(table.rows) for table in tables)
    assert sum(token.type == "td_open" for token in tokens(SAMPLES[name]())) == cells
