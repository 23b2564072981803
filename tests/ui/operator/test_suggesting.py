"""Promises of suggesting beside the window's thread: only of the newest table, and no wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from workshop.ui.operator.pages.board import suggesting
from workshop.ui.operator.pages.board.alike import Likeness, alike
from workshop.ui.operator.pages.board.suggesting import Lying, Suggesting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def lying(*texts: str) -> Lying:
    return Lying(texts, ("",) * len(texts), frozenset())


def test_what_looks_alike_is_found_in_another_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def seek(*given: object) -> Likeness | None:
        seen.append(threading.current_thread().name)
        return alike(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(suggesting, "alike", seek)
    found = Suggesting()
    with qtbot.waitSignal(found.found) as told:
        found.ask(lying("Wijkteam", "Vrijheid", "wijkteams"))
    assert told.args is not None
    assert told.args[0].members == (0, 2)
    assert seen == ["alike"]
    assert not found.is_busy


def test_of_an_older_table_nothing_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_go_on = threading.Event()
    asked: list[tuple[str, ...]] = []

    def seek(texts: tuple[str, ...], *others: object) -> Likeness | None:
        asked.append(texts)
        may_go_on.wait(5)
        return alike(texts, *others)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(suggesting, "alike", seek)
    told: list[Likeness | None] = []
    found = Suggesting()
    found.found.connect(told.append)
    found.ask(lying("Klas", "Klassen"))
    found.ask(lying("Zorg", "Zorgen"))
    found.ask(lying("Vrijheid", "Veiligheid"))
    assert found.is_busy
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(told))

    assert told == [None]
    assert asked == [("Klas", "Klassen"), ("Vrijheid", "Veiligheid")]
