"""Promises of `workshop.exchange.pasted`: what people paste is what they mean."""

from __future__ import annotations

import pytest

from workshop.exchange.pasted import pasted_as_csv


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Zoë de Vries", "Zoë de Vries;;"),
        ("Berg, Jan van den", "Berg, Jan van den;;"),
        ("Jan van den Berg; Noord ;gast", "Jan van den Berg;Noord;gast"),
        ("Jan\tNoord", "Jan;Noord;"),
        ("Jan van den Berg (Fractie Noord)", "Jan van den Berg;Fractie Noord;"),
        ("Jan;Noord;gast;te veel", "Jan;Noord;gast"),
    ],
)
def test_a_line_is_a_person(line: str, row: str) -> None:
    assert pasted_as_csv(line).splitlines() == ["naam;fractie;rol", row]


def test_a_header_and_empty_lines_are_nobody() -> None:
    text = "Naam;Fractie\r\n\r\nJan;Noord\r\n"
    assert pasted_as_csv(text).splitlines() == ["naam;fractie;rol", "Jan;Noord;"]
    assert pasted_as_csv(" \n").splitlines() == ["naam;fractie;rol"]
