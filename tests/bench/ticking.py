"""A process that says how late a window's clock ticks, at rest and while a report is made."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.stage import played
from workshop.desktop.acts import EveningActs
from workshop.desktop.garbage import GarbageCollector
from workshop.desktop.turns import take_short_turns
from workshop.evening import open_evening

TICK_MS = 20
REST_MS = 1500


class Ticks:
    """By how many milliseconds each came late."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now

    def since(self) -> list[float]:
        """Since the last time that somebody asked."""
        found, self.late = self.late, []
        return found


def main() -> None:
    """Print both, as JSON."""
    app = QApplication([])
    GarbageCollector(app)
    take_short_turns()
    with open_evening(played(Path(tempfile.mkdtemp()))) as evening:
        acts, ticks = EveningActs(evening), Ticks()
        QTimer.singleShot(REST_MS, app.quit)
        app.exec()
        rest = ticks.since()[1:]
        task = acts.preview()
        task.done.connect(app.quit)
        task.failed.connect(app.quit)
        app.exec()
        sys.stdout.write(json.dumps({"rest": rest, "late": ticks.since()}) + "\n")


if __name__ == "__main__":
    main()
