"""The statement of destruction as a finished file: both standards, whatever stands in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from tests.report.outline.test_keeping import DATA, NAMELESS
from tests.report.reading import run
from workshop.domain.keeping import Gone
from workshop.evening.logo import logo_from
from workshop.pictures.copies import CopyPicture
from workshop.pictures.statement import Reached
from workshop.report.layout.statement import lay_out_statement
from workshop.report.rendering import render_statement

if TYPE_CHECKING:
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.pictures.statement import StatementData

pytestmark = pytest.mark.timeout(120)

HOSTILE = "<b>\u202e&amp;</b> " + "x" * 300 + " 🐦\x00"
SAMPLES: dict[str, StatementData] = {
    "usual": DATA,
    "names": replace(DATA, decisions=(NAMELESS,), gone=((Gone.NAMES, 21),)),
    "bare": replace(DATA, title="", municipality="", copies=(), practice=True),
    "long": replace(
        DATA,
        decisions=(NAMELESS, *DATA.decisions * 3),
        versions=DATA.versions * 3,
        reached=Reached("/avonden/avond.dialoog", "/media/usb/Dialoogavond-avond"),
        copies=tuple(CopyPicture("csv", f"/a/{'map/' * 30}{at}.csv") for at in range(60)),
    ),
    "hostile": replace(
        DATA,
        title=HOSTILE,
        municipality=HOSTILE,
        decisions=(replace(NAMELESS, by=HOSTILE, category=HOSTILE, ground=HOSTILE),),
        copies=(CopyPicture(HOSTILE, HOSTILE),),
    ),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_it_conforms_to_both_standards(sample: str, vera: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "verklaring.pdf"
    path.write_bytes(lay_out_statement(SAMPLES[sample]).pdf)
    assert vera.check(path).failures == ()


def test_so_does_one_with_a_logo_and_a_colour(vera: VeraPdf, tmp_path: Path) -> None:
    image, path = tmp_path / "logo.png", tmp_path / "verklaring.pdf"
    Image.new("RGBA", (900, 300), (0, 90, 167, 128)).save(image)
    styled = replace(DATA, accent="#005AA7", logo=logo_from(image))
    assert render_statement(styled, path) == ()
    assert vera.check(path).failures == ()
    assert run("qpdf", "--check", path).count("No syntax or stream encoding errors found") == 1


def test_equal_data_gives_equal_bytes() -> None:
    assert lay_out_statement(DATA).pdf == lay_out_statement(DATA).pdf


def test_what_stands_in_it_can_be_read_and_its_name_says_what_it_is(tmp_path: Path) -> None:
    built = lay_out_statement(DATA)
    path = tmp_path / "verklaring.pdf"
    path.write_bytes(built.pdf)
    text = run("pdftotext", "-layout", path, "-")
    for said in ("Verklaring van vernietiging", "Waarden", "B.2", "besluit 14", "34", "ABAB"):
        assert said in text
    with pikepdf.open(io.BytesIO(built.pdf)) as document:
        assert str(document.docinfo["/Title"]) == "Verklaring van vernietiging: Waarden"
