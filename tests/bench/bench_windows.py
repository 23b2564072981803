"""The windows: how soon the first is there, how fast the beamer draws, how steady the clock is.

Everything without a screen (Qt's offscreen platform), each in a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Final

from tests.bench import Row, percentile, row

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_WINDOW_BAR: Final = 1.5
"""Times a window of Qt with one word in it."""
MEMORY_BAR_MB: Final = 150.0
DRAW_BAR_MS: Final = 16.0
CLOCK_BAR_MS: Final = 25.0
HEAVY: Final = ("sqlite_utils", "starlette", "reportlab", "pyhanko", "qtawesome")

_BARE: Final = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Dialoogavond"); label.resize(1280, 720); label.show(); app.processEvents()
"""
_SEEN: Final = """
import os, time
print(time.time() - float(os.environ["BEGAN"]))
"""
_OURS: Final = """
from workshop.__main__ import before_qt
before_qt()
from workshop.desktop.app import first_window
from workshop.desktop.places import usual_places
app, program = first_window(usual_places())
"""
_LOADED: Final = """
import json, resource, sys
kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"heavy": [n for n in HEAVY if n in sys.modules], "mb": kilobytes / 1024}))
"""
_DRAWN: Final = """
import json
from PySide6.QtWidgets import QApplication
app = QApplication([])
from workshop.ui.theme.look import load_fonts
load_fonts()
from tests.ui.beamer.timing import CARDS, measure
print(json.dumps([each.p95_ms for each in measure(CARDS)]))
"""
_TICKED: Final = """
import gc, json, tempfile, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.ui.stage import played
from workshop.desktop.acts import EveningActs
from workshop.desktop.garbage import GarbageCollector
from workshop.evening import open_evening
app = QApplication([])
GarbageCollector(app)
late, last = [], [time.perf_counter()]
def tick():
    now = time.perf_counter(); late.append((now - last[0]) * 1000 - 20); last[0] = now
timer = QTimer(interval=20); timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(tick)
with open_evening(played(Path(tempfile.mkdtemp()))) as evening:
    acts = EveningActs(evening)
    last[0] = time.perf_counter(); timer.start()
    task = acts.preview(); task.done.connect(app.quit); task.failed.connect(app.quit)
    app.exec()
print(json.dumps([max(0.0, each) for each in late]))
"""


def run(quick: bool) -> list[Row]:
    """First window, memory, drawing, and the clock while a report is made."""
    drawn = _figures(_DRAWN)
    late = _figures("from PySide6.QtCore import Qt\n" + _TICKED)
    return [
        *_first_window(3 if quick else 21),
        row("135 cards on the beamer, p95 [bar]", len(drawn), drawn, DRAW_BAR_MS, "ms"),
        row("clock late while a report is made [bar]", len(late), late, CLOCK_BAR_MS, "ms"),
    ]


def _first_window(times: int) -> list[Row]:
    """Started in turn, because a machine's speed changes; on a laptop that has started it before.

    That is with the bytecode that an installation or the start before left.
    """
    with tempfile.TemporaryDirectory() as folder:
        places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder)
        surroundings = {**places, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        loaded = json.loads(_run(_OURS + f"HEAVY = {HEAVY!r}\n" + _LOADED, surroundings))
        if loaded["heavy"]:
            raise AssertionError(f"the first window loads {loaded['heavy']}")
        _seconds(_BARE, surroundings)
        pairs = [
            (_seconds(_BARE, surroundings), _seconds(_OURS, surroundings)) for _ in range(times)
        ]
    bare, ours = ([pair[each] for pair in pairs] for each in (0, 1))
    ratio = percentile(ours, 50) / percentile(bare, 50)
    return [
        row("first window [a window of Qt]", times, ours, percentile(bare, 50), "s"),
        row("its time over that [bar]", times, [ratio], FIRST_WINDOW_BAR, ""),
        row("memory with it [bar]", 1, [loaded["mb"]], MEMORY_BAR_MB, "MB"),
    ]


def _seconds(program: str, surroundings: Mapping[str, str]) -> float:
    """From the start of the process until the window was painted."""
    return float(_run(program + _SEEN, surroundings))


def _figures(program: str) -> list[float]:
    found: list[float] = json.loads(_run(program, {}))
    return found


def _run(program: str, surroundings: Mapping[str, str]) -> str:
    environment = {
        **os.environ,
        **surroundings,
        "QT_QPA_PLATFORM": "offscreen",
        "BEGAN": str(time.time()),
    }
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return done.stdout
