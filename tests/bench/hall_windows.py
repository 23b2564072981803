"""A process that answers tablets with both windows open, and says how late its clock ticked.

`python -m tests.bench.hall_windows FILE COUNT` prints JSON when it listens. On `report` it
makes reports, one after the other; on `late` it prints by how many milliseconds each tick since the
last time came late. It ends with its standard input.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from tests.bench.hall import fill, free_port
from workshop.desktop.evening_windows import EveningWindows
from workshop.desktop.garbage import GarbageCollector, leave_what_is_there
from workshop.desktop.turns import take_short_turns
from workshop.evening import create_evening
from workshop.server.serving import TabletServer
from workshop.server.tokens import cookie_name
from workshop.ui.preferences import Preferences
from workshop.ui.theme.look import load_fonts

TICK_MS: Final = 20


class _Clock(QObject):
    """Ticks, and obeys what it is told from outside."""

    told = Signal(str)

    def __init__(self, windows: EveningWindows) -> None:
        super().__init__()
        self._windows = windows
        self._late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()
        self.told.connect(self._on_told)

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now

    @Slot(str)
    def _on_told(self, what: str) -> None:
        if what == "late":
            say(self._late)
            self._late = []
        elif what == "report":
            self._make_report()
        else:
            self._windows.window.close()
            QApplication.exit()  # `quit` asks the windows, and the beamer stays

    @Slot()
    def _make_report(self) -> None:
        task = self._windows.room.acts.preview()
        task.done.connect(self._make_report)

    def listen(self) -> None:
        """Read what is told, until there is no more."""
        for line in sys.stdin:
            self.told.emit(line.strip())
        self.told.emit("end")


def say(what: object) -> None:
    """A line of JSON."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(path: Path, count: int) -> None:
    """An evening with `count` people at as many tablets, and its windows."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    load_fonts()
    GarbageCollector(app)
    take_short_turns()
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    with create_evening(path) as evening, tempfile.TemporaryDirectory() as cards:
        session = fill(evening, count)
        windows = EveningWindows(evening, Preferences(settings), Path(cards), Path(cards))
        server = TabletServer(evening.owner)
        opened = server.start(host="127.0.0.1", port=free_port())
        clock = _Clock(windows)
        leave_what_is_there()
        threading.Thread(target=clock.listen, daemon=True).start()
        say({"port": opened.port, "cookie": cookie_name(session)})
        app.exec()
        server.stop()


if __name__ == "__main__":
    where, people = sys.argv[1:]
    main(Path(where), int(people))
