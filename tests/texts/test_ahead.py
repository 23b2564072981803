"""Promises of the two sheets in words: what is not known is written in by hand."""

from __future__ import annotations

from workshop.texts import ahead as words


def test_steps_on_a_tablet_name_what_is_known_and_else_point_at_the_line() -> None:
    assert words.joining("Raadzaal", "192.168.8.2:8080") == (
        "Kies de wifi ‘Raadzaal’.",
        "Open de browser en typ: 192.168.8.2:8080. Of scan de code.",
        "Vul de avondcode in. Die staat op de beamer.",
    )
    wifi, page, _ = words.joining("", "")
    assert "hierboven" in wifi
    assert "hierboven" in page


def test_a_document_is_called_after_its_sheet_and_its_evening() -> None:
    assert words.title(words.ROOM, "Zorg") == "Voor de zaal: Zorg"


def test_what_to_do_when_something_fails_takes_five_lines() -> None:
    assert len(words.FAILS) == 5
    assert all(happens and do.endswith(".") for happens, do in words.FAILS)
