"""Promises of the words of details and screen."""

from __future__ import annotations

from workshop.domain.settings import Details
from workshop.texts.ui import details as words


def test_every_field_is_one_of_the_title_page() -> None:
    details = Details("Titel", "Voorbeeldstad", "2026-03-12")
    assert all(hasattr(details, name) for name in words.FIELDS)
    assert set(words.EXAMPLES) <= set(words.FIELDS)


def test_a_screen_has_its_size_or_is_said_to_be_gone() -> None:
    assert words.screen("HDMI-1", 1920, 1080) == "HDMI-1 (1920 × 1080)"
    assert words.screen_gone("HDMI-1") == "HDMI-1 (nu niet aangesloten)"


def test_the_colours_are_read_out() -> None:
    said = words.colours("#005AA7", "#005AA8", "#79A8FE")
    assert said == "Je kleur #005AA7. Laptop #005AA8. Beamer #79A8FE."
