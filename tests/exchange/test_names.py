"""Promises of `workshop.exchange.names`: names from council systems become names as spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.names import spoken_name


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Jan van den Berg", "Jan van den Berg"),
        ("Jansen, Jan", "Jan Jansen"),
        ("Berg, Jan van den", "Jan van den Berg"),
        ("van den Berg, Jan", "Jan van den Berg"),
        ("Berg van den, Jan", "Jan van den Berg"),
        ("Berg, van den, Jan", "Jan van den Berg"),
        ("Berg, Jan, van den", "Jan van den Berg"),
        ("Hof op ’t, An", "An op ’t Hof"),
        ("Vries-Jansen, drs. A.B. de", "drs. A.B. de Vries-Jansen"),
        ("El, Noor", "Noor El"),
        ("De, Li", "Li De"),
        (" Çelik ,  Zeynep ", "Zeynep Çelik"),
    ],
)
def test_family_names_in_front_go_to_their_place(written: str, spoken: str) -> None:
    assert spoken_name(written) == spoken


@pytest.mark.parametrize("written", ["", ",", "Jansen,", ", Jan", "Jansen, P., MSc", "a,b,c,d"])
def test_commas_that_make_no_name_are_not_guessed_at(written: str) -> None:
    assert spoken_name(written) is None


@given(st.text(st.sampled_from("aZ, vande'’")) | st.text())
def test_any_text_is_a_name_or_not(written: str) -> None:
    spoken = spoken_name(written)
    assert spoken is None or "," not in spoken
