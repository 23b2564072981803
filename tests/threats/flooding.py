"""Who wants the evening to stop: `python -m tests.threats.flooding KIND PORT SECONDS`.

A process of its own, so that it is as fast as it can be; it ends by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

HOST: Final = "127.0.0.1"
ADDRESSES: Final = 100
EACH: Final = 20
"""Connections of each address: 2,000 together."""
_GRACE_S: Final = 5.0


class Flood:
    """Many lines to one port, from many addresses."""

    def __init__(self, port: int, seconds: float) -> None:
        self.port = port
        self.until = asyncio.get_running_loop().time() + seconds
        self.count: Counter[str] = Counter()

    @property
    def goes_on(self) -> bool:
        return asyncio.get_running_loop().time() < self.until

    @property
    def left_s(self) -> float:
        return max(0.0, self.until - asyncio.get_running_loop().time())

    def head(self, method: str, path: str, *more: str) -> bytes:
        """Of a request that looks like one of the page's own."""
        host = f"{HOST}:{self.port}"
        lines = (
            *(f"{method} {path} HTTP/1.1", f"Host: {host}", f"Origin: http://{host}"),
            *("X-Dialoogavond: 1", "Content-Type: application/json", *more),
        )
        return "\r\n".join(lines).encode() + b"\r\n"

    def post(self, path: str, body: bytes, *more: str) -> bytes:
        """A whole request."""
        return self.head("POST", path, f"Content-Length: {len(body)}", *more) + b"\r\n" + body

    async def line(
        self, number: int, say: Callable[[asyncio.StreamWriter], Awaitable[None]]
    ) -> None:
        """One connection after the other, as long as it lasts; what comes back is thrown away."""
        address = f"127.0.2.{1 + number % ADDRESSES}"
        while self.goes_on:
            try:
                reader, writer = await asyncio.open_connection(
                    HOST, self.port, local_addr=(address, 0)
                )
            except OSError:
                self.count["refused"] += 1
                await asyncio.sleep(0.2)
                continue
            self.count["opened"] += 1
            taking = asyncio.ensure_future(self._take(reader))
            try:
                async with asyncio.timeout(self.left_s):
                    await say(writer)
                    await taking
            except (OSError, TimeoutError):
                self.count["cut"] += 1
            finally:
                taking.cancel()
                writer.transport.abort()
            await asyncio.sleep(0.1)

    async def _take(self, reader: asyncio.StreamReader) -> None:
        while data := await reader.read(65_536):
            for status in (b" 200 ", b" 429 ", b" 413 ", b" 400 ", b" 431 ", b" 403 ", b" 503 "):
                if found := data.count(b"HTTP/1.1" + status):
                    self.count[status.decode().strip()] += found


# --- what lines say --------------------------------------------------------------------------


def held(flood: Flood) -> Iterator[Awaitable[None]]:
    """2,000 open lines: silent ones, slow heads, slow bodies, and ones that ask a little."""

    async def silent(_: asyncio.StreamWriter) -> None:
        await asyncio.sleep(flood.left_s)

    async def drip(writer: asyncio.StreamWriter, data: bytes) -> None:
        for byte in data:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.5)

    async def slow_head(writer: asyncio.StreamWriter) -> None:
        await drip(writer, flood.head("GET", "/") + b"X-Slow: " + b"x" * 999)

    async def slow_body(writer: asyncio.StreamWriter) -> None:
        writer.write(flood.head("POST", "/api/join", "Content-Length: 9999") + b"\r\n")
        await drip(writer, b"9" * 9_999)

    async def polite(writer: asyncio.StreamWriter) -> None:
        while flood.goes_on:
            writer.write(flood.head("GET", "/words.js") + b"\r\n")
            await asyncio.sleep(3)

    ways = (silent, slow_head, slow_body, polite)
    for number in range(ADDRESSES * EACH):
        yield flood.line(number, ways[number // ADDRESSES % len(ways)])


def heavy(flood: Flood) -> Iterator[Awaitable[None]]:
    """Everything too large: heads, bodies, depth, and small ones that unpack to large ones."""
    deep, bomb = b'{"code":' + b"[" * 120_000, gzip.compress(b"0" * 50_000_000)
    whole = [
        flood.head("GET", "/", *(f"X-{n}: {'x' * 4_000}" for n in range(10))) + b"\r\n",
        flood.head("GET", "/", f"Cookie: {'a=b; ' * 3_000}") + b"\r\n",
        flood.head("GET", "/words.js", *["a:b"] * 3_100) + b"\r\n",
        flood.post("/api/join", b'{"code":"' + b"9" * 10_000_000 + b'"}'),
        flood.post("/api/join", deep),
        flood.post("/api/hello", bomb, "Content-Encoding: gzip"),
        flood.post("/api/along", json.dumps({"load": "x" * 200_000}).encode()),
        flood.head("POST", "/api/join", "Transfer-Encoding: chunked")
        + b"\r\n"
        + (b"1\r\n9\r\n" * 200_000),
        b"\0" * 200_000,
    ]

    def saying(data: bytes) -> Callable[[asyncio.StreamWriter], Awaitable[None]]:
        async def say(writer: asyncio.StreamWriter) -> None:
            writer.write(data)
            await writer.drain()

        return say

    for number in range(120):
        yield flood.line(number, saying(whole[number % len(whole)]))


def fast(flood: Flood) -> Iterator[Awaitable[None]]:
    """Thousands of whole requests a second, of every kind that costs something."""
    asked = [
        flood.post("/api/hello", b"{}"),
        flood.post("/api/join", b'{"code":"onjuist"}'),
        flood.post("/api/along", b'{"session":"avond","carry":"%s","load":1}' % (b"ab" * 16)),
        flood.head("GET", "/") + b"\r\n",
        flood.head("GET", "/s/main.js") + b"\r\n",
        flood.head("GET", "/api/stream", f"Cookie: dialoog-x={'ab' * 16}") + b"\r\n",
    ]

    def saying(data: bytes) -> Callable[[asyncio.StreamWriter], Awaitable[None]]:
        async def say(writer: asyncio.StreamWriter) -> None:
            while flood.goes_on:
                writer.write(data * 3)
                flood.count["asked"] += 3
                await writer.drain()
                await asyncio.sleep(0.05)

        return say

    for number in range(120):
        yield flood.line(number, saying(asked[number % len(asked)]))


KINDS: Final = {"held": held, "heavy": heavy, "fast": fast}


async def main(kind: str, port: int, seconds: float) -> Counter[str]:
    """Until it is over, whatever hangs."""
    flood = Flood(port, seconds)
    lines = [asyncio.ensure_future(each) for each in KINDS[kind](flood)]
    _, late = await asyncio.wait(lines, timeout=seconds + _GRACE_S)
    for each in late:
        each.cancel()
    await asyncio.gather(*lines, return_exceptions=True)
    return flood.count


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        found = asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
        sys.stdout.write(json.dumps(found))
