"""Qt starts: its system libraries and a font are there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from tests.smoke import qt_probe
from tests.smoke.environments import run

_PROBE = [sys.executable, str(Path(qt_probe.__file__))]


def test_a_window_opens_without_a_screen(tmp_path: Path) -> None:
    printed = run(_PROBE, cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert printed.split() == ["offscreen", "visible=True", "painted=True"]


@pytest.mark.skipif(sys.platform != "linux", reason="X is the screen of Linux only")
def test_a_window_opens_on_a_real_screen(tmp_path: Path) -> None:
    printed = run(["xvfb-run", "--auto-servernum", *_PROBE], cwd=tmp_path, QT_QPA_PLATFORM="xcb")
    assert printed.split() == ["xcb", "visible=True", "painted=True"]


def test_emitting_a_signal_costs_no_reference() -> None:
    """Before Python 3.12 each one lost brings the end of the program nearer (decision 10)."""

    class Bell(QObject):
        rings = Signal()
        says = Signal(object)

    bell, heard = Bell(), []
    bell.rings.connect(lambda: heard.append(1))
    bell.says.connect(heard.append)
    before = [sys.getrefcount(each) for each in (True, False, None)]
    for _ in range(100):
        bell.rings.emit()
        bell.says.emit("ja")
    after = [sys.getrefcount(each) for each in (True, False, None)]
    lost = [was - now for was, now in zip(before, after, strict=True)]
    assert len(heard) == 200
    assert max(lost) < 50
