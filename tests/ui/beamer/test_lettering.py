"""Text is broken between words, hyphenated where it must be, and never cut without an ellipsis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.beamer.slides import LONG, LONG_WORD
from workshop.ui.beamer.lettering import Face, broken, cut_to, longest_word, width_of

FACE = Face(is_serif=True, size=30, weight=500)
HAIR = 1.5


def texts(text: str, width: float, most: int = 0) -> list[str]:
    return [line.text for line in broken(text, FACE, width, most)]


def test_words_stay_whole() -> None:
    assert " ".join(texts(LONG, 500)) == LONG


def test_every_line_fits() -> None:
    assert all(line.width <= 300 + HAIR for line in broken(f"{LONG} {LONG_WORD}", FACE, 300))


def test_too_many_lines_end_in_an_ellipsis() -> None:
    found = texts(LONG, 400, 3)
    assert len(found) == 3
    assert found[-1].endswith("…")
    assert LONG.startswith(" ".join(found)[:-1])


def test_a_word_longer_than_a_line_is_hyphenated() -> None:
    found = texts(LONG_WORD, 220)
    assert all(line.endswith("-") for line in found[:-1])
    assert "".join(line.rstrip("-") for line in found) == LONG_WORD


def test_a_word_that_fits_is_not_hyphenated() -> None:
    assert texts("Bestaanszekerheid", 400) == ["Bestaanszekerheid"]


def test_a_figure_and_its_word_stay_together() -> None:
    words = " ".join(["de"] * 40)
    lines = texts(f"{words} 75-plussers {words}", 333)
    assert any("75-plussers" in line for line in lines)


def test_line_breaks_of_people_are_kept() -> None:
    assert texts("Rust\nen ruimte", 400) == ["Rust", "en ruimte"]


def test_one_line_is_cut_only_where_it_must() -> None:
    assert cut_to("Rust", FACE, 400) == "Rust"
    cut = cut_to(LONG, FACE, 200)
    assert cut.endswith("…")
    assert width_of(cut, FACE) <= 200


def test_the_longest_word_is_measured() -> None:
    assert longest_word("een Levensloop", FACE) == width_of("Levensloop", FACE)
    assert longest_word("", FACE) == 0


@pytest.mark.parametrize("text", ["", " ", "\n", "🙂" * 40, "مرحبا", "a\u00adb", "\u2028"])
def test_odd_text_is_no_trouble(text: str) -> None:
    assert all(line.width <= 120 + FACE.size for line in broken(text, FACE, 120))


@given(st.text(max_size=80), st.integers(1, 3))
def test_there_are_never_more_lines_than_asked(text: str, most: int) -> None:
    assert len(broken(text, FACE, 150, most)) <= most
