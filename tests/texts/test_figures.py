"""Promises of `workshop.texts.outline.figures` that no report of ours needs."""

from __future__ import annotations

from workshop.texts.outline import figures


def test_a_logo_is_named_for_who_cannot_see_it() -> None:
    assert figures.logo("Gemeente Voorbeeldstad") == "Logo van Gemeente Voorbeeldstad"
