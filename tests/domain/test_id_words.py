"""An id is made from words that people wrote."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.content.table import is_id
from workshop.domain.id_words import id_from


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Waarden", "waarden"),
        ("Visie op het sociaal domein van nu", "visie-op-het-sociaal"),
        ("Cliënt & zorgverlener", "client-zorgverlener"),
        ("3. Wat telt?", "wat-telt"),
        ("Gehandicaptenparkeerkaartenbeleid", "gehandicaptenparkeerkaar"),
        ("", "stap"),
        ("2024", "stap"),
        ("日本", "stap"),
    ],
)
def test_words_become_an_id(text: str, made: str) -> None:
    assert id_from(text, "stap") == made


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert id_from("Doel", "stap", {"doel"}) == "doel-2"
    assert id_from("Doel", "stap", {"doel", "doel-2"}) == "doel-3"


@given(st.text(), st.sets(st.sampled_from(["stap", "stap-2", "a"])))
def test_whatever_is_written_makes_an_id_that_is_free(text: str, taken: set[str]) -> None:
    made = id_from(text, "stap", taken)
    assert is_id(made)
    assert made not in taken
    assert re.fullmatch(r"[a-z0-9-]+", made)
