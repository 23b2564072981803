"""Promises of `workshop.charts.legible`: nothing invisible gets in, nothing visible gets lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.charts.legible import clean, spans

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


@given(ANY)
def test_cleaned_text_holds_no_control_no_format_and_no_half_character(text: str) -> None:
    for char in clean(text):
        assert char in "\n\u00a0" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl")


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY)
def test_cleaned_text_can_be_written_as_utf8_in_nfc(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)


@given(ANY)
def test_every_span_can_be_drawn_in_its_face(text: str) -> None:
    for span in spans(text, Face.SERIF):
        assert all(fonts.has(span.face, char) or char in "\n\u00a0" for char in span.text)


@given(st.text(alphabet=st.characters(codec="latin-1", categories=("L", "N", "P")), max_size=60))
def test_ordinary_text_comes_through_in_one_span(text: str) -> None:
    expected = [(Face.SANS, unicodedata.normalize("NFC", text), "")] if text else []
    assert list(spans(text, Face.SANS)) == expected


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("een\ttwee\u2003drie", "een twee drie"),
        ("5\u202f000", "5\u00a0000"),
        ("raad\u00ads\u200blid\u200d", "raadslid"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("\x00a\x07b\ufeff\ufffe\U0001ffff\ufdd0", "ab"),
        ("e\u0301e\u0301n", "één"),
        ("hart\ufe0f", "hart"),
        ("\ud83d half", " half"),
    ],
)
def test_invisible_characters_go_and_spaces_stay(raw: str, kept: str) -> None:
    assert clean(raw) == kept


def test_markup_is_text_like_any_other() -> None:
    text = "<b>vet</b> &amp; <img src='/etc/passwd'/> =SOM(A1)"
    assert list(spans(text, Face.SANS)) == [(Face.SANS, text, "")]


def test_a_missing_character_is_shown_and_named() -> None:
    found = list(spans("naam 中文 einde", Face.SERIF))
    assert [span.text for span in found] == ["naam ", "[U+4E2D][U+6587]", " einde"]
    assert "".join(span.missing for span in found) == "中文"


def test_what_one_family_lacks_comes_from_the_other() -> None:
    assert list(spans("✓ goed", Face.SERIF)) == [
        (Face.SANS, "✓", ""),
        (Face.SERIF, " goed", ""),
    ]
