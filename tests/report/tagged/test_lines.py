"""Promises of `workshop.report.tagged.lines`: nothing lost, nothing glued, nothing too long."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.report.tagged.fragments import Missing, Run, fragments
from workshop.report.tagged.lines import Line, break_lines, extent
from workshop.report.tagged.styles import WORDS

WORD = st.text(alphabet=st.characters(codec="latin-1", categories=("L", "N", "P")), max_size=30)
TEXT = st.lists(WORD, max_size=25).map(" ".join)
ROOM = st.floats(30, 500)


def lines_of(text: str, room: float) -> list[Line]:
    return break_lines(fragments(text, WORDS, Missing()), WORDS.size, room)


@given(TEXT, ROOM)
def test_joined_lines_are_the_text_again(text: str, room: float) -> None:
    joined = "".join(line.text for line in lines_of(text, room))
    assert joined.rstrip(" ") == unicodedata.normalize("NFC", text).rstrip(" ")


@given(TEXT, ROOM)
def test_no_line_is_longer_than_its_room(text: str, room: float) -> None:
    for line in lines_of(text, room):
        assert line.width <= room + 1e-6


@given(st.text(max_size=200), st.floats(0.1, 60))
def test_any_text_in_any_room_comes_to_an_end(text: str, room: float) -> None:
    for line in lines_of(text, room):
        visible = line.text.rstrip(" ")
        assert line.width <= room + 1e-6 or len(visible.replace(" ", "")) <= 1


@given(TEXT, ROOM)
def test_segments_follow_each_other_without_overlap(text: str, room: float) -> None:
    for line in lines_of(text, room):
        x = 0.0
        for segment in line.segments:
            assert segment.x == pytest.approx(x)
            text_width = fonts.width(segment.fragment.text, segment.fragment.face, WORDS.size)
            assert segment.width == pytest.approx(text_width)
            x += segment.width


def test_the_space_at_a_break_stays_at_the_end_of_the_line() -> None:
    found = [line.text for line in lines_of("vragen naar de coördinatie", 63)]
    assert found == ["vragen ", "naar de ", "coördinatie"]


def test_the_space_at_the_end_does_not_count_as_width() -> None:
    first, *_ = lines_of("vragen naar de coördinatie", 63)
    assert first.width == pytest.approx(fonts.width("vragen", Face.SERIF, WORDS.size))


def test_a_typed_line_end_begins_a_line_and_reads_as_a_space() -> None:
    assert [line.text for line in lines_of("een\n\ntwee\n", 200)] == ["een ", "", "twee ", ""]


def test_a_space_that_must_not_break_does_not() -> None:
    assert [line.text for line in lines_of("bedrag € 5\u00a0000 totaal", 58)] == [
        "bedrag € ",
        "5\u00a0000 ",
        "totaal",
    ]


def test_a_long_word_is_broken_inside_by_preference_after_a_sign() -> None:
    found = [line.text for line in lines_of("zie www.voorbeeldstad.example/raad/verslagen", 150)]
    assert found[1].endswith(("/", ".", "-"))
    assert len(found) > 2


def test_no_hyphen_is_added() -> None:
    assert "-" not in "".join(line.text for line in lines_of("Levensloopbestendigheid " * 9, 50))


def test_a_broken_word_keeps_accents_with_their_letter() -> None:
    for line in lines_of("x\u0302" * 80, 40):
        assert not line.text or not unicodedata.combining(line.text[0])


def test_a_word_may_change_its_face_inside() -> None:
    runs = [Run("Afwijkende", face=Face.SERIF_SEMIBOLD), Run("! mening")]
    (line,) = break_lines(fragments(runs, WORDS, Missing()), WORDS.size, 400)
    assert [segment.fragment.face for segment in line.segments] == [
        Face.SERIF_SEMIBOLD,
        Face.SERIF,
    ]
    assert line.text == "Afwijkende! mening"


def test_ten_thousand_characters_without_a_space_are_no_problem() -> None:
    found = lines_of("W" * 10_000, 456)
    assert sum(len(line.text) for line in found) == 10_000


def test_extent_knows_the_longest_word_and_the_longest_line() -> None:
    parts = list(fragments("aan de coördinatie\nen", WORDS, Missing()))
    word, line = extent(parts, WORDS.size)
    assert word == pytest.approx(fonts.width("coördinatie", Face.SERIF, WORDS.size))
    assert line == pytest.approx(fonts.width("aan de coördinatie", Face.SERIF, WORDS.size))
