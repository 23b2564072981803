"""Runs the program in the pseudo-language: in a process of its own, as a user's choice does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).parents[2]


def python(file: Path, *arguments: str, timeout_s: float = 240) -> subprocess.CompletedProcess[str]:
    """`python -m arguments` with `file` as its language; nothing of the user's is touched."""
    environment = os.environ | {
        "DIALOOGAVOND_TAAL": str(file),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(file.parent / "profiel"),
        "XDG_CONFIG_HOME": str(file.parent / "instellingen"),
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "200",
    }
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        env=environment,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout_s,
        check=False,
    )
