"""Promises of the two sheets: one page each, of this evening, and room for what is not known."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pikepdf
import pytest

from tests.report.paper import samples
from tests.report.reading import page_text, printed_over, run, spots, structure_text, tree
from workshop.report.paper.ahead import lay_out_case, lay_out_room
from workshop.report.paper.rendering import render_case, render_room
from workshop.report.paper.sheets import AheadData
from workshop.texts import ahead as words
from workshop.texts import cards

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.report.tagged.document import Built

pytestmark = pytest.mark.timeout(120)

KNOWN: Final = AheadData(
    "Waarden in het sociaal domein",
    "Voorbeeldstad",
    "2026-03-12",
    "Raadzaal",
    "Raadzaal-Dialoog",
    "192.168.8.2:8080",
)
UNKNOWN: Final = replace(KNOWN, place="", network="", address="", practice=True)
SHEETS: Final = (lay_out_room, lay_out_case)


def printed(folder: Path, sheet: Callable[[AheadData], Built], data: AheadData) -> Path:
    path = folder / "blad.pdf"
    path.write_bytes(sheet(data).pdf)
    return path


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("sheet", SHEETS, ids=["room", "case"])
@pytest.mark.parametrize("data", [KNOWN, UNKNOWN], ids=["known", "unknown"])
def test_a_sheet_is_one_page_that_conforms_to_both_standards(
    sheet: Callable[[AheadData], Built], data: AheadData, vera: VeraPdf, tmp_path: Path
) -> None:
    path = printed(tmp_path, sheet, data)
    assert sheet(data).pages == 1
    assert vera.check(path).failures == ()
    assert printed_over(spots(path, 1)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=["room", "case"])
def test_it_says_which_evening_it_is_for(
    sheet: Callable[[AheadData], Built], tmp_path: Path
) -> None:
    read = flat(page_text(printed(tmp_path, sheet, KNOWN), 1))
    assert "Waarden in het sociaal domein" in read
    assert "Gemeente Voorbeeldstad" in read
    assert "12 maart 2026" in read
    assert "Oefenavond" not in read
    assert "Oefenavond" in page_text(printed(tmp_path, sheet, UNKNOWN), 1)


def test_the_sheet_for_the_room_has_what_is_known_and_lines_for_the_rest(tmp_path: Path) -> None:
    read = flat(page_text(printed(tmp_path, lay_out_room, KNOWN), 1))
    assert f"{words.PLACE}: Raadzaal" in read
    assert f"{words.NETWORK}: Raadzaal-Dialoog" in read
    assert f"{words.ADDRESS}: 192.168.8.2:8080" in read
    for name in (words.BEGIN, *words.PHONES):
        assert name in read
    empty = flat(page_text(printed(tmp_path, lay_out_room, UNKNOWN), 1))
    assert f"{words.NETWORK}:" not in empty
    assert words.NETWORK in empty


def test_it_has_everything_to_tick_and_what_to_do_when_something_fails(tmp_path: Path) -> None:
    path = printed(tmp_path, lay_out_room, KNOWN)
    read = flat(structure_text(path))
    for heading, lines in words.READY:
        assert heading in read
        assert all(line in read for line in lines)
    for happens, do in words.FAILS:
        assert happens in read
        assert do in read


def test_the_sheet_in_the_case_opens_the_address_and_never_has_the_code(tmp_path: Path) -> None:
    path = printed(tmp_path, lay_out_case, KNOWN)

    with pikepdf.open(path) as pdf:
        (figure,) = tree(pdf).all("Figure")
        assert figure.alt == cards.opens("192.168.8.2:8080")
    read = flat(page_text(path, 1))
    assert "192.168.8.2:8080" in read
    assert words.NO_INTERNET in read
    assert "Die staat op de beamer." in read


def test_without_an_address_there_is_a_line_instead_of_a_code_that_leads_nowhere(
    tmp_path: Path,
) -> None:

    path = printed(tmp_path, lay_out_case, UNKNOWN)
    with pikepdf.open(path) as pdf:
        assert tree(pdf).all("Figure") == []
    assert words.ADDRESS in page_text(path, 1)


@pytest.mark.parametrize("sheet", SHEETS, ids=["room", "case"])
def test_whatever_a_title_or_network_says_it_is_drawn_as_it_stands(
    sheet: Callable[[AheadData], Built], tmp_path: Path
) -> None:
    for text in samples.HOSTILE:
        data = replace(KNOWN, title=text, place=text, network=text)
        assert sheet(data).pages <= 2
    long = printed(tmp_path, sheet, replace(KNOWN, title="Zorg " * 60, network="Wifi " * 40))
    assert printed_over(spots(long, 1)) == []


def test_the_same_evening_gives_the_same_bytes_also_from_the_process(tmp_path: Path) -> None:
    assert render_room(KNOWN, tmp_path / "z.pdf") == ()
    assert render_case(KNOWN, tmp_path / "k.pdf") == ()
    assert (tmp_path / "z.pdf").read_bytes() == lay_out_room(KNOWN).pdf
    assert (tmp_path / "k.pdf").read_bytes() == lay_out_case(KNOWN).pdf


def test_nothing_is_smaller_than_what_the_report_prints_smallest(tmp_path: Path) -> None:

    for sheet in SHEETS:
        plain = tmp_path / "plain.pdf"
        made = printed(tmp_path, sheet, KNOWN)
        run("qpdf", "--qdf", "--object-streams=disable", made, plain)
        sizes = re.findall(r"/F\S+ ([\d.]+) Tf", plain.read_bytes().decode("latin-1"))
        assert min(float(size) for size in sizes) >= 9.5
