"""A long day sped up: 45 tablets, steps back and forth, streams, reports; does the laptop swell?"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from tests.trust import fire_acts as acts
from tests.trust.fire_evening import FireEvening, Plan
from tests.trust.fire_laptop import nursery
from tests.trust.room import memory_folder
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.trust.fire_laptop import Nursery

Json = dict[str, Any]  # Any: what the child says

HOURS: Final = 12.0
ROUND_S: Final = 1.2
"""Of ours, in which people answer; a round stands for a step of the evening."""
REPORT_EACH: Final = 20
ENOUGH: Final = 40
"""Rounds before a slope says anything."""
MOST_MB: Final = 25.0
"""In a day, with all that people wrote in it."""
_LEAVING_S: Final = 5.0
_OBJECTS: Final = (
    *("Task", "Stream", "EventStream", "_Protocol", "socket", "_SelectorSocketTransport"),
)


@dataclass
class Soaked:
    """What it took."""

    rss_mb: list[float] = field(default_factory=list)
    """Of the laptop's process, after each round."""
    events: list[int] = field(default_factory=list)
    """In the log by then: what people write stays in memory, and should."""
    files: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    left: list[Json] = field(default_factory=list)
    """Live objects each time that all tablets had left."""
    faults: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def warm(self) -> int:
        """From which round on everything was loaded that is ever loaded."""
        return len(self.rss_mb) // 4

    def slope_mb(self) -> float:
        """Megabytes in the whole day, of the line through all rounds after warming up."""
        ys = self.rss_mb[self.warm :]
        return _slope(range(len(ys)), ys) * len(self.rss_mb)

    def judge(self) -> list[str]:
        """All that was wrong; a slope is one only after many rounds."""
        found = list(self.faults)
        if any(each != self.left[0] for each in self.left):
            found.append(f"tablets left something behind: {self.left}")
        if len(self.rss_mb) >= ENOUGH and self.slope_mb() > MOST_MB:
            found.append(f"the laptop swells: {self.slope_mb():.1f} MB in a day")
        return found

    def slope_per_thousand_mb(self) -> float:
        """Megabytes for a thousand events: the words of an evening stay in memory, and should."""
        ys, xs = self.rss_mb[self.warm :], self.events[self.warm :]
        return _slope(xs, ys) * 1_000


def _slope(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Of the line with the least squares; 0 without a line."""
    count = len(xs)
    middle_x, middle_y = sum(xs) / max(1, count), sum(ys) / max(1, count)
    spread = sum((x - middle_x) ** 2 for x in xs)
    both = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return both / spread if spread else 0.0


class SoakEvening(FireEvening):
    """Nothing goes wrong; it only goes on and on."""

    def __init__(
        self, nursery: Nursery, folder: Path, plan: Plan, rounds: int, waves: int, soaked: Soaked
    ) -> None:
        """`rounds` in all; `waves` times all tablets leave, and come again."""
        super().__init__(nursery, folder, plan)
        self._rounds, self._waves, self._soaked = rounds, waves, soaked
        self._reports = folder / "verslagen"

    async def _hold(self) -> None:
        self._reports.mkdir()
        each_wave = self._rounds // self._waves
        for number in range(self._rounds):
            if number % each_wave == 0:
                await self._come()
            await self._round(number)
            if number % each_wave == each_wave - 1:
                await self._leave()
        await self._laptop.stop()

    async def _come(self) -> None:
        for page in self._pages:
            page.load()
        await self._until(lambda: all(each.outbox.author for each in self._pages), 15, "in")

    async def _leave(self) -> None:
        """Everybody closes the page; what is left of them on the laptop is counted."""
        await self._until(lambda: all(each.is_done for each in self._pages), 15, "all arrives")
        for page in self._pages:
            page.reload(in_peace=True)  # forgets; storage stays
            await page.close()
        said: Json = {}
        for _ in range(int(_LEAVING_S / 0.1)):
            await asyncio.sleep(0.1)
            said = await self._laptop.ask({"what": "objects", "names": _OBJECTS})
            if not said.get("Stream") and said.get("_Protocol", 1) == 0:
                break
        self._soaked.left.append({key: said[key] for key in said if key != "n"})

    async def _round(self, number: int) -> None:
        """A step, there and back: people write, it is shown, something is made of it."""
        random = Random(f"{self._plan.seed} {number}")
        step = random.choice(self._steps)
        for person in self._people:
            person.begin_anew()
        await self._act(acts.enter(step, Phase.OWN))
        await asyncio.sleep(ROUND_S)
        for page in random.sample(self._pages, len(self._pages) // 9):
            page.reload(in_peace=True)
        await self._act(acts.enter(step, Phase.SHOW))
        for each in acts.own(step):
            await self._act(["show", each.id])
        for act in acts.entries(step):
            await self._act(act)
        if number % REPORT_EACH == REPORT_EACH - 1:
            await self._report(number)
        said = await self._laptop.ask({"what": "size"})
        self._soaked.rss_mb.append(said["rss_mb"])
        self._soaked.events.append(said["events"])
        self._soaked.files.append(said["files"])
        self._soaked.threads.append(said["threads"])

    async def _report(self, number: int) -> None:
        target = self._reports / f"verslag-{number}.pdf"
        await self._laptop.ask({"what": "report", "target": str(target)})
        self._soaked.counts["reports"] += target.exists()
        if not target.exists():
            self._soaked.faults.append(f"no report after round {number}")


def soak(rounds: int, seed: int, *, tablets: int = 45, waves: int = 4) -> Soaked:
    """A day of so many rounds."""
    soaked = Soaked()
    asyncio.run(_soak(rounds, seed, tablets, waves, soaked))
    return soaked


async def _soak(rounds: int, seed: int, tablets: int, waves: int, soaked: Soaked) -> None:
    plan = Plan(seed, Attribution.GROUP, tablets=tablets, troubles=[])
    with tempfile.TemporaryDirectory(dir=memory_folder()) as folder:
        async with nursery() as forked, asyncio.timeout(60 + rounds * 20):
            evening = SoakEvening(forked, Path(folder), plan, rounds, waves, soaked)
            outcome = await evening.play()
    soaked.faults += outcome.faults
    soaked.counts += outcome.counts


def figures(soaked: Soaked) -> dict[str, object]:
    """For the page of figures."""
    per_hour = HOURS / max(1, len(soaked.rss_mb))
    return {
        "rounds": f"{len(soaked.rss_mb)}, each {per_hour * 60:.1f} minutes of {HOURS:g} hours",
        "memory after warming up, at the end (MB)": (
            f"{soaked.rss_mb[soaked.warm]:.1f}, {soaked.rss_mb[-1]:.1f}"
        ),
        "slope, MB in twelve hours": round(soaked.slope_mb(), 2),
        "slope, MB in a thousand events": round(soaked.slope_per_thousand_mb(), 2),
        "events in the log at the end": soaked.events[-1],
        "open files, threads: least and most after warming up": (
            f"{min(soaked.files[soaked.warm :])}-{max(soaked.files[soaked.warm :])}, "
            f"{min(soaked.threads[soaked.warm :])}-{max(soaked.threads[soaked.warm :])}"
        ),
        "left when all tablets had left": soaked.left,
        **{key: soaked.counts[key] for key in ("receipts", "drafts acknowledged", "reports")},
    }
