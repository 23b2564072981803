"""Evenings under fire: whole ones over the real server, while all that can go wrong does."""

from __future__ import annotations

import asyncio
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.trust.fire_evening import FireEvening, Plan
from tests.trust.fire_laptop import nursery
from tests.trust.fire_pace import FAST, PROMISE_S, REAL, at_pace
from tests.trust.room import memory_folder
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.trust.fire_evening import Outcome

ATTRIBUTIONS: Final = (Attribution.GROUP, Attribution.ANONYMOUS)
HANGS_S: Final = 90.0
_PARTS: Final = (0.5, 0.9, 0.99, 0.999, 1.0)


@dataclass
class Fire:
    """What came of many evenings."""

    evenings: int = 0
    """Played to their end."""
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    calm_ages: list[float] = field(default_factory=list)
    other_ages: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def take(self, plan: Plan, outcome: Outcome) -> None:
        """Add one."""
        self.evenings += 1
        self.counts += outcome.counts
        self.counts[f"evenings, {plan.attribution}"] += 1
        self.faults += [f"fire {plan.seed}, {plan.attribution}: {each}" for each in outcome.faults]
        self.calm_ages += outcome.calm_ages
        self.other_ages += outcome.other_ages
        self.seconds.append(outcome.seconds)


def fire(plans: Sequence[Plan], *, speed: float = FAST, tell: bool = False) -> Fire:
    """Play all of them, one after the other; each in a folder of its own."""
    found = Fire()
    with at_pace(speed):
        asyncio.run(_fire(plans, found, tell=tell))
    return found


async def _fire(plans: Sequence[Plan], found: Fire, *, tell: bool) -> None:
    stop = asyncio.Event()
    # Ctrl C: after this evening, and what was found until then is told.
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
    async with nursery() as forked:
        for plan in plans:
            if stop.is_set():
                break
            with tempfile.TemporaryDirectory(dir=memory_folder()) as folder:
                try:
                    async with asyncio.timeout(HANGS_S):
                        outcome = await FireEvening(forked, Path(folder), plan).play()
                except (TimeoutError, ExceptionGroup, OSError) as error:
                    found.faults.append(f"fire {plan.seed}, {plan.attribution}: {error!r}")
                    continue
            found.take(plan, outcome)
            if tell:
                _tell(plan, outcome)


def _tell(plan: Plan, outcome: Outcome) -> None:
    line = f"   {time.strftime('%H:%M:%S')} evening {plan.seed}, {plan.attribution}: "
    line += f"{outcome.seconds:.1f} s, {outcome.counts['receipts']} receipts, "
    sys.stdout.write(f"{line}{len(outcome.faults)} faults\n")
    for fault in outcome.faults[:5]:
        sys.stdout.write(f"      {fault[:600]}\n")
    sys.stdout.flush()


def plans(seed: int, count: int) -> list[Plan]:
    """So many evenings, in turn with names and without."""
    first = seed * 1_000
    return [Plan(first + each, ATTRIBUTIONS[each % 2]) for each in range(count)]


def calm(seed: int, seconds: float) -> Plan:
    """Nothing goes wrong, and the page's waits take what they take: how old does typing get?"""
    return Plan(seed, Attribution.GROUP, troubles=[], own_s=seconds)


def real_ages(seed: int, seconds: float) -> Fire:
    """The same, played."""
    return fire([calm(seed, seconds)], speed=REAL)


def spread(ages: Sequence[float]) -> str:
    """How old typing was when it was on the disk: half of it, nine in ten, and so on."""
    if not ages:
        return "none"
    ordered = sorted(ages)
    places = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in _PARTS]
    said = ", ".join(f"{part:.1%} {age:.2f}" for part, age in zip(_PARTS, places, strict=True))
    return f"{said} (n {len(ordered)}; over {PROMISE_S:g} s: {sum(a > PROMISE_S for a in ages)})"
