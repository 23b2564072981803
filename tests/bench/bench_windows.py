"""The windows: how soon they are there, what they take, how soon a key is on the beamer.

Everything without a screen (Qt's offscreen platform), each in a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench import Bar, Beside, Row, p50, percentile, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIRST_WINDOW_BAR: Final = 1.5
"""Times a window of Qt with one word in it."""
MEMORY_BAR_MB: Final = 150.0
CLOCK_BAR_MS: Final = 25.0
HEAVY: Final = (
    *("sqlite_utils", "starlette", "reportlab", "pyhanko", "qtawesome", "hashlib"),
    "workshop.domain.errors",
)
"""Of what comes after the first window."""

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
_PLAYED: Final = """
from pathlib import Path
from tests.ui.stage import played
played(Path({folder!r}))
"""
_LOADED: Final = """
import json, sys
heavy = [name for name in HEAVY if name in sys.modules]
from tests.bench.memory import highest_mb
print(json.dumps({"heavy": heavy, "mb": highest_mb()}))
"""


def run(quick: bool) -> Iterator[Row]:
    """The first window, those of an evening, and the clock while a report is made."""
    yield from _first_window(3 if quick else 21)
    yield from _evening(3 if quick else 9)
    found = json.loads(_run_module("ticking"))
    rest = Beside("at rest, p99", percentile(found["rest"], 99))
    late, bar = found["late"], Bar(CLOCK_BAR_MS, "p99")
    yield row("window's clock late while a report is made", len(late), late, "ms", rest, bar)


def _first_window(times: int) -> Iterator[Row]:
    """Started in turn, because a machine's speed changes; on a laptop that has started it before.

    That is with the bytecode that an installation or the start before left.
    """
    with tempfile.TemporaryDirectory() as folder:
        places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder)
        surroundings = {**places, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        bare_loaded, loaded = (_loaded(each, surroundings) for each in (_BARE, _OURS))
        if loaded["heavy"]:
            raise AssertionError(f"the first window loads {loaded['heavy']}")
        pairs = [
            (_seconds(_BARE, surroundings), _seconds(_OURS, surroundings)) for _ in range(times)
        ]
    bare, ours = ([pair[each] for pair in pairs] for each in (0, 1))
    beside, bar = Beside("a bare window of Qt", p50(bare)), Bar(FIRST_WINDOW_BAR, "ratio")
    yield row("the first window", times, ours, "s", beside, bar)
    memory = Beside("a bare window of Qt", bare_loaded["mb"])
    yield row("memory with the first window", 1, [loaded["mb"]], "MB", memory, Bar(MEMORY_BAR_MB))


def _evening(times: int) -> Iterator[Row]:
    """From the choice of a file until its window is painted; then keys, and what it all takes."""
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as folder:
        _run(_PLAYED.format(folder=folder), {})
        file = Path(folder) / "avond.dialoog"
        found = [json.loads(_run_module("evening_windows", str(file))) for _ in range(times)]
    opened = [each["opened_ms"] for each in found]
    first = Beside("the start window", p50([each["started_ms"] for each in found]))
    yield row("an evening's windows, from its file", times, opened, "ms", first)
    taken = [took for each in found for took in each["taken_ms"]]
    drawn = Beside("drawing it alone", p50([took for each in found for took in each["drawn_ms"]]))
    yield row("a step on the beamer, from the key", len(taken), taken, "ms", drawn)
    start = Beside("with the start window", p50([each["before_mb"] for each in found]))
    yield row("memory with both windows", 1, [each["mb"] for each in found], "MB", start)


# Any: figures of several shapes, by name.
def _loaded(program: str, surroundings: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        _run(program + f"HEAVY = {HEAVY!r}\n" + _LOADED, surroundings)
    )
    return found


def _seconds(program: str, surroundings: Mapping[str, str]) -> float:
    """From the start of the process until the window was painted."""
    return float(_run(program + _SEEN, surroundings))


def _run_module(name: str, *arguments: str) -> str:
    return _done([sys.executable, "-m", f"tests.bench.{name}", *arguments], {})


def _run(program: str, surroundings: Mapping[str, str]) -> str:
    return _done([sys.executable, "-c", program], surroundings)


def _done(command: list[str], surroundings: Mapping[str, str]) -> str:
    environment = {
        **os.environ,
        **surroundings,
        "QT_QPA_PLATFORM": "offscreen",
        "BEGAN": str(time.time()),
    }
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment, timeout=120
    ).stdout
