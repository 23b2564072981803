"""`python -m tests.trust [--long] [--seed N] [--json FILE]`: the figures of docs/reliability.md."""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import sqlite3
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trust.figures import SECTIONS, Size
from tests.trust.room import memory_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORT = Size(sessions=4, lives=2, moments=25, seeds=1, evenings=2, typing_s=3, rounds=8)
LONG = Size(
    sessions=40, lives=3, moments=600, seeds=10, evenings=200, typing_s=20, rounds=144, damages=420
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all sections; 1 if a promise was not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.trust", description=__doc__)
    parser.add_argument("--long", action="store_true", help="many rounds, some ten minutes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--only", choices=SECTIONS, action="append", help="leave the others out")
    parser.add_argument("--evenings", type=int, help="so many under fire")
    chosen = parser.parse_args(arguments)
    logging.getLogger().addHandler(logging.NullHandler())
    found = {"run": _about(chosen.seed, long=chosen.long)}
    faults: list[str] = []
    for name, section in SECTIONS.items():
        if chosen.only and name not in chosen.only:
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=memory_folder()) as folder:
            os.environ["XDG_DATA_HOME"] = str(Path(folder) / "profiel")
            figures, broken = section(Path(folder), _size(chosen), chosen.seed)
        figures["seconds"] = round(time.monotonic() - began, 1)
        found[name] = figures
        faults += broken
        _show(name, figures)
    _show("faults", {str(number): fault for number, fault in enumerate(faults[:20], 1)})
    if chosen.json:
        chosen.json.write_text(json.dumps(found | {"faults": faults}, indent=1), encoding="utf-8")
    return 1 if faults else 0


def _size(chosen: argparse.Namespace) -> Size:
    size = LONG if chosen.long else SHORT
    return replace(size, evenings=chosen.evenings) if chosen.evenings else size


def _about(seed: int, *, long: bool) -> dict[str, object]:
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.release()}, {os.cpu_count()} cores",
        "seed": seed,
        "long": long,
    }


def _show(name: str, figures: dict[str, object]) -> None:
    lines = [f"== {name}", *(f"   {key:<58} {value}" for key, value in figures.items()), ""]
    sys.stdout.write("\n".join(lines))
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
