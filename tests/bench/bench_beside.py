"""The windows beside a room full of tablets: how late the clock ticks, how soon a receipt comes.

Everything is on one machine: the crowd of tablets is a process of its own, as is the app.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from tests.bench import Bar, Beside, Row, percentile, row
from tests.bench.bench_tablets import measure
from tests.bench.crowd import crowd, steady

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.crowd import Tablet

MANY: Final = 500
EVERY_S: Final = 2.0
RECEIPT_BAR_MS: Final = 60.0
CLOCK_BAR_MS: Final = 20.0
CLOCK_REPORTING_BAR_MS: Final = 25.0


def run(quick: bool) -> Iterator[Row]:
    """Ticks at rest, while 500 tablets answer, and while a report is made as well."""
    seconds = 4.0 if quick else 16.0
    with _hall(MANY) as hall:
        found = asyncio.run(_measured(hall, seconds))
    at_rest = Beside("at rest", percentile(found["alone"], 50) or None)
    for metric, what, limit in (
        ("windows' clock late, 500 answer", "answering", CLOCK_BAR_MS),
        ("windows' clock late, reports are made too", "reporting", CLOCK_REPORTING_BAR_MS),
    ):
        yield row(metric, MANY, found[what], "ms", at_rest, Bar(limit, "p99"))
    bare = measure("bare", MANY, seconds / 2, streams=False)["acks"]
    beside = Beside("a server that only writes", percentile(bare, 50))
    bar = Bar(RECEIPT_BAR_MS, "p95")
    yield row("receipt with windows open", MANY, found["acks"], "ms", beside, bar)


class _Hall:
    """The app in its own process."""

    def __init__(self, said: IO[str], told: IO[str]) -> None:
        self._said, self._told = said, told
        begun = json.loads(said.readline())
        self.port, self.cookie = begun["port"], begun["cookie"]

    def tell(self, what: str) -> None:
        self._told.write(what + "\n")
        self._told.flush()

    def late(self) -> list[float]:
        """By how much each tick since the last time was late, milliseconds."""
        self.tell("late")
        found: list[float] = json.loads(self._said.readline())
        return found


@contextmanager
def _hall(count: int) -> Iterator[_Hall]:
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as folder:
        command = [sys.executable, "-m", "tests.bench.hall_windows"]
        command += [str(Path(folder) / "zaal.dialoog"), str(count)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            yield _Hall(process.stdout, process.stdin)
            process.stdin.close()
            process.wait(timeout=60)


# Any: figures of several shapes, by name.
async def _measured(hall: _Hall, seconds: float) -> dict[str, Any]:
    tablets = await crowd(MANY, hall.port, hall.cookie)
    await asyncio.sleep(2.0)
    hall.late()  # the windows were being opened
    await asyncio.sleep(seconds / 2)
    found: dict[str, Any] = {"alone": hall.late()}
    found["acks"] = await _answered(tablets, seconds)
    found["answering"] = hall.late()
    hall.tell("report")
    await _answered(tablets, seconds)
    found["reporting"] = hall.late()
    for tablet in tablets:
        tablet.close()
    return found


async def _answered(tablets: list[Tablet], seconds: float) -> list[float]:
    return await steady(tablets, EVERY_S, seconds)
