"""Qt starts: its system libraries and a font are there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
