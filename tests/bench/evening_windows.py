"""A process that opens an evening as the program does, goes through its steps, and says how long.

`python -m tests.bench.evening_windows FILE` prints JSON: milliseconds until the windows were
painted, from each key to the beamer, and of drawing alone; and megabytes.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from tests.bench.memory import highest_mb

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from workshop.desktop.evening_windows import EveningWindows
    from workshop.domain.ids import StepId

PATIENCE_S: Final = 30.0


class _Paints(QObject):
    """Counts how often the beamer's window was painted."""

    count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def main(path: Path) -> None:
    """Print what was measured. Nothing of the program was loaded before."""
    from workshop.__main__ import before_qt
    from workshop.desktop.app import first_window
    from workshop.desktop.places import usual_places

    folder = Path(tempfile.mkdtemp(prefix="dialoogavond-"))
    began = time.perf_counter()
    before_qt()
    app, program = first_window(usual_places())
    found: dict[str, object] = {"started_ms": _since_ms(began), "before_mb": highest_mb()}
    program.start_window.hide()
    windows, found["opened_ms"] = _open(app, path, folder)
    found["taken_ms"], found["drawn_ms"] = _steps(app, windows)
    found["mb"] = highest_mb()
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    windows.window.close_at_once()
    app.processEvents()


def _since_ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _wait(app: QApplication, until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not until():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


def _open(app: QApplication, path: Path, folder: Path) -> tuple[EveningWindows, float]:
    began = time.perf_counter()
    from PySide6.QtCore import QSettings

    from workshop.desktop.evening_windows import EveningWindows
    from workshop.evening import open_evening
    from workshop.ui.preferences import Preferences

    evening = open_evening(path)
    settings = QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.motion = False  # a fade is meant to take its time
    windows = EveningWindows(evening, preferences, folder, folder)
    windows.closed.connect(evening.close)
    paints = _Paints()
    windows.beamer.installEventFilter(paints)
    _wait(app, lambda: windows.projector.slide is not None and paints.count > 0)
    app.processEvents()
    took = _since_ms(began)
    windows.beamer.removeEventFilter(paints)
    return windows, took


def _steps(app: QApplication, windows: EveningWindows) -> tuple[list[float], list[float]]:
    """Every other step of the evening, brought to the beamer with the key of the operator."""
    picture = windows.room.desk.picture
    assert picture is not None
    taken, drawn = [], []
    front = picture.shared.step.id if picture.shared.step else None
    for step in picture.shared.outline:
        if step.id == front:
            continue  # it is there
        windows.room.desk.go(step.id)
        _wait(app, lambda wanted=step.id: windows.room.desk.step == wanted)  # type: ignore[misc]
        app.processEvents()
        taken.append(_taken(app, windows, step.id))
        drawn.append(_drawn(windows))
    return taken, drawn


def _taken(app: QApplication, windows: EveningWindows, step: StepId) -> float:
    paints = _Paints()
    windows.beamer.installEventFilter(paints)

    def is_there() -> bool:
        slide = windows.projector.slide
        front = slide.picture.step if slide is not None else None
        if front is None or front.id != step:
            paints.count = 0
        return paints.count > 0

    began = time.perf_counter()
    QTest.keyClick(windows.window, Qt.Key.Key_T)
    _wait(app, is_there)
    took = _since_ms(began)
    windows.beamer.removeEventFilter(paints)
    return took


def _drawn(windows: EveningWindows) -> float:
    from workshop.ui.beamer.draw import draw

    slide = windows.projector.slide
    assert slide is not None
    size = QSize(windows.beamer.size())
    image = QImage(size, QImage.Format.Format_RGB32)
    began = time.perf_counter()
    with QPainter(image) as painter:
        draw(painter, size, slide, windows.window.beamer)
    return _since_ms(began)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
