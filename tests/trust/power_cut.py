"""Cuts the power at many moments of a recorded evening, and opens what is left."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.trust.disk_model import Disk, Mercy
from tests.trust.jobs import load_line
from tests.trust.ledger import Ledger
from tests.trust.power_child import RECEIPTS
from tests.trust.recording import Operation, environment, read_calls

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.trust.recording import Call
    from tests.trust.verifying import Verdict

CHECKOUT: Final = Path(__file__).resolve().parents[2]
PROFILE: Final = "profiel"
"""Folder in the watched one for what a program keeps in the user's own."""


@dataclass(frozen=True)
class Recording:
    """What a process asked of the disk under `root`, from an empty folder to its end."""

    root: Path
    calls: Sequence[Call]


@dataclass
class Cuts:
    """Figures of all cuts."""

    cuts: Counter[str] = field(default_factory=Counter)
    """By what was left of the unsynced."""
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    calls: int = 0
    seconds: float = 0.0


def record(library: Path, folder: Path, module: str, *words: str) -> Recording:
    """Run `python -m module ROOT words…` with the shim, in an empty folder under `folder`."""
    root, log = (folder / "avond").resolve(), folder / "avond.log"
    root.mkdir()
    subprocess.run(
        [sys.executable, "-m", module, str(root), *words],
        cwd=CHECKOUT,
        env={**environment(library, root, log), "XDG_DATA_HOME": str(root / PROFILE)},
        check=True,
        timeout=400,
    )
    return Recording(root, tuple(read_calls(log)))


Look: TypeAlias = "Callable[[Path, Ledger], Verdict]"
"""What is expected of a folder after a cut, given what was told until then."""


def cut(recording: Recording, moments: int, seed: int, look: Look, since: str = "") -> Cuts:
    """Cut the power at `moments` random moments, each with all degrees of mercy.

    None of them before somebody was told `since`, in these words. What is left takes the place of
    the recorded folder: a session knows paths.
    """
    cuts, began = Cuts(calls=len(recording.calls)), time.monotonic()
    chosen = _chosen(recording.calls, moments, Random(seed), _told_at(recording, since))
    disk, receipts = Disk(recording.root), _Receipts()
    shutil.rmtree(recording.root)
    for moment, call in enumerate(recording.calls):
        disk.take(call)
        receipts.take(call)
        if moment not in chosen:
            continue
        ledger = receipts.ledger()
        for mercy in Mercy:
            recording.root.mkdir()
            disk.lose_power(mercy, Random(f"{seed} {moment} {mercy}"), recording.root)
            verdict = look(recording.root, ledger)
            shutil.rmtree(recording.root)
            cuts.cuts[mercy.value] += 1
            cuts.counts += verdict.counts
            cuts.faults += [f"call {moment} {mercy.value}: {each}" for each in verdict.faults]
    cuts.seconds = time.monotonic() - began
    return cuts


def _told_at(recording: Recording, mark: str) -> int:
    """The call by which somebody was told `mark`; the first where it is empty."""
    receipts = _Receipts()
    for number, call in enumerate(recording.calls if mark else ()):
        if receipts.take(call) and any(each.startswith(mark) for each in receipts.ledger().marks):
            return number
    return 0


def _chosen(calls: Sequence[Call], moments: int, random: Random, first: int) -> set[int]:
    """Half of them anywhere, half where something else is asked than a write, which is rare."""
    everywhere = range(first, len(calls))
    special = [each for each in everywhere if calls[each].operation is not Operation.WRITE]
    half = min(moments // 2, len(special))
    return {
        *random.sample(special, half),
        *random.sample(everywhere, min(moments - half, len(everywhere))),
    }


def told_in_all(recording: Recording) -> Ledger:
    """Everything that anybody was told until the end of the recording."""
    receipts = _Receipts()
    for call in recording.calls:
        receipts.take(call)
    return receipts.ledger()


class _Receipts:
    """What clients wrote down, out of the same recording."""

    def __init__(self) -> None:
        self._inode = 0
        self._raw = bytearray()

    def take(self, call: Call) -> bool:
        """Whether somebody was told something."""
        if call.operation is Operation.CREATE and call.path.endswith(f"/{RECEIPTS}"):
            self._inode = call.inode
        is_told = call.operation is Operation.WRITE and call.inode == self._inode
        if is_told:
            self._raw += call.data
        return is_told

    def ledger(self) -> Ledger:
        return Ledger.of(load_line(raw) for raw in bytes(self._raw).splitlines())
