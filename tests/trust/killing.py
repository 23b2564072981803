"""Kills the process that holds a session, again and again, and compares its receipts."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from tests.trust.clients import Laptop, retry_all
from tests.trust.jobs import Ready, Sent, dump_line, load_line
from tests.trust.ledger import Ledger
from tests.trust.room import Room, file_opener
from tests.trust.verifying import verify
from workshop.domain.settings import Attribution
from workshop.service.owner import Owner, utc_now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.trust.jobs import Job, Line
    from tests.trust.verifying import Verdict

CHECKOUT: Final = Path(__file__).resolve().parents[2]
MODES: Final = ("backup", "erase", "seal", "close")
"""What the owner is doing when it is killed, beside 45 clients that submit."""
_ATTRIBUTIONS: Final = (Attribution.GROUP, Attribution.ANONYMOUS)
_LIFE_S: Final = (0.02, 0.6)
"""A life lasts between so many seconds, counted from when it is under way."""
_HANGS_S: Final = 60.0


@dataclass
class Killed:
    """Figures of all rounds."""

    kills: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    seconds: float = 0.0

    def take(self, where: str, verdict: Verdict) -> None:
        """Add what came out of one opening."""
        self.counts += verdict.counts
        self.faults += [f"{where}: {fault}" for fault in verdict.faults]


def kill_many(
    folder: Path,
    seed: int,
    *,
    sessions: int,
    lives: int = 3,
    modes: Sequence[str] = MODES,
    life_s: tuple[float, float] = _LIFE_S,
) -> Killed:
    """`sessions` evenings, each killed in `lives` lives and then opened once more and closed."""
    killed, began = Killed(), time.monotonic()
    for number in range(sessions):
        attribution = _ATTRIBUTIONS[number // len(modes) % 2]
        room = Room(seed * 1_000 + number, attribution)
        path = folder / f"avond-{number}" / "avond.dialoog"
        path.parent.mkdir(parents=True)
        random = Random(room.seed)
        spans = [random.uniform(*life_s) for _ in range(lives)]
        _one_session(path, room, modes[number % len(modes)], spans, killed)
    killed.seconds = time.monotonic() - began
    return killed


def _one_session(path: Path, room: Room, mode: str, spans: Sequence[float], killed: Killed) -> None:
    _make(path, room)
    ledger = Ledger()
    for life, seconds in enumerate(spans, 1):
        killed.counts["sent again"] += len(ledger.waiting())
        _live(path, room, ledger, life, mode, seconds)
        killed.kills[mode] += 1
        killed.take(f"{mode} {room.seed} life {life}", verify(path, room, ledger))
    killed.counts["sent again"] += len(ledger.waiting())
    _close_in_peace(path, room, ledger, len(spans) + 1)
    last = verify(path, room, ledger)
    killed.counts["receipts"] += len(ledger.acknowledged_at)
    last.expect(not ledger.waiting(), "retried, yet not acknowledged:", ledger.waiting())
    killed.take(f"{mode} {room.seed} at last", last)


def _make(path: Path, room: Room) -> None:
    owner = Owner(file_opener(path, utc_now))
    owner.start()
    owner.submit_all(room.opening()).result()
    owner.stop()


def _close_in_peace(path: Path, room: Room, ledger: Ledger, life: int) -> None:
    """The last life: everything that is still unacknowledged arrives now."""
    owner = Owner(file_opener(path, utc_now))
    owner.start()
    lock = threading.Lock()

    def write_down(line: Line) -> None:
        with lock:
            ledger.add(line)

    retry_all(Laptop(owner, room, life, write_down), ledger.waiting())
    owner.stop()


def _live(path: Path, room: Room, ledger: Ledger, life: int, mode: str, seconds: float) -> None:
    """One process from its start until it is killed `seconds` after everything was retried."""
    words = [str(path), str(room.seed), room.attribution, str(life), mode]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.trust.kill_child", *words],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        listener = _Listener(process, ledger)
        listener.start()
        try:
            _hand_over(process, ledger.waiting())
            listener.wait_until_under_way()
            time.sleep(seconds)
        finally:
            process.kill()
            listener.join()


def _hand_over(process: subprocess.Popen[bytes], jobs: Sequence[Job]) -> None:
    """Tell the new process what the former one left unacknowledged."""
    if process.stdin is None:
        raise AssertionError  # Popen was asked for it
    with process.stdin as stdin:
        stdin.writelines(dump_line(Sent(job)) for job in jobs)


class _Listener(threading.Thread):
    """Reads what the process says until it says nothing more."""

    def __init__(self, process: subprocess.Popen[bytes], ledger: Ledger) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._ledger = ledger
        self._under_way = threading.Event()

    def run(self) -> None:
        for raw in self._process.stdout or ():
            if not raw.endswith(b"\n"):
                break  # cut off in the middle: nobody was told that
            line = load_line(raw)
            self._ledger.add(line)
            if line == Ready("under way"):
                self._under_way.set()
        self._under_way.set()

    def wait_until_under_way(self) -> None:
        """Raises `TimeoutError` if the process hangs."""
        if not self._under_way.wait(_HANGS_S):
            raise TimeoutError
