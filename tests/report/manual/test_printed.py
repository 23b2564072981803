"""Promises of the manual as a PDF: for every reader, complete, with contents and page numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.report.manual.reading import PICTURES, SOURCES, manual
from tests.report.reading import run
from tests.squeezed import squeezed
from workshop.report.manual import blocks as b
from workshop.report.manual.__main__ import make_pdf
from workshop.report.manual.printed import lay_out_manual
from workshop.texts import manual as words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.report.tagged.document import Built

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def built() -> Built:
    return lay_out_manual(manual(), PICTURES)


@pytest.fixture(scope="module")
def pdf(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("handleiding") / "handleiding.pdf"
    path.write_bytes(built.pdf)
    return path


def words_of(pdf: Path) -> str:
    """In the order of the file, without what stands around each page, which is drawn first."""
    around = f"(?:{squeezed(words.TITLE)}|{squeezed(words.SUBJECT)})"
    pages = (squeezed(page) for page in run("pdftotext", "-raw", pdf, "-").split("\f"))
    return "".join(re.sub(rf"^{around}*\d+van\d+", "", page) for page in pages)


def test_vera_finds_nothing(pdf: Path, vera: VeraPdf) -> None:
    assert vera.check(pdf).failures == ()


def test_no_character_is_lost(built: Built) -> None:
    assert built.missing == ()


def test_every_heading_is_a_bookmark_and_every_page_in_the_contents(pdf: Path) -> None:
    with pikepdf.open(pdf) as read, read.open_outline() as outline:
        marks = [str(each.title) for each in outline.root]
    assert marks[1:] == [page.title for page in manual().pages]
    contents = squeezed(run("pdftotext", "-layout", "-l", "2", pdf, "-"))
    assert all(squeezed(title) in contents for title in marks[1:])


def test_every_picture_has_its_words(pdf: Path) -> None:
    with pikepdf.open(pdf) as read:
        alts = [
            str(each["/Alt"])
            for each in read.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
    pages = (manual().front, *manual().pages)
    told = [each.alt for page in pages for each in page.blocks if isinstance(each, b.Picture)]
    assert sorted(alts) == sorted(told)


def test_all_words_of_all_pages_stand_in_it(pdf: Path) -> None:
    said = words_of(pdf)
    for page in manual().pages:
        for block in page.blocks:
            if isinstance(block, b.Paragraph | b.Heading):
                assert squeezed(b.plain(block.words)) in said, page.name


def test_the_same_sources_give_the_same_bytes(built: Built) -> None:
    assert make_pdf(SOURCES, PICTURES) == built.pdf
