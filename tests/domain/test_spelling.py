"""Promises of `workshop.domain.spelling`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.spelling import fold_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veiligheid", "veiligheid"),
        ("Coördinatie", "coordinatie"),
        ("financiële ruimte", "Financiele  ruimte"),
        ("\u0133sbaan", "IJsbaan"),
        ("\u0132sbaan", "ijsbaan"),
        ("cafe\u0301", "café"),
        ("  samen \t leven\n", "samen\u00a0leven"),
        ("'Vrijheid!'", "vrijheid"),
        ("\u201cvrijheid\u201d.", "«Vrijheid»"),
        ("(gelijkheid)", "gelijkheid"),
        ("- zorg dichtbij", "Zorg dichtbij"),
        ("• zorg dichtbij…", "zorg dichtbij"),
        ("zzp\u2019ers", "zzp'ers"),
        ("zzp\u00b4ers", "zzp'ers"),
        ("75\u2013plussers", "75-plussers"),
        ("samen\u00adwerking", "samenwerking"),
        ("STRASSE", "straße"),
        ("\u2764\ufe0f", "\u2764"),
    ],
)
def test_writing_alike_counts_as_equal(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vrijheid", "veiligheid"),
        ("samen leven", "samenleven"),
        ("100%", "100"),
        ("C++", "C"),
        ("-5", "5"),
        (".5", "5"),
        ("zzp'ers", "zzpers"),
        ("?", "!"),
        ("कि", "कु"),
        ("👍", "👎"),
    ],
)
def test_a_difference_in_meaning_stays_a_difference(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0", "\u200b"])
def test_a_text_of_nothing_has_an_empty_key(text: str) -> None:
    assert fold_text(text) == ""


def test_a_text_of_punctuation_alone_is_its_own_key() -> None:
    assert fold_text(" ?! ") == "?!"


@given(st.text())
def test_folding_a_key_again_changes_nothing(text: str) -> None:
    key = fold_text(text)
    assert fold_text(key) == key


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_case_and_surrounding_spaces_never_matter_in_western_text(text: str) -> None:
    assert fold_text(f"  {text.upper()} ") == fold_text(text.lower())
