"""Canaries: each fails as soon as reportlab changes what we correct or reach into."""

from __future__ import annotations

import io
import subprocess
import sys
from importlib.metadata import version

import pytest
from reportlab import rl_settings
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.report.tagged import patches

UNTOUCHED = """
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab import rl_config
import workshop.report.tagged.document, workshop.charts.radar
from workshop.report.tagged import patches
stream = pdfdoc.PDFStream(content="x").format(pdfdoc.PDFDocument())
assert b"xendstream" in stream, stream
assert "<1F600>" in ttfonts.makeToUnicodeCMap("f", [0x1F600])
assert rl_config.useA85 == 1
assert not patches.are_applied()
"""


def test_the_release_is_the_one_that_was_read() -> None:
    assert version("reportlab").startswith("5.1.")


def test_importing_the_report_corrects_nothing() -> None:
    """And so reportlab still has the three defects: without them this file can go."""
    subprocess.run([sys.executable, "-c", UNTOUCHED], check=True)


def test_streams_end_with_an_end_of_line_of_their_own() -> None:
    for content in ("x", "x\n"):
        stream = PDFStream(content=content).format(pdfdoc.PDFDocument())
        assert stream.endswith(content.encode() + b"\nendstream\n")
        assert f"/Length {len(content)}".encode() in stream


def test_characters_beyond_the_first_plane_are_mapped_as_a_pair() -> None:
    from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

    table = makeToUnicodeCMap("f", [0x41, 0x1F600])
    assert "<00> <0041>" in table
    assert "<01> <D83DDE00>" in table


def test_ascii85_is_still_the_default_that_we_switch_off() -> None:
    assert rl_settings.useA85 == 1


def test_correcting_twice_changes_nothing_more() -> None:
    before = pdfdoc.PDFStream.format
    patches.apply()
    assert pdfdoc.PDFStream.format is before


def test_another_end_of_streams_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patches, "_stream_format", lambda *_: b"endstream")
    with pytest.raises(RuntimeError, match="another way"):
        PDFStream(content="x").format(pdfdoc.PDFDocument())


@pytest.fixture
def canvas() -> patches.OpenCanvas:
    fonts.register()  # whatever test came first
    font: float = str(Face.SANS)  # type: ignore[assignment]  # the stubs say float
    return patches.OpenCanvas(io.BytesIO(), initialFontName=font, pageCompression=0)


def test_operators_land_in_the_stream_of_the_page(canvas: patches.OpenCanvas) -> None:
    canvas.operator("/Artifact BMC")
    canvas.operator("EMC")
    canvas.end_page({})
    assert b"/Artifact BMC\nEMC" in canvas.data()


def test_pages_and_catalog_take_entries_that_reportlab_does_not_know(
    canvas: patches.OpenCanvas,
) -> None:
    canvas.end_page({"StructParents": 7, "Tabs": "/S"})
    canvas.set_catalog({"OutputIntents": PDFDictionary({"S": "/GTS_PDFA1"})})
    data = canvas.data()
    assert b"/StructParents 7" in data
    assert b"/Tabs /S" in data
    assert b"/OutputIntents <<\n/S /GTS_PDFA1\n>>" in data


def test_entries_of_one_page_do_not_show_in_another(canvas: patches.OpenCanvas) -> None:
    canvas.end_page({"Tabs": "/S"})
    assert "Tabs" not in pdfdoc.PDFPage().__NoDefault__


def test_references_and_annotations_lead_to_the_page_being_drawn(
    canvas: patches.OpenCanvas,
) -> None:
    assert canvas.current_page_reference().name == "Page1"
    canvas.annotate("een", PDFDictionary({"Type": "/Annot"}))
    canvas.end_page({})
    assert canvas.current_page_reference().name == "Page2"
    assert b"/Annots [ " in canvas.data()
