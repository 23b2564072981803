"""What the start window says."""

from __future__ import annotations

from workshop.texts.ui import start as words


def test_the_facts_of_an_evening_leave_out_what_is_not_known() -> None:
    assert words.evening_facts("Voorbeeldstad", "2026-11-12", "Concept 3") == (
        "Voorbeeldstad · 12 november 2026 · Concept 3"
    )
    assert words.evening_facts("", "2026-11-12", "") == "12 november 2026"


def test_a_size_of_text_is_a_percentage() -> None:
    assert [words.percent(each) for each in (1.0, 1.25, 2.0)] == ["100 %", "125 %", "200 %"]


def test_a_button_of_an_evening_is_read_out_with_what_it_opens() -> None:
    assert words.named("Open", "Waarden", "12 mei 2026", "Oefenavond") == (
        "Open: Waarden. Oefenavond. 12 mei 2026"
    )
    assert words.named("Bekijk", "Waarden", "", "") == "Bekijk: Waarden"


def test_the_version_is_named() -> None:
    assert words.version("1.0") == "Versie 1.0"
