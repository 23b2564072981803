"""The hand that makes trouble, and takes it away again."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Final

from tests.trust.fire_laptop import CHECKOUT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.trust.fire_books import Books
    from tests.trust.fire_checking import Checker
    from tests.trust.fire_laptop import Laptop
    from tests.trust.fire_network import Network
    from tests.trust.fire_page import Page
    from tests.trust.fire_schedule import Trouble

_LATEST_S: Final = 3.0
"""So long may a request be on its way: twice as long as a page waits for it."""
_CALM_AFTER_S: Final = 0.3


class Hand:
    """Of one evening."""

    def __init__(
        self,
        laptop: Laptop,
        network: Network,
        pages: list[Page],
        books: Books,
        checker: Checker,
        path: Path,
        stick: Path,
    ) -> None:
        self._laptop, self._network, self._pages = laptop, network, pages
        self._books, self._checker = books, checker
        self._path, self._stick = path, stick
        self._under_way = 0
        self._life = asyncio.Lock()
        """Only one hand at the laptop's power button."""
        self.done: Counter[str] = Counter()
        self.disk_since: float | None = None
        """Since when errors of the disk are no false alarm."""
        self.stick_away_until = 0.0

    async def make(self, trouble: Trouble) -> None:
        """Have it happen, and be over."""
        acts = {
            "killed": self._kill,
            "asleep": self._sleep,
            "bad network": self._bad_network,
            "tablets away": self._away,
            "pages loaded anew": self._reload,
            "clock set": self._set_clock,
            "stick pulled": self._pull_stick,
            "folder synced": self._sync,
            "disk full": self._fill_disk,
        }
        self._under_way += 1
        self._books.calm_since = None
        try:
            await acts[trouble.what](trouble)
        finally:
            self._under_way -= 1
            # After trouble with the disk the evening may only be read, until the operator notices.
            if trouble.what not in ("disk full", "folder synced"):
                self.it_goes_on()

    def it_goes_on(self) -> None:
        """Something worked: if no trouble is under way, nothing is wrong any more."""
        if not self._under_way and self._books.calm_since is None:
            self._books.calm_since = time.monotonic() + _CALM_AFTER_S

    # --- the laptop ------------------------------------------------------------------------

    async def start(self) -> None:
        """Again and again until it runs; a lock that a sync held meanwhile is let go."""
        said: dict[str, object] = {}
        for _ in range(20):
            self._network.lives += 1
            said = await self._laptop.start()
            if "ready" in said:
                return
            self.done["started in vain"] += 1
            await asyncio.sleep(0.1)
        self._checker.verdict.expect(False, "the laptop does not start:", said)

    async def _kill(self, trouble: Trouble) -> None:
        async with self._life:
            await self.kill()
            await asyncio.sleep(trouble.seconds)
            await self.start()

    async def kill(self) -> None:
        """And look at what is left."""
        died_at = time.monotonic()
        await self._laptop.kill()
        self.done["killed"] += 1
        self._checker.look(self._path, died_at=died_at)

    async def reopen(self) -> None:
        """What the app asks for after a full disk: make room, and open the evening again."""
        async with self._life:
            await self._laptop.stop()
            self.done["opened again"] += 1
            self._checker.look(self._path)
            await self.start()

    async def _sleep(self, trouble: Trouble) -> None:
        async with self._life:
            self._laptop.sleep()
            self.done["asleep"] += 1
            await asyncio.sleep(trouble.seconds)
            self._laptop.wake()

    async def _set_clock(self, trouble: Trouble) -> None:
        async with self._life:
            hours = Random(trouble.number).choice((-30, -1, -0.01, 0.01, 1, 24, 24 * 400))
            self._laptop.set_clock(hours * 3600)
            self.done["clock set"] += 1

    # --- the network -----------------------------------------------------------------------

    async def _bad_network(self, trouble: Trouble) -> None:
        weather = self._network.weather
        weather.bad, weather.cuts = 0.1 + 0.5 * trouble.share, 0.02
        weather.longest_s = _LATEST_S * (trouble.number % 4) / 3 + 0.1
        self.done["bad network"] += 1
        await asyncio.sleep(trouble.seconds)
        weather.bad = weather.cuts = 0

    async def _away(self, trouble: Trouble) -> None:
        pages = Random(trouble.number).sample(self._pages, round(len(self._pages) * trouble.share))
        addresses = {page.wire.address for page in pages}
        self._network.weather.away |= addresses
        self._network.cut_off(addresses)
        self.done["tablets away"] += len(pages)
        await asyncio.sleep(trouble.seconds)
        self._network.weather.away -= addresses

    async def _reload(self, trouble: Trouble) -> None:
        random = Random(trouble.number)
        for page in random.sample(self._pages, round(len(self._pages) * trouble.share)):
            page.reload(in_peace=random.random() < 0.5)
            self.done["pages loaded anew"] += 1

    # --- the disks -------------------------------------------------------------------------

    async def _pull_stick(self, trouble: Trouble) -> None:
        """In every other case something else stands in its place: it cannot be written."""
        aside = self._stick.with_name("stick in de zak")
        if aside.exists():
            return
        self.stick_away_until = float("inf")
        self._stick.rename(aside)
        if trouble.number % 2:
            self._stick.write_text("geen map", encoding="utf-8")
        self.done["stick pulled"] += 1
        await asyncio.sleep(trouble.seconds)
        if self._stick.is_file():
            self._stick.unlink()
        aside.rename(self._stick)
        self.stick_away_until = time.monotonic() + 5

    async def _fill_disk(self, trouble: Trouble) -> None:
        """No file grows beyond what the session has now, or a little more."""
        async with self._life:
            self.disk_since = time.monotonic()
            try:
                size = self._path.stat().st_size + trouble.number % 3 * 4096
            except FileNotFoundError:  # a sync has it in its hands just now
                return
            try:
                self._laptop.limit(size)
            except NotImplementedError:
                self.done["A FULL DISK COULD NOT BE TRIED HERE"] += 1
                return
            self.done["disk full"] += 1
            await asyncio.sleep(trouble.seconds)
            self._laptop.limit(-1)

    async def _sync(self, trouble: Trouble) -> None:
        renames = trouble.number % 3 == 0
        if renames:
            self.disk_since = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.trust.fire_sync", str(self._path), str(trouble.number)),
            str(int(renames)),
            cwd=CHECKOUT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self.done["folder synced"] += 1
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), trouble.seconds)
        finally:
            said, _ = await process.communicate(b"\n")
            for each in said.decode().split():
                what, _, count = each.partition("=")
                self.done[f"synced: {what}"] += int(count)
