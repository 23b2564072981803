"""Comparing and saving off the window's thread, with real evenings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evening.comparable import made
from workshop.desktop.comparing import Comparing, Saving
from workshop.desktop.tasks import Work
from workshop.pictures.comparing import EveningsCompared

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_two_evenings_are_read_and_saved_as_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    first = made(tmp_path / "een.dialoog", "2025-03-12", ("Vertrouwen",))
    second = made(tmp_path / "twee.dialoog", "2026-11-12", ("Vertrouwen", "中"))
    reading = Work(Comparing((first, second)))
    with qtbot.waitSignal(reading.done, timeout=20_000) as done:
        pass
    (found,) = done.args
    assert isinstance(found, EveningsCompared)
    target = tmp_path / "v.pdf"
    saving = Work(Saving(found, target))
    with qtbot.waitSignal(saving.done, timeout=30_000) as done:
        pass
    assert done.args[0].path == target
    assert "中" in done.args[0].note
    assert target.read_bytes().startswith(b"%PDF-1.7")


def test_one_evening_twice_is_told_in_dutch(qtbot: QtBot, tmp_path: Path) -> None:
    first = made(tmp_path / "een.dialoog", "2025-03-12", ("Vertrouwen",))
    reading = Work(Comparing((first, first)))
    with qtbot.waitSignal(reading.failed, timeout=20_000) as failed:
        pass
    assert "is een avond die je al koos" in failed.args[0]


def test_what_is_stopped_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    first = made(tmp_path / "een.dialoog", "2025-03-12", ("Vertrouwen",))
    second = made(tmp_path / "twee.dialoog", "2026-11-12", ("Vertrouwen",))
    reading = Work(Comparing((first, second)))
    with qtbot.waitSignal(reading.done, timeout=20_000) as done:
        pass
    saving = Work(Saving(done.args[0], tmp_path / "v.pdf"))
    saving.cancel()
    qtbot.waitUntil(lambda: not saving._thread.is_alive(), timeout=20_000)
    assert not list(tmp_path.glob("*.pdf*"))
