"""A run of the benchmarks as a file: when, on what, and every row with its benchmark."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from tests.bench import Row

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """What the figures are of."""

    date: str
    cores: int
    system: str
    python: str
    sqlite: str
    is_quick: bool
    """Smaller sizes and fewer samples: for a first look."""


@dataclass(frozen=True)
class Taken:
    """A row, and the benchmark that it is of."""

    bench: str
    row: Row


@dataclass(frozen=True)
class Run:
    """All rows, in the order in which they were measured."""

    machine: Machine
    rows: tuple[Taken, ...]

    def write(self, path: Path) -> None:
        """As JSON."""
        rows = [{"bench": each.bench, **asdict(each.row)} for each in self.rows]
        plain = {"machine": asdict(self.machine), "rows": rows}
        path.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Self:
        """What `write` wrote."""
        plain = json.loads(path.read_text(encoding="utf-8"))
        rows = (Taken(each.pop("bench"), Row(**each)) for each in plain["rows"])
        return cls(Machine(**plain["machine"]), tuple(rows))


def here_and_now(*, is_quick: bool = False) -> Machine:
    """This machine, today."""
    return Machine(
        date=datetime.now(UTC).date().isoformat(),
        cores=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        is_quick=is_quick,
    )
