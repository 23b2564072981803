"""Promises of `workshop.report.tagged.fragments`: text is text, and what is missing is said."""

from __future__ import annotations

from workshop.charts.fonts import Face
from workshop.report.tagged.fragments import Missing, Run, fragments, plain
from workshop.report.tagged.styles import WORDS


def test_a_string_is_one_run_in_the_style_of_its_block() -> None:
    (fragment,) = fragments("<b>a</b> & b", WORDS, Missing())
    assert fragment == ("<b>a</b> & b", Face.SERIF, WORDS.ink, "")


def test_a_run_may_have_its_own_face_ink_and_link() -> None:
    runs = [Run("a"), Run("b", face=Face.SANS, ink="#FF0000", link="#kop-1")]
    assert list(fragments(runs, WORDS, Missing())) == [
        ("a", Face.SERIF, WORDS.ink, ""),
        ("b", Face.SANS, "#FF0000", "#kop-1"),
    ]


def test_missing_characters_are_collected_once_in_order() -> None:
    missing = Missing()
    for text in ("中 en 文", "文 en 😀"):
        list(fragments(text, WORDS, missing))
    assert missing.characters == ("中", "文", "😀")


def test_plain_gives_the_words_alone() -> None:
    assert plain("a") == "a"
    assert plain([Run("a", link="#x"), Run("b")]) == "ab"
