"""Promises of the page of backups."""

from __future__ import annotations

from workshop.texts.ui.restoring import named


def test_a_damaged_backup_says_so_on_the_list() -> None:
    assert named("12 november 2026, 20:58", is_whole=True) == "12 november 2026, 20:58"
    assert named("20:58", is_whole=False).endswith("beschadigd")
