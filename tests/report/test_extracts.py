"""The poster and the pages for residents, as finished files."""

from __future__ import annotations

import dataclasses
import io
from typing import TYPE_CHECKING, Final

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.reading import run
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.domain.settings import Publicity
from workshop.evening import create_evening
from workshop.evening.logo import logo_from
from workshop.evening.reporting import report_of
from workshop.report.layout.poster import LEAST, lay_out_poster
from workshop.report.layout.residents import lay_out_residents
from workshop.report.rendering import EXTRACTS, render_extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.pictures.report_data import JointReport, ReportData
    from workshop.report.tagged.document import Built

pytestmark = pytest.mark.timeout(120)

MM: Final = 72 / 25.4
FOOT_MM: Final = 16
"""Under it stands, in small print, whose the sheet is."""
LAYOUTS: Final = {"kompas": lay_out_poster, "inwoners": lay_out_residents}


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> ReportData:
    """The data of the rehearsal evening."""
    clock = PlayedClock.of_rehearsal()
    path = tmp_path_factory.mktemp("oefenavond") / "avond.dialoog"
    with create_evening(path, clock) as evening:
        play_into(evening, clock)
        return evening.look(report_of)


def dated(data: ReportData) -> ReportData:
    """The rules let no evening be without a date."""
    return dataclasses.replace(data, date=data.date or "2026-11-12")


def with_links(data: ReportData, change: Callable[[JointReport], JointReport]) -> ReportData:
    """Another linking table in every programme that has one."""
    programmes = []
    for programme in data.programmes:
        steps = []
        for step in programme.steps:
            asked = tuple(
                dataclasses.replace(each, joint=change(each.joint))
                if each.joint and each.joint.links
                else each
                for each in step.questions
            )
            steps.append(dataclasses.replace(step, questions=asked))
        programmes.append(dataclasses.replace(programme, steps=tuple(steps)))
    return dataclasses.replace(data, programmes=tuple(programmes))


def many(data: ReportData, times: int) -> ReportData:
    return with_links(data, lambda joint: dataclasses.replace(joint, entries=joint.entries * times))


def lengthy(data: ReportData) -> ReportData:
    """Rows of which every field fills a page."""

    def longer(joint: JointReport) -> JointReport:
        entries = tuple(
            dataclasses.replace(
                entry,
                fields=tuple(
                    dataclasses.replace(field, text="Zorg en ondersteuning dichtbij. " * 80)
                    for field in entry.fields
                ),
            )
            for entry in joint.entries
        )
        return dataclasses.replace(joint, entries=entries)

    return with_links(data, longer)


@pytest.mark.parametrize("kind", EXTRACTS)
@pytest.mark.parametrize("sample", ["full", "adopted", "hostile", "empty", "named"])
def test_it_conforms_to_both_standards(
    kind: str, sample: str, vera: VeraPdf, tmp_path: Path
) -> None:
    path = tmp_path / "blad.pdf"
    path.write_bytes(LAYOUTS[kind](dated(getattr(samples, sample)())).pdf)
    assert vera.check(path).failures == ()


@pytest.mark.parametrize("kind", EXTRACTS)
def test_so_does_that_of_an_evening_without_a_koppeltabel(
    kind: str, vera: VeraPdf, tmp_path: Path
) -> None:
    path = tmp_path / "blad.pdf"
    path.write_bytes(LAYOUTS[kind](short_evening()).pdf)
    assert vera.check(path).failures == ()
    assert "Vertrouwen" in run("pdftotext", path, "-")


@pytest.mark.parametrize("kind", EXTRACTS)
def test_so_does_one_with_a_logo_a_colour_and_very_long_texts(
    kind: str, rehearsal: ReportData, vera: VeraPdf, tmp_path: Path
) -> None:
    image, path = tmp_path / "logo.png", tmp_path / "blad.pdf"
    Image.new("RGBA", (900, 300), (0, 90, 167, 128)).save(image)
    styled = dataclasses.replace(rehearsal, accent="#005AA7", logo=logo_from(image))
    render_extract(lengthy(styled), kind, path)
    assert vera.check(path).failures == ()
    assert run("qpdf", "--check", path).count("No syntax or stream encoding errors found") == 1


