"""Children, one after the other: each target gets its share of the time, and is watched."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tests.fuzz.beat import read_beat
from tests.fuzz.engines import has_atheris
from tests.fuzz.finding import Finding
from tests.fuzz.target import Target

CHECKOUT: Final = Path(__file__).resolve().parents[2]
_STUCK_CPU_S: Final = 20.0
"""Of the processor within one input: code that no signal stops."""
_STUCK_S: Final = 90.0
"""Of the clock, on a busy machine."""
_LOOK_S: Final = 0.5
_START_S: Final = 300.0
_SHORT_S: Final = 900.0
_TRIES: Final = 3
_AGAIN_S: Final = 5.0
_COVERED: Final = re.compile(rb"cov: (\d+)")
_TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass
class Figures:
    """Of one target."""

    target: str
    guided: bool = False
    inputs: int = 0
    edges: int = 0
    """Of the program's code that were reached; 0 is unknown."""
    seconds: float = 0.0
    outcomes: dict[str, int] = field(default_factory=dict)
    crashes: int = 0
    """Children that ended before their time: each is a finding."""
    errors: list[str] = field(default_factory=list)
    """Children that could not do their work."""


@dataclass(frozen=True)
class Slice:
    """What a child is to do."""

    targets: tuple[Target, ...]
    room: Path
    made: Path
    findings: Path
    seed: int
    seconds: float = 0.0
    guided: bool = False
    seeds: Path | None = None
    short: bool = False

    def command(self) -> list[str]:
        told = {
            "--made": self.made,
            "--room": self.room,
            "--findings": self.findings,
            "--seconds": self.seconds,
            "--seed": self.seed,
        }
        words = [str(each) for pair in told.items() for each in pair]
        words += ["--guided"] if self.guided else []
        words += ["--seeds", str(self.seeds)] if self.seeds is not None else []
        words += ["--short"] if self.short else []
        names = ",".join(each.name for each in self.targets)
        return [sys.executable, "-m", "tests.fuzz.child", names, *words]


def run_slice(slice_: Slice, figures: dict[str, Figures]) -> None:
    """Run it to its end, or to the end that it deserves; adds to `figures`."""
    room = slice_.room
    room.mkdir(parents=True, exist_ok=True)
    for each in (room / "beat", *(_result(slice_, target) for target in slice_.targets)):
        each.unlink(missing_ok=True)
    began = time.monotonic()
    with (room / "said").open("wb") as said:
        child = subprocess.Popen(
            slice_.command(),
            cwd=CHECKOUT,
            stdout=said,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
        try:
            why = _watched(child, slice_)
        finally:
            child.kill()
            child.wait()
    seconds = (time.monotonic() - began) / len(slice_.targets)
    for target in slice_.targets:
        figures[target.name].seconds += seconds
    _gather(slice_, figures, why)


def _watched(child: subprocess.Popen[bytes], slice_: Slice) -> str:
    """Why it had to be ended; empty if it ended by itself."""
    beat = slice_.room / "beat"
    count, cpu, since = 0, 0.0, time.monotonic()
    over = time.monotonic() + (slice_.seconds or _SHORT_S) + _START_S + _STUCK_S
    while child.poll() is None:
        time.sleep(_LOOK_S)
        now, here = time.monotonic(), read_beat(beat)[0]
        if here != count or not here:
            count, cpu, since = here, _cpu_of(child.pid), now if here else since
        if here and (_cpu_of(child.pid) - cpu > _STUCK_CPU_S or now - since > _STUCK_S):
            return "hang"
        if now > over or (not here and now - since > _START_S):
            return "late"
    return ""


def _cpu_of(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0.0
    fields = told.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _result(slice_: Slice, target: Target) -> Path:
    return slice_.room / f"{target.name}.json"


def _gather(slice_: Slice, figures: dict[str, Figures], why: str) -> None:
    said = (slice_.room / "said").read_bytes()
    counted = 0
    for target in slice_.targets:
        of = figures[target.name]
        of.guided = of.guided or slice_.guided
        of.edges = max([of.edges, *map(int, _COVERED.findall(said))])
        result = _result(slice_, target)
        if not result.exists():
            _gather_end(slice_, target, of, why, counted)
            return
        told = json.loads(result.read_text(encoding="utf-8"))
        counted += told["inputs"]
        of.inputs += told["inputs"]
        for name, number in told["outcomes"].items():
            of.outcomes[name] = of.outcomes.get(name, 0) + number


def _gather_end(slice_: Slice, target: Target, of: Figures, why: str, counted: int) -> None:
    """The child ended while it was at this target, and never came to those after it."""
    count, data = read_beat(slice_.room / "beat")
    tail = (slice_.room / "said").read_bytes()[-1_500:].decode("utf-8", "replace")
    of.inputs += max(0, count - counted)
    if count <= counted or why == "late":
        of.errors.append(tail)
        return
    of.crashes += 1
    where = "" if why else _place_of(tail)
    found = Finding(target.name, why or "crash", where, tail[-300:], tail, data)
    found.keep(slice_.findings)


def _place_of(tail: str) -> str:
    found = re.findall(r'File "[^"]*/workshop/([^"]+)", line \d+ in (\w+)', tail)
    return ":".join(found[0]) if found else ""


def _tried(one: Slice, figures: dict[str, Figures]) -> None:
    """Again where it could not even begin: somebody may be changing the program meanwhile."""
    of = figures[one.targets[0].name]
    before = of.inputs
    for _ in range(_TRIES):
        run_slice(one, figures)
        if of.inputs > before:
            of.errors.clear()
            return
        time.sleep(_AGAIN_S)


def share(
    targets: Sequence[Target],
    minutes: float,
    base: Slice,
    figures: dict[str, Figures],
    tell: Callable[[Figures], None],
) -> None:
    """All `targets` by turns until `minutes` have passed; each turn costs a start."""
    until = time.monotonic() + minutes * 60
    turns = max(1, min(4, int(minutes * 60 / len(targets) / 100)))
    for turn in range(turns):
        for place, target in enumerate(targets):
            left = until - time.monotonic()
            todo = (turns - turn) * len(targets) - place
            if left <= 2:
                return
            one = replace(
                base,
                targets=(target,),
                room=base.room / target.name,
                seed=base.seed + turn,
                seconds=max(2.0, left / todo),
                guided=has_atheris(),
            )
            _tried(one, figures)
            tell(figures[target.name])
