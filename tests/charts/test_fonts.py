"""Promises of `workshop.charts.fonts`: every Dutch name can be set, and the licences are there."""

from __future__ import annotations

import pytest

from workshop import resources
from workshop.charts import fonts
from workshop.charts.fonts import Face

FOLDER = resources.assets() / "fonts"
LONG_S = "\N{LATIN SMALL LETTER LONG S}"
LATIN = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0x180))]
TYPOGRAPHY = "€‘’“”–—…•±½×\N{MINUS SIGN}≥"


@pytest.mark.parametrize("face", Face)
def test_each_face_holds_latin_with_all_of_extended_a(face: Face) -> None:
    missing = [char for char in [*LATIN, *TYPOGRAPHY] if not fonts.has(face, char)]
    assert missing in ([], ["\u00ad"], [LONG_S], ["\u00ad", LONG_S])


@pytest.mark.parametrize("face", Face)
def test_what_one_family_lacks_the_other_has(face: Face) -> None:
    other = fonts.substitute(face)
    assert other.split(" ")[0] != face.split(" ")[0]
    assert fonts.has(face, LONG_S) or fonts.has(other, LONG_S)
    assert fonts.has(face, "✓") or fonts.has(other, "✓")


def test_every_file_stands_in_the_list_with_its_licence() -> None:
    listing = (FOLDER / "README.md").read_text(encoding="utf-8")
    stems = {file.stem.split("-")[0] for file in FOLDER.glob("*.ttf")}
    assert stems == {"SourceSans3", "Literata"}
    for file in FOLDER.glob("*.ttf"):
        assert file.stem.split("-")[1] in listing
    for stem in stems:
        assert "SIL OPEN FONT LICENSE" in (FOLDER / f"OFL-{stem}.txt").read_text().upper()


def test_widths_grow_with_size_and_add_up() -> None:
    assert fonts.width("raad", Face.SERIF, 22) == pytest.approx(
        2 * fonts.width("raad", Face.SERIF, 11)
    )
    parts = fonts.width("ra", Face.SANS, 10) + fonts.width("ad", Face.SANS, 10)
    assert fonts.width("raad", Face.SANS, 10) == pytest.approx(parts)


def test_ascent_and_descent_surround_the_baseline() -> None:
    ascent, descent = fonts.vertical(Face.SERIF, 10)
    assert descent < 0 < ascent
