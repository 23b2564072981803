"""Promises of `workshop.report.tagged.document`: pages with numbers, contents that are true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.report.reading import page_text, run, structure_text
from tests.report.tagged.making import file_of, opened
from workshop.report.tagged.document import Document

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story

GLUED = re.compile(r"[a-z][A-Z]|[a-z]\d|\d[a-z]|[.,:;?!][A-Za-z]")


def test_the_sample_has_six_pages_and_lacks_no_character(built: Built) -> None:
    assert (built.pages, built.missing) == (6, ())


def test_every_page_says_which_of_how_many_it_is(built: Built, report: Path) -> None:
    for page in range(1, built.pages + 1):
        assert f"{page} van {built.pages}" in page_text(report, page)


@pytest.fixture(scope="module")
def spoken(report: Path) -> str:
    """What is read out of the sample; poppler takes seconds for it."""
    return structure_text(report)


def test_header_and_footer_are_not_read_out(spoken: str) -> None:
    assert "1 van 6" not in spoken
    assert spoken.count("Gemeente Voorbeeldstad") == 1


def test_contents_list_names_the_pages_on_which_the_headings_stand(report: Path) -> None:
    lines = page_text(report, 2).splitlines()
    entries = [match for line in lines if (match := re.match(r" *(.+?)  +(\d+)$", line))]
    assert len(entries) == 7, "all headings but those before the list"
    for entry in entries:
        assert entry[1] in page_text(report, int(entry[2]))


def test_the_outline_follows_the_headings(built: Built) -> None:
    with opened(built.pdf).open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Waarden in het sociaal domein",
            "Inhoud",
            "Waarden",
            "Weging",
            "Akkoord en zegel",
        ]
        assert [item.title for item in outline.root[2].children] == [
            "Wat zwaar weegt",
            "Per fractie",
        ]


def test_no_words_are_glued_together_for_who_listens(spoken: str) -> None:
    text = spoken.replace("<b>", "").replace("</b>", "")
    sentences = [line.strip() for line in text.splitlines() if line.strip().startswith('"')]
    assert len(sentences) > 100
    for sentence in sentences:
        assert not GLUED.search(sentence), sentence


def test_the_file_is_sound_for_another_parser(report: Path) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", report)


def test_only_our_fonts_are_in_it_and_all_are_embedded(report: Path) -> None:
    for line in run("pdffonts", report).splitlines()[2:]:
        assert re.match(
            r"[A-Z]{6}\+(SourceSans3|Literata)-\w+ +TrueType +WinAnsi +yes yes yes", line
        )


def test_the_field_for_the_seal_is_there_and_empty(report: Path) -> None:
    assert "Signature Field Name: Zegel" in run("pdfsig", report)
    assert "not signed" in run("pdfsig", report)


def test_a_document_without_a_field_has_no_form() -> None:
    document = Document(sample.META, sample.RUNNING)
    document.story.paragraph("Tekst")
    assert "/AcroForm" not in opened(document.build().pdf).Root


def test_an_empty_story_is_one_empty_page() -> None:
    built = sample.empty_document().build()
    assert (built.pages, len(opened(built.pdf).pages)) == (1, 1)


def test_a_link_to_a_heading_that_is_not_there_is_a_mistake() -> None:
    from workshop.report.tagged.fragments import Run

    document = sample.empty_document()
    document.story.paragraph([Run("nergens", link="#kop-9")])
    with pytest.raises(ValueError, match="kop-9"):
        document.build()


def test_paragraphs_leave_two_lines_on_either_side_of_a_page_break(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        for number in range(30):
            story.paragraph(f"begin{number} {sample.LONG} {sample.LONG} einde{number}")

    path = file_of(tmp_path, tell)
    for page in range(2, len(opened(path.read_bytes()).pages)):
        lines = [line for line in page_text(path, page).splitlines() if line.strip()]
        assert "einde" not in lines[1]
        assert "begin" not in lines[-2]
