"""One who wants the evening to stop: floods of every kind, and twenty people who go on writing."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.domain.method import VALUES_STEP
from tests.server.room import Room, open_room
from tests.threats.honest import PEOPLE
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.server import crowd
from workshop.server import open_files as open_files_

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT: Final = Path(__file__).parents[2]
SECONDS: Final = 3.0
RECEIPT_S: Final = 10.0
"""A page waits twelve; on a laptop with little else to do it is one second."""
OWNER_S: Final = 0.5
"""The operator's own work, at its slowest but one in twenty."""
MEMORY_MB: Final = 80
_TYPICAL: Final = 1_024
"""Open files that most Linux systems allow a program that asks for no more."""


@dataclass(frozen=True)
class Found:
    """What came of it."""

    receipts: list[float]
    failed: list[str]
    owner: list[float]
    flood: dict[str, int]

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.receipts, n=20)[-1]


@contextlib.contextmanager
def run(module: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process of its own, gone at the end."""
    command = [sys.executable, "-m", f"tests.threats.{module}", *map(str, arguments)]
    with subprocess.Popen(
        command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def endure(room: Room, kind: str) -> Found:
    """The flood, with twenty people writing and the operator working meanwhile."""
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    with run("honest", room.port, room.code, SECONDS) as honest:
        assert honest.stdout is not None
        assert honest.stdout.readline() == "here\n"
        with run("flooding", kind, room.port, SECONDS + 1) as flood:
            time.sleep(1)  # it has begun
            written = _Told(honest)
            written.start()
            owner = list(_working(room))
            written.join(30)
            said, _ = flood.communicate(timeout=20)
    found = json.loads(written.said)
    return Found(found["times"], found["failed"], owner, json.loads(said))


def _working(room: Room) -> Iterator[float]:
    """What the operator and the program itself do meanwhile; how long each turn took."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        begun = time.monotonic()
        room.evening.look(lambda state: state.seq)
        with Path(os.devnull).open("rb"):  # fails where sockets took all there is
            yield time.monotonic() - begun
        time.sleep(0.05)


class _Told(threading.Thread):
    """Lets a process begin and reads what it says, while others go on."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        super().__init__()
        self._process = process
        self.said = ""

    def run(self) -> None:
        self.said, _ = self._process.communicate("go\n", timeout=30)


# --- what is left ----------------------------------------------------------------------------


def open_files() -> int:
    """Sockets too."""
    return len(list(Path("/proc/self/fd").iterdir()))


def memory_mb() -> float:
    """Of this process, with what it could give back given back."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


@pytest.fixture
def few_files() -> Iterator[None]:
    """As many as a laptop usually gives a program."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (_TYPICAL, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("few_files")
@pytest.mark.parametrize("kind", ["held", "heavy", "fast"])
def test_twenty_people_get_their_receipts_in_the_middle_of_a_flood(
    tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    with open_room(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as room:
        files, threads, memory = open_files(), threading.active_count(), memory_mb()
        found = endure(room, kind)
        assert sum(found.flood.values()) > 500, "that was no flood"
        assert found.failed == []
        assert len(found.receipts) >= PEOPLE
        assert found.p95 < RECEIPT_S
        assert statistics.quantiles(found.owner, n=20)[-1] < OWNER_S
        until = time.monotonic() + 20
        while open_files() > files + 4 and time.monotonic() < until:
            time.sleep(0.05)
        assert open_files() <= files + 4, "lines of nobody stay open"
        assert threading.active_count() <= threads + 1
        assert memory_mb() < memory + MEMORY_MB
        assert room.tablet().post("hello")[0] == 200
    loud = [each for each in caplog.records if "graceful shutdown" not in str(each.exc_info)]
    assert len(loud) < 20, "a flood must not push out of the log what matters"


def test_who_fills_all_places_from_many_addresses_keeps_no_tablet_out() -> None:
    """The address that has most of them gives one up, its oldest; who has as many gets none."""
    cut: list[tuple[str, int]] = []
    room = crowd.Crowd(60)
    lines = {
        (address, number): _Cut(cut, (address, number))
        for address in ("a", "b", "c")
        for number in range(crowd.EACH)
    }
    assert all(room.come(address, line) for (address, _), line in lines.items())
    assert len(room) == 60
    assert not room.come("a", _Cut(cut, ("a", 99))), "it has its share"
    honest = _Cut(cut, ("eerlijk", 0))
    assert room.come("eerlijk", honest)
    assert cut == [("a", 0)]
    room.go("a", lines["a", 0])
    room.go("a", lines["a", 0])
    others = [_Cut(cut, ("d", number)) for number in range(crowd.FEW + 2)]
    assert [room.come("d", each) for each in others] == [True] * crowd.FEW + [False] * 2
    room.go("eerlijk", honest)
    assert "eerlijk" not in set(room)


class _Cut:
    def __init__(self, said: list[tuple[str, int]], who: tuple[str, int]) -> None:
        self._said, self._who = said, who

    def cut(self) -> None:
        self._said.append(self._who)


@pytest.mark.usefixtures("few_files")
def test_there_are_never_so_many_lines_that_no_file_can_be_opened() -> None:
    """The system is asked for more; what it does not give, the room's network does not get."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert (soft, hard > soft) == (_TYPICAL, True), "this system gives no more than is usual"
    assert open_files_.connections(crowd.ALL) == crowd.ALL
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= crowd.ALL + open_files_.OTHERS


def test_where_the_system_gives_no_more_there_are_fewer_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuses(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(resource, "setrlimit", refuses)
    for soft, expected in ((1_024, 624), (256, 64), (resource.RLIM_INFINITY, crowd.ALL)):
        monkeypatch.setattr(resource, "getrlimit", lambda _, soft=soft: (soft, soft))
        assert open_files_.connections(crowd.ALL) == expected
    monkeypatch.setattr(sys, "platform", "win32")
    assert open_files_.connections(crowd.ALL) == crowd.ALL
