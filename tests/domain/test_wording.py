"""Promises of `workshop.domain.wording`: nobody's words change unseen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.errors import EmptyTextError, TextTooLongError
from workshop.domain.wording import (
    ERASED,
    LINE_LIMIT,
    TEXT_LIMIT,
    clean,
    clean_line,
    clean_text,
    is_erased,
    optional_line,
    required_text,
    same_name,
)

# Lone surrogates too: damaged clipboards hold them.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    "text",
    [
        "Rust & ruimte",
        "één plek, café",
        "<b>vet</b> en =SOM(A1)",
        "👍🏽 en 👩‍👩‍👧",
        "حوار",
        "tab\ten regel\nen nog een",
    ],
)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


def test_spaces_around_a_text_go_and_line_ends_become_one_kind() -> None:
    assert clean("  plat  ") == "plat"
    assert clean(" één\r\ntwee\rdrie\n ") == "één\ntwee\ndrie"


def test_characters_nobody_sees_go() -> None:
    assert clean("a\x00b\x1bc\ud800d\ufdd0e\ufefff\U0010ffff") == "abcdef"


def test_what_this_python_does_not_know_yet_stays() -> None:
    assert clean("blij \U0001fae8 en \ue000") == "blij \U0001fae8 en \ue000"


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e")
def test_a_text_cannot_read_otherwise_than_it_says(mark: str) -> None:
    assert clean(f"geen{mark}é") == "geené"


def test_a_letter_and_its_accent_become_one_even_around_what_goes() -> None:
    assert clean("e\u0301") == "é"
    assert clean("e\u200e\u0301") == "é"


@given(ANY_TEXT)
def test_cleaning_is_done_after_once(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()  # fit for a file


@given(ANY_TEXT)
def test_a_line_is_one_line_with_single_spaces(text: str) -> None:
    line = optional_line(text, "title")
    assert line == " ".join(line.split())
    assert line.split() == clean(text).split()


def test_a_text_may_be_empty_unless_it_is_required() -> None:
    assert clean_text(" \x00 ", "note") == ""
    assert optional_line(" ", "note") == ""
    with pytest.raises(EmptyTextError) as refusal:
        required_text(" \x00 ", "note")
    assert refusal.value.what == "note"
    with pytest.raises(EmptyTextError):
        clean_line("\n", "title")


@pytest.mark.parametrize(
    ("function", "limit"),
    [
        (clean_text, TEXT_LIMIT),
        (required_text, TEXT_LIMIT),
        (clean_line, LINE_LIMIT),
        (optional_line, LINE_LIMIT),
    ],
)
def test_a_text_that_is_too_long_is_refused_never_cut(function: object, limit: int) -> None:
    assert callable(function)
    assert function("x" * limit, "title") == "x" * limit
    with pytest.raises(TextTooLongError) as refusal:
        function("x" * (limit + 1), "title")
    error = refusal.value
    assert (error.what, error.length, error.limit) == ("title", limit + 1, limit)


def test_names_are_the_same_whatever_their_case_spaces_and_form_of_accents() -> None:
    assert same_name(" José  de\tWit ") == same_name("JOSE\u0301 DE WIT")
    assert same_name("José") != same_name("Jose")


def test_erased_words_can_be_told_from_no_words() -> None:
    assert is_erased(ERASED)
    assert not is_erased("")
    assert ERASED == ""
    assert not ERASED


def test_what_is_typed_in_place_of_erased_words_is_not_erased() -> None:
    assert not is_erased(clean(ERASED))
