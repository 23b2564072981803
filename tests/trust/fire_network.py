"""A bad network: all between tablets and laptop goes through here, and not all of it well."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from random import Random
from typing import Any, Final

_LIMIT: Final = 2**22
_GONE: Final = (OSError, EOFError, asyncio.LimitOverrunError)
_PATIENCE_S: Final = 30.0
"""Nothing is kept longer on its way."""


class Fate(Enum):
    """What becomes of one request."""

    WELL = "arrives"
    LOST = "lost"
    SILENT = "swallowed"
    """Nobody ever answers, and nothing arrives."""
    UNANSWERED = "answer lost"
    HALF = "answer cut in half"
    LATE = "late"
    """Also when the page has long given up: so requests overtake each other."""
    TWICE = "twice"
    """Once more, later; the first is answered."""
    REPEATED = "repeated at once"
    """The first is not waited for, the second is answered."""


_BAD: Final = tuple(each for each in Fate if each is not Fate.WELL)


@dataclass
class Weather:
    """How the network is now."""

    random: Random
    bad: float = 0.0
    """Of all requests."""
    longest_s: float = 0.5
    """That something is late."""
    cuts: float = 0.0
    """Of all events on a stream, which end it in their middle."""
    away: set[str] = field(default_factory=set)
    """Addresses that reach nobody."""
    counts: Counter[str] = field(default_factory=Counter)

    def fate(self) -> Fate:
        """Of the next request."""
        if self.random.random() >= self.bad:
            return Fate.WELL
        return self.random.choice(_BAD)

    def delay_s(self) -> float:
        """Mostly short."""
        return self.longest_s * self.random.random() ** 2

    @property
    def is_calm(self) -> bool:
        """Whether everything arrives."""
        return not (self.bad or self.cuts or self.away)


class Network:
    """Listens at `host`, and passes on to the laptop at `laptop`, both on `port`."""

    def __init__(self, host: str, laptop: str, port: int, weather: Weather) -> None:
        self.host, self.laptop, self.port, self.weather = host, laptop, port, weather
        self._server: asyncio.Server | None = None
        self._on_way: set[asyncio.Task[None]] = set()
        """Requests that will still arrive."""
        self._serving: set[asyncio.Task[Any]] = set()
        self._lines: dict[asyncio.StreamWriter, str] = {}
        self.lives = 0
        """Of the laptop: what one was sent comes to the next only while it is waited for."""

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, self.host, self.port, limit=_LIMIT)

    async def stop(self) -> None:
        """Hang up on everybody."""
        if self._server is not None:
            self._server.close()
        under_way = [*self._on_way, *self._serving]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()

    @property
    def on_way(self) -> int:
        """Requests that will still arrive."""
        return len(self._on_way)

    def cut_off(self, addresses: set[str]) -> None:
        """End every connection of these tablets, in the middle of whatever it is."""
        for writer, address in list(self._lines.items()):
            if address in addresses:
                writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        address = writer.get_extra_info("peername")[0]
        self._lines[writer] = address
        if task := asyncio.current_task():
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                head = await reader.readuntil(b"\r\n\r\n")
                asked = head + await reader.readexactly(_length(head))
            if address in self.weather.away:
                self.weather.counts["requests while away"] += 1
            elif asked.startswith(b"GET"):
                await self._stream(asked, address, writer)
            else:
                await self._ask(asked, address, writer)
        except (*_GONE, TimeoutError, asyncio.CancelledError):
            pass  # at the end the test cancels all of them, and nobody waits for what they say
        finally:
            del self._lines[writer]
            writer.transport.abort()

    async def _ask(self, asked: bytes, address: str, writer: asyncio.StreamWriter) -> None:
        weather = self.weather
        fate = weather.fate()
        weather.counts[fate.value] += 1
        match fate:
            case Fate.LOST:
                return
            case Fate.SILENT:
                await asyncio.sleep(weather.longest_s)
                return
            case Fate.LATE:
                answer = await self._carry(asked, address, weather.delay_s(), writer)
            case Fate.REPEATED:
                _ = self._carry(asked, address)
                answer = await self._carry(asked, address)
            case Fate.TWICE:
                answer = await self._carry(asked, address)
                _ = self._carry(asked, address, weather.delay_s(), writer)
            case _:
                answer = await self._carry(asked, address)
        if fate is Fate.UNANSWERED:
            return
        writer.write(answer[: len(answer) // 2] if fate is Fate.HALF else answer)
        await writer.drain()
        writer.close()
        with contextlib.suppress(*_GONE):
            await writer.wait_closed()

    def _carry(
        self,
        asked: bytes,
        address: str,
        delay_s: float = 0,
        asker: asyncio.StreamWriter | None = None,
    ) -> asyncio.Future[bytes]:
        """Takes it to the laptop, whether or not somebody still waits for the answer."""
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        life = self.lives

        async def carry() -> None:
            data = b""
            try:
                await asyncio.sleep(delay_s)
                if life == self.lives or (asker and not asker.transport.is_closing()):
                    data = await self._forward(asked, address)
                else:
                    self.weather.counts["lost with the life it was sent to"] += 1
            except _GONE:
                pass
            finally:
                if not answer.done():
                    answer.set_result(data)

        task = asyncio.get_running_loop().create_task(carry())
        self._on_way.add(task)
        task.add_done_callback(self._on_way.discard)
        return answer

    async def _forward(self, asked: bytes, address: str) -> bytes:
        reader, writer = await asyncio.open_connection(
            self.laptop, self.port, local_addr=(address, 0), limit=_LIMIT
        )
        try:
            writer.write(asked)
            async with asyncio.timeout(_PATIENCE_S):
                return await reader.read(-1)
        except TimeoutError:
            return b""
        finally:
            writer.transport.abort()

    async def _stream(self, asked: bytes, address: str, writer: asyncio.StreamWriter) -> None:
        reader, upstream = await asyncio.open_connection(
            self.laptop, self.port, local_addr=(address, 0), limit=_LIMIT
        )
        self._lines[upstream] = address
        try:
            upstream.write(asked)
            while data := await reader.read(2**16):
                if self.weather.cuts and self.weather.random.random() < self.weather.cuts:
                    self.weather.counts["streams cut"] += 1
                    writer.write(data[: len(data) // 2])
                    await writer.drain()
                    return
                writer.write(data)
                await writer.drain()
        finally:
            del self._lines[upstream]
            upstream.transport.abort()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        key, _, value = line.partition(b":")
        if key.lower() == b"content-length":
            return int(value)
    return 0
