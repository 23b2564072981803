"""Promises of the words of the log."""

from __future__ import annotations

from workshop.texts.ui import log as words


def test_a_line_is_read_out_with_its_time() -> None:
    assert words.row("19:12", "Waarden: zelf") == "19:12 Waarden: zelf"