@pytest.mark.parametrize("kind", EXTRACTS)
def test_equal_data_gives_equal_bytes(kind: str) -> None:
    make = LAYOUTS[kind]
    assert make(samples.full()).pdf == make(samples.full()).pdf


# --- the poster ----------------------------------------------------------------------------


def letters(built: Built) -> Iterator[tuple[float, float, str]]:
    """Size and height above the foot of the page of every letter that is drawn."""
    with pypdfium2.PdfDocument(built.pdf) as document:
        for number in range(len(document)):
            page = document[number].get_textpage()
            for at in range(page.count_chars()):
                char = chr(pdfium.FPDFText_GetUnicode(page, at))
                if not char.isspace():
                    _, bottom, _, _ = page.get_charbox(at)
                    yield float(pdfium.FPDFText_GetFontSize(page, at)), bottom, char


@pytest.mark.parametrize("sample", ["full", "adopted", "hostile", "empty", "rehearsal", "many"])
def test_nothing_above_its_foot_is_smaller_than_two_metres_can_read(
    sample: str, rehearsal: ReportData
) -> None:
    given = {"rehearsal": rehearsal, "many": many(rehearsal, 5)}
    data = given[sample] if sample in given else dated(getattr(samples, sample)())
    small = [each for each in letters(lay_out_poster(data)) if each[0] < LEAST]
    assert LEAST >= 24
    assert all(bottom < FOOT_MM * MM for _, bottom, _ in small)
    assert {size for size, _, _ in small} <= {15.0}


def test_every_page_is_an_upright_a3(rehearsal: ReportData) -> None:
    with pikepdf.open(io.BytesIO(lay_out_poster(many(rehearsal, 5)).pdf)) as document:
        boxes = {tuple(round(float(side)) for side in page.mediabox) for page in document.pages}
    assert boxes == {(0, 0, 842, 1191)}


def test_few_sentences_stand_on_one_page_in_larger_letters_and_many_on_more(
    rehearsal: ReportData,
) -> None:
    few, usual, more = (
        lay_out_poster(data) for data in (samples.full(), rehearsal, many(rehearsal, 5))
    )
    assert (few.pages, usual.pages) == (1, 1)
    assert more.pages > 2
    body = [max(size for size, _, _ in letters(built)) for built in (few, usual)]
    assert body[0] >= body[1]


def test_no_sentence_is_parted_over_two_pages(rehearsal: ReportData) -> None:
    with pypdfium2.PdfDocument(lay_out_poster(many(rehearsal, 5)).pdf) as document:
        pages = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    for page in pages:
        assert page.count("Vanuit") == page.count("zodat over vier") > 0
        assert "Concept 1." in page


def test_a_sentence_longer_than_a_page_goes_on_and_loses_nothing(rehearsal: ReportData) -> None:
    data = lengthy(rehearsal)
    with pypdfium2.PdfDocument(lay_out_poster(data).pdf) as document:
        text = "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    written = sum(
        field.text.count("ondersteuning")
        for programme in data.programmes
        for step in programme.steps
        for asked in step.questions
        if asked.joint and asked.joint.links
        for entry in asked.joint.entries
        for field in entry.fields
    )
    assert text.count("ondersteuning") == written


# --- for residents -------------------------------------------------------------------------


@pytest.mark.parametrize("sample", ["full", "adopted", "hostile", "empty", "many", "lengthy"])
def test_there_is_never_a_third_page(sample: str, rehearsal: ReportData) -> None:
    given = {"many": many(rehearsal, 9), "lengthy": lengthy(rehearsal)}
    data = given[sample] if sample in given else dated(getattr(samples, sample)())
    closed = dataclasses.replace(
        data, publicity=Publicity.CLOSED, title="Waarden " * 100, theme="Jeugd " * 200
    )
    for each in (data, closed):
        assert lay_out_residents(each).pages <= 2


def test_what_was_written_together_goes_before_the_rest(rehearsal: ReportData) -> None:
    with pypdfium2.PdfDocument(lay_out_residents(rehearsal).pdf) as document:
        text = "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    assert text.count("Vanuit") == 3
    assert "Het hele verslag:" in text
    people = [each.name for each in rehearsal.attendance.attendees]
    assert not [name for name in people if name in text]
