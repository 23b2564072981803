"""Word documents say everything, with real styles, and hold no markup of people."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from PIL import Image

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.exports.questions import OF_ONE_PERSON
from tests.report.exports.spelled import (
    answers_of,
    dissent_sources,
    squeezed,
    words_of,
)
from workshop.domain.settings import Publicity
from workshop.evening.logo import logo_from
from workshop.report.exports.word import to_word
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document

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


@cache
def made(sample: Callable[[], ReportData]) -> bytes:
    return to_word(outline(sample()), sample())


def opened(sample: Callable[[], ReportData]) -> Document:
    return docx.Document(io.BytesIO(made(sample)))


def read(document: Document) -> str:
    """All text in order, as a reader meets it."""
    texts: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, WordTable):
            texts += [cell.text for row in part.rows for cell in row.cells]
        else:
            texts.append(part.text)
    return squeezed("\n".join(texts))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_that_was_said_is_missing(name: str) -> None:
    data = SAMPLES[name]()
    text = read(opened(SAMPLES[name]))
    lost = {each for each in words_of(data) | answers_of(data) if squeezed(each) not in text}
    assert not lost


def test_numbers_of_one_person_are_told_only_on_an_evening_with_names() -> None:
    without, with_names = read(opened(samples.full)), read(opened(samples.named))
    assert not [each for each in OF_ONE_PERSON if each in without]
    assert not [each for each in OF_ONE_PERSON if each not in with_names]


@pytest.mark.parametrize("name", ["full", "named", "hostile"])
def test_what_a_dissent_rests_on_is_not_told(name: str) -> None:
    data = SAMPLES[name]()
    text = read(opened(SAMPLES[name]))
    assert dissent_sources(data)
    assert not {each for each in dissent_sources(data) if each in text}


def test_headings_have_the_styles_from_which_word_makes_a_contents_list() -> None:
    report = outline(samples.full())
    document = opened(samples.full)
    found = [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style and (paragraph.style.name or "").startswith("Heading")
    ]
    expected = [
        (f"Heading {block.level}", block.text)
        for block in report.blocks
        if isinstance(block, Heading)
    ]
    assert found == expected


def test_every_table_repeats_its_head_and_is_described() -> None:
    report = outline(samples.full())
    tables = opened(samples.full).tables
    assert len(tables) == sum(isinstance(block, Table | Figure) for block in report.blocks)
    for table in tables:
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    described = {
        each.get(qn("w:val"))
        for table in tables
        for each in table._tbl.iter(qn("w:tblDescription"))
    }
    assert {block.alt for block in report.blocks if isinstance(block, Figure)} <= described


def test_the_document_is_dutch_on_a4_and_says_what_it_is() -> None:
    document = opened(samples.full)
    (language,) = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert language == document.core_properties.language == "nl-NL"
    assert document.core_properties.title == "Waarden in het sociaal domein"
    assert "python-docx" not in document.core_properties.author + document.core_properties.comments
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_every_page_says_in_which_state_the_account_is() -> None:
    head = opened(samples.empty).sections[0].header.paragraphs[0].text
    assert head.startswith("Concept 1\t")
    assert (
        "Akkoord aanwezigen, versie 2" in opened(samples.full).sections[0].header.paragraphs[0].text
    )


def test_every_page_of_a_closed_meeting_says_so() -> None:
    closed = replace(samples.full(), publicity=Publicity.CLOSED)
    document = docx.Document(io.BytesIO(to_word(outline(closed), closed)))
    head = document.sections[0].header.paragraphs[0].text
    assert "Akkoord aanwezigen, versie 2. Besloten" in head
    assert "Besloten" not in opened(samples.full).sections[0].header.paragraphs[0].text


def test_house_rules_are_numbered_from_one_by_word_itself() -> None:
    document = opened(samples.full)
    numbered = [
        number
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name == "List Number"
        for number in paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
    ]
    assert len(numbered) == 2
    assert len(set(numbered)) == 1


def test_the_file_holds_no_time_of_the_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(made(samples.full))) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
    assert opened(samples.full).core_properties.created.isoformat().startswith("2026-11-12T20:58")


def test_a_logo_stands_first_and_says_whose_it_is(tmp_path: Path) -> None:
    image = tmp_path / "logo.png"
    Image.new("RGB", (300, 100), (0, 90, 167)).save(image)
    data = replace(samples.full(), logo=logo_from(image))
    found = docx.Document(io.BytesIO(to_word(outline(data), data)))
    (picture,) = found.inline_shapes
    assert picture._inline.docPr.get("descr") == "Logo van Gemeente Voorbeeldstad"
    assert not docx.Document(
        io.BytesIO(to_word(outline(samples.full()), samples.full()))
    ).inline_shapes
