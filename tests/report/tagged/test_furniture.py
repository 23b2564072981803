"""Promises of `workshop.report.tagged.furniture`: every page says what it belongs to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.report.reading import page_text, printed_over, spots, structure_text
from workshop.report.tagged.document import Document
from workshop.report.tagged.furniture import Running, shortened

if TYPE_CHECKING:
    from pathlib import Path

STAMPED = replace(
    sample.RUNNING,
    stamp="CONCEPT 2",
    stamp_note="Gemaakt op 12 november 2026, 21:48.\nHierin kan nog alles wijzigen.",
)


def three_pages(running: Running, folder: Path) -> Path:
    document = Document(sample.META, running)
    for number in range(3):
        document.story.page_break()
        document.story.paragraph(f"Bladzijde {number}")
    path = folder / "verslag.pdf"
    path.write_bytes(document.build().pdf)
    return path


def test_header_and_footer_stand_on_every_page_but_the_first(tmp_path: Path) -> None:
    path = three_pages(sample.RUNNING, tmp_path)
    for page in (1, 2, 3):
        text = page_text(path, page)
        assert f"{page} van 3" in text
        assert sample.RUNNING.place in text
        assert (sample.RUNNING.status in text) == (page > 1)


def test_a_concept_says_so_in_the_header_of_every_page_but_the_first(tmp_path: Path) -> None:
    path = three_pages(STAMPED, tmp_path)
    for page in (2, 3):
        text = page_text(path, page)
        assert "CONCEPT 2" in text
        assert "Hierin kan nog alles wijzigen." in text
    assert "CONCEPT" not in page_text(path, 1)


@pytest.mark.parametrize("running", [sample.RUNNING, STAMPED])
def test_nothing_around_the_column_is_read_out(running: Running, tmp_path: Path) -> None:
    spoken = structure_text(three_pages(running, tmp_path))
    assert [line.strip() for line in spoken.splitlines() if '"' in line] == [
        f'"Bladzijde {number}"' for number in range(3)
    ]


def test_the_column_leaves_room_for_what_stands_around_it() -> None:
    for running in (sample.RUNNING, STAMPED):
        for page in (1, 2):
            column = running.column(page)
            assert column.y > 60
            assert column.y + column.height < 842 - 45
    assert STAMPED.column(2).height < sample.RUNNING.column(2).height


@pytest.mark.parametrize("running", [sample.RUNNING, STAMPED])
def test_what_is_long_never_runs_into_what_stands_beside_it(
    running: Running, tmp_path: Path
) -> None:
    long = "Avond over de toekomst van de zorg, het wonen en het samenleven in alle kernen " * 3
    path = three_pages(replace(running, title=long, place=long), tmp_path)
    text = page_text(path, 2)
    assert text.count("…") == 2
    for whole in ("2 van 3", *(running.stamp_note.split("\n") if running.stamp else [])):
        assert whole in text
    assert (running.status in text) != bool(running.stamp)
    words = spots(path, 2)
    assert len(words) > 20
    assert printed_over(words) == []


def test_what_fits_is_not_shortened() -> None:
    assert shortened("Avond", 100.0) == "Avond"
    assert shortened("Avond over zorg", 40.0) == "Avond o…"
    assert shortened("Avond", 0.0) == "…"


def test_a_title_of_people_is_cleaned_in_the_header_too(tmp_path: Path) -> None:
    title = "Waarden\n<b>中</b>\u202e\x00"
    path = three_pages(replace(sample.RUNNING, title=title), tmp_path)
    assert "Waarden <b>[U+4E2D]</b>" in page_text(path, 2)
