"""The program as a whole: how long `--help` and a whole rehearsal evening take, as processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.bench import Row, row

HELP_BAR_S: Final = 0.4
DEMO_BAR_S: Final = 15.0


def run(quick: bool) -> list[Row]:
    """`--help` beside a bare interpreter, and `demo` beside its bar."""
    times = 5 if quick else 15
    bare = [_seconds([sys.executable, "-c", "pass"]) for _ in range(times)]
    helped = [_seconds([sys.executable, "-m", "workshop", "--help"]) for _ in range(times)]
    played = [_demo() for _ in range(1 if quick else 3)]
    return [
        row("--help (bare python)", times, helped, sorted(bare)[times // 2], "s"),
        row("--help (bar)", times, helped, HELP_BAR_S, "s"),
        row("demo (bar)", len(played), played, DEMO_BAR_S, "s"),
    ]


def _demo() -> float:
    with tempfile.TemporaryDirectory() as folder:
        profile = {"XDG_DATA_HOME": f"{folder}/profile"}
        out = str(Path(folder) / "evening")
        return _seconds([sys.executable, "-m", "workshop", "demo", "--out", out], profile)


def _seconds(command: list[str], variables: dict[str, str] | None = None) -> float:
    began = time.perf_counter()
    environment = {**os.environ, **(variables or {})}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began
