"""Promises of the whole: PDF/UA-1 and PDF/A-2a, and a check that is known to check."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.report import sample
from workshop.charts.tally import TallyRow, tally
from workshop.report.tagged.furniture import COLUMN
from workshop.report.tagged.story import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.report.tagged.document import Built, Document

HOSTILE = [
    "<b>vet</b> <a href='javascript:alert(1)'>klik</a> <img src='/etc/passwd'/> &#x110000;",
    "\x00\x07\x1b[31m rood \u202e omgekeerd \u2066 \ufeff \ufffe \ud83d",
    "مرحبا بالعالم שלום 中文 日本語 😀👩‍👩‍👧 x\u0302 Łódź İstanbul",
    "=SOM(A1)\n'; DROP TABLE events; --\n%s {0} \\ ( ) [ ] << >>",
    "W" * 2_000,
    " \u00a0\u2003\t\u3000 ",
]


def hostile() -> Document:
    """Text that people may type, in every place where text can stand."""
    document = sample.empty_document()
    story = document.story
    story.heading(1, HOSTILE[0] + HOSTILE[2])
    story.contents()
    for text in HOSTILE:
        story.heading(2, text)
        story.words(text)
        story.items([text, text])
        story.table([Column(text), Column("Wat")], [[text, text]], text)
        story.figure(tally([TallyRow(text[:200], 3, 1)], COLUMN), f"Beeld: {text}", text)
    return document


def checked(vera: VeraPdf, pdf: bytes, folder: Path) -> frozenset[str]:
    path = folder / "verslag.pdf"
    path.write_bytes(pdf)
    return vera.check(path).clauses


def test_the_sample_conforms_to_both_standards(vera: VeraPdf, report: Path) -> None:
    found = vera.check(report)
    assert found.failures == ()
    assert found.rules == 106 + 153
    assert found.checks > 20_000


@pytest.mark.parametrize(
    "make",
    [sample.empty_document, hostile, lambda: sample.chapters(4)],
    ids=["empty", "hostile", "long"],
)
def test_so_do_an_empty_a_hostile_and_a_long_one(
    make: Callable[[], Document], vera: VeraPdf, tmp_path: Path
) -> None:
    assert checked(vera, make().build().pdf, tmp_path) == frozenset()


# --- single changes that the check must find ------------------------------------------------------


def elements(pdf: pikepdf.Pdf, role: str) -> Iterator[Dictionary]:
    def walk(node: pikepdf.Object) -> Iterator[Dictionary]:
        if isinstance(node, Array):
            for kid in node:
                if isinstance(kid, pikepdf.Object):
                    yield from walk(kid)
        elif isinstance(node, Dictionary):
            if node.get("/S") == Name(f"/{role}"):
                yield node
            yield from walk(node.get("/K", Array()))

    yield from walk(pdf.Root.StructTreeRoot.K)


def without_alt(pdf: pikepdf.Pdf) -> None:
    del next(elements(pdf, "Figure"))["/Alt"]


def without_scope(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        del cell["/A"]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def without_mark_info(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/MarkInfo"]


def without_a_font(pdf: pikepdf.Pdf) -> None:
    font = next(obj for obj in pdf.objects if isinstance(obj, Dictionary) and "/FontFile2" in obj)
    del font["/FontFile2"]


def without_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def with_a_skipped_heading(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "H2")).S = Name.H4


def without_ua_claim(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.Metadata
    assert isinstance(stream, pikepdf.Stream)
    claim = b"<pdfuaid:part>1</pdfuaid:part>"
    stream.write(stream.read_bytes().replace(claim, b""))


def with_untagged_text(pdf: pikepdf.Pdf) -> None:
    contents = pdf.pages[2].obj.Contents
    assert isinstance(contents, pikepdf.Stream)
    contents.write(contents.read_bytes().replace(b"/P <</MCID", b"/P <</XCID", 1))


def with_a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def with_a_silent_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].Annots[0]["/Contents"]


MUTATIONS: dict[Callable[[pikepdf.Pdf], None], set[str]] = {
    without_alt: {"7.3 1"},
    without_scope: {"7.5 1"},
    without_language: {"7.2 33"},
    without_mark_info: {"6.2 1"},
    without_a_font: {"7.21.4.1 1", "6.2.11.4.1 1"},
    without_output_intent: {"6.2.4.3 2"},
    with_a_skipped_heading: {"7.4.2 1"},
    without_ua_claim: {"5 1"},
    with_untagged_text: {"7.1 3"},
    with_a_script: {"6.5.1 1"},
    with_a_silent_link: {"7.18.5 2"},
}


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_the_check_finds_a_single_change(
    mutate: Callable[[pikepdf.Pdf], None], built: Built, vera: VeraPdf, tmp_path: Path
) -> None:
    with pikepdf.open(io.BytesIO(built.pdf)) as pdf:
        mutate(pdf)
        pdf.save(tmp_path / "anders.pdf")
    assert MUTATIONS[mutate] <= vera.check(tmp_path / "anders.pdf").clauses


def test_a_copy_without_a_change_passes(built: Built, vera: VeraPdf, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(built.pdf)) as pdf:
        pdf.save(tmp_path / "zelfde.pdf")
    assert vera.check(tmp_path / "zelfde.pdf").failures == ()
