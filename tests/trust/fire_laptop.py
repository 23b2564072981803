"""The test's side of the laptop: starting it, what the operator asks of it, and its deaths."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

Json = dict[str, Any]  # Any: what the child says
CHECKOUT: Final = Path(__file__).resolve().parents[2]
_STARTS_S: Final = 20.0


class Nursery:
    """A process that has everything loaded, and forks a laptop for each life."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def fork(self, order: Json) -> int:
        """The number of the new process."""
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError  # asked for
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        async with asyncio.timeout(_STARTS_S):
            return int(await self._process.stdout.readline())


@contextlib.asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """Ends with all that it started."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.trust.fire_child"),
        cwd=CHECKOUT,
        start_new_session=True,  # Ctrl C is for the test alone
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Nursery(process)
    finally:
        process.kill()
        await process.wait()


class Laptop:
    """One evening's, through all its lives."""

    def __init__(self, nursery: Nursery, folder: Path, order: Json) -> None:
        self._nursery, self._order = nursery, order
        self._socket = folder / "lijn"
        self._server: asyncio.Server | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._answers: dict[int, asyncio.Future[Json]] = {}
        self._asked = 0
        self._said: asyncio.Future[Json] | None = None
        self._over = asyncio.Event()
        self.pid = 0
        self.logged: list[Json] = []
        """What it told its own log as an error."""
        self.offset_s = 0.0

    # --- living and dying ------------------------------------------------------------------

    async def start(self) -> Json:
        """The next life: what it said first, `ready` or `failed`."""
        if self._server is None:
            self._server = await asyncio.start_unix_server(self._hear, self._socket)
        self._said = asyncio.get_running_loop().create_future()
        self._over.clear()
        order = {**self._order, "line": str(self._socket), "offset_s": self.offset_s}
        self.pid = await self._nursery.fork(order)
        async with asyncio.timeout(_STARTS_S):
            said = await self._said
        if "failed" in said:
            await self._is_gone()
        return said

    @property
    def is_up(self) -> bool:
        """Whether it lives, asleep or not."""
        return bool(self.pid)

    async def kill(self) -> None:
        """In the midst of whatever it does; returns when nothing of it is left."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            await self._is_gone()

    async def stop(self) -> None:
        """In peace: what waits is written."""
        if self.pid:
            self._tell({"what": "stop"})
            await self._is_gone()

    def sleep(self) -> None:
        """The lid is closed."""
        os.kill(self.pid, signal.SIGSTOP)

    def wake(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def limit(self, bytes_: int) -> None:
        """No file of it grows beyond so many bytes: the disk is full. -1: there is room."""
        if sys.platform != "linux":
            raise NotImplementedError  # the caller says loudly that this could not be tried
        most = resource.RLIM_INFINITY if bytes_ < 0 else bytes_
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    async def close(self) -> None:
        """Whatever happened: nothing stays behind."""
        if self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        if self._server is not None:
            self._server.close()

    async def _is_gone(self) -> None:
        async with asyncio.timeout(_STARTS_S):
            await self._over.wait()
            while _is_there(self.pid):  # noqa: ASYNC110 nobody tells
                await asyncio.sleep(0.002)
        self.pid = 0

    # --- what it is asked ------------------------------------------------------------------

    def set_clock(self, seconds: float) -> None:
        """So much forward, or back."""
        self.offset_s += seconds
        self._tell({"what": "clock", "seconds": seconds})

    def use_stick(self, folder: Path) -> None:
        """It was not there when the laptop started."""
        self._tell({"what": "stick", "folder": str(folder)})

    async def ask(self, order: Json) -> Json:
        """Its answer; empty if it died meanwhile."""
        self._asked += 1
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._answers[self._asked] = answer
        if not self._tell({**order, "n": self._asked}):
            return {}
        return await answer

    def _tell(self, order: Json) -> bool:
        if self._writer is None:
            return False
        self._writer.write(json.dumps(order).encode() + b"\n")
        return True

    async def _hear(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        try:
            async for line in reader:
                self._take(json.loads(line))
        except (OSError, ValueError):  # killed in the midst of a line
            pass
        finally:
            self._writer = None
            writer.close()
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_result({})
            self._answers.clear()
            if self._said is not None and not self._said.done():
                self._said.set_result({"failed": "died"})
            self._over.set()

    def _take(self, said: Json) -> None:
        if "n" in said:
            answer = self._answers.pop(said["n"], None)
            if answer is not None and not answer.done():
                answer.set_result(said)
        elif "log" in said:
            self.logged.append(said)
        elif self._said is not None and not self._said.done():
            self._said.set_result(said)


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
