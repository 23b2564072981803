"""The program as a whole: `--help` and a whole rehearsal evening, as processes.

The reference of an evening is what sits in it too, alone: making the report of such an evening.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.bench import Bar, Beside, Row, p50, row

HELP_BAR_S: Final = 0.4
DEMO_BAR_S: Final = 15.0


def run(quick: bool) -> list[Row]:
    """`--help` beside a bare interpreter, and `demo` beside its bar."""
    times = 5 if quick else 15
    bare = [_seconds([sys.executable, "-c", "pass"]) for _ in range(times)]
    helped = [_seconds([sys.executable, "-m", "workshop", "--help"]) for _ in range(times)]
    played, reported = zip(*(_demo() for _ in range(1 if quick else 3)), strict=True)
    python, report = Beside("bare python", p50(bare)), Beside("its report alone", p50(reported))
    return [
        row("--help", times, helped, "s", python, Bar(HELP_BAR_S)),
        row("a whole evening: demo", len(played), played, "s", report, Bar(DEMO_BAR_S)),
    ]


def _demo() -> tuple[float, float]:
    """The evening with its sealed report and all else, and then one more report of it."""
    workshop = [sys.executable, "-m", "workshop"]
    with tempfile.TemporaryDirectory() as folder:
        profile = {"XDG_DATA_HOME": f"{folder}/profile"}
        out = Path(folder) / "evening"
        evening = _seconds([*workshop, "demo", "--out", str(out)], profile)
        session, target = next(out.glob("*.dialoog")), str(Path(folder) / "verslag.pdf")
        report = _seconds([*workshop, "report", str(session), "--out", target], profile)
        return evening, report


def _seconds(command: list[str], variables: dict[str, str] | None = None) -> float:
    began = time.perf_counter()
    environment = {**os.environ, **(variables or {})}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began
