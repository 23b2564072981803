"""Promises of the words of *Naslag*."""

from __future__ import annotations

from workshop.texts.ui import reference as words


def test_rows_are_read_aloud() -> None:
    assert words.group("Wetten", "Wmo", 12, is_open=True) == "Wetten: Wmo, 12, open"
    assert words.group("Wetten", "Wmo", 12, is_open=False) == "Wetten: Wmo, 12, dicht"
    assert words.row("Motie", "Instrumenten") == "Motie. Instrumenten"
    assert words.row("Motie", "") == "Motie"
    assert words.more(1) == "Nog 1 kaart"
    assert words.more(7) == "Nog 7 kaarten"
    assert words.in_front("Motie") == "De zaal ziet: Motie"
