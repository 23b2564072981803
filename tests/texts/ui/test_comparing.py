"""Choosing evenings to compare, and the name of what is saved."""

from __future__ import annotations

from workshop.texts.ui import comparing as words


def test_two_to_six_can_be_compared() -> None:
    assert [number for number in range(9) if not words.refusal(number)] == [2, 3, 4, 5, 6]
    assert "minstens 2" in words.refusal(1)
    assert "hoogstens 6" in words.refusal(7)


def test_a_file_is_named_by_its_evenings_and_never_leads_elsewhere() -> None:
    assert words.file_name(("2026-03-12", "2026-11-12")) == (
        "2026-03-12 en 2026-11-12 vergelijking dialoogavonden.pdf"
    )
    assert words.file_name(("2026-03-12", "2026-03-12"), 2) == (
        "2026-03-12 vergelijking dialoogavonden 2.pdf"
    )
    assert words.file_name(("../../weg", "")) == "vergelijking dialoogavonden.pdf"


def test_what_is_chosen_is_counted_and_what_goes_is_named() -> None:
    assert words.chosen(1) == "1 avond gekozen"
    assert words.chosen(3) == "3 avonden gekozen"
    assert words.removes("een.json") == "Haal weg: een.json"
