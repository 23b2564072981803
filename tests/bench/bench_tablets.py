"""Tablets over loopback: how soon an answer is on disk, and how soon the room sees it.

Each figure stands beside a server of forty lines that only writes, in the same run: Starlette and
sqlite3, a commit for each answer, nobody to tell.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from tests.bench import Bar, Beside, Row, p50, row
from tests.bench.crowd import as_fast_as_it_goes, at_once, crowd, steady

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

COUNCIL: Final = 45
MANY: Final = 500
EVERY_S: Final = 2.0
BURST_BAR_MS: Final = 60.0
MANY_BAR_MS: Final = 60.0
SEEN_BAR_MS: Final = 30.0
SEEN_BUSY_BAR_MS: Final = 130.0
FIRST_VIEW_BAR_MS: Final = 300.0
READY_BAR_MS: Final = 1_000.0
SLOWER: Final = 6
"""How much slower than this machine a tablet of 2018 may be."""
_LINE: Final = b"<!doctype html><html lang=nl><meta charset=utf-8><h1>Een ogenblik</h1>"
"""What a browser can show soonest: how much of the time is its own."""
_PAINTED: Final = """() => {
  const found = performance.getEntriesByName('first-contentful-paint')[0];
  return found ? found.startTime : null;
}"""
_READY: Final = """() => document.querySelector('.code-input') ? performance.now() : null"""


def run(quick: bool) -> Iterator[Row]:
    """A minute and a half; quick: a quarter of that."""
    seconds = 4.0 if quick else 12.0
    few, bare = measure("ours", COUNCIL, seconds), measure("bare", COUNCIL, seconds)
    yield from _council(few, bare)
    for count in (COUNCIL, 150, MANY):
        yield from _receipts(count, max(seconds / 4, 2 * EVERY_S))
    yield from _first_seen(first_views(5 if quick else 15))


# Any: figures of several shapes, by name.
def _council(few: dict[str, Any], bare: dict[str, Any]) -> Iterator[Row]:
    def beside(name: str) -> Beside:
        return Beside("a server that only writes", p50(bare[name]))

    acks = beside("acks")
    yield row("receipt, 45 answer every 2 s", COUNCIL, few["acks"], "ms", acks)
    bar = Bar(BURST_BAR_MS)
    yield row("all 45 at once, the last", COUNCIL, few["bursts"], "ms", beside("bursts"), bar)
    rate = Beside("a server that only writes", bare["rate"])
    yield row("answers a second", COUNCIL, [few["rate"]], "/s", rate)
    rested, busy = Bar(SEEN_BAR_MS, "p95"), Bar(SEEN_BUSY_BAR_MS, "p95")
    yield row("picture on another tablet, after a rest", COUNCIL, few["rested"], "ms", acks, rested)
    yield row("picture on another tablet, under load", COUNCIL, few["busy"], "ms", acks, busy)
    memory = Beside("a server that only writes", bare["mb"])
    yield row("memory of an evening of tablets", COUNCIL, [few["mb"]], "MB", memory, Bar(150.0))


def _receipts(count: int, seconds: float) -> Iterator[Row]:
    """By the number of tablets, in turns with the other server."""
    ours = measure("ours", count, seconds, streams=False)["acks"]
    bare = measure("bare", count, seconds, streams=False)["acks"]
    beside = Beside("a server that only writes", p50(bare))
    yield row(f"receipt, {count} tablets", count, ours, "ms", beside, Bar(MANY_BAR_MS, "p95"))


def _first_seen(views: dict[str, list[float]]) -> Iterator[Row]:
    line, slow = Beside("a page of one line", p50(views["line"])), f"{SLOWER} x slower processor"
    bar, ready = Bar(FIRST_VIEW_BAR_MS), Bar(READY_BAR_MS)
    yield row(f"first view, {slow}", 1, views["painted"], "ms", line, bar)
    yield row("until the code can be typed", 1, views["ready"], "ms", line, ready)


# Any: figures of several shapes, by name.
def measure(kind: str, count: int, seconds: float, *, streams: bool = True) -> dict[str, Any]:
    """All figures of one server."""
    with _hall(kind, count) as (port, cookie, ended):
        found = asyncio.run(_measured(kind, count, port, cookie, seconds, streams=streams))
    return {**found, **ended}


@contextmanager
def _hall(kind: str, count: int) -> Iterator[tuple[int, str, dict[str, Any]]]:
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as folder:
        command = [sys.executable, "-m", "tests.bench.hall", kind]
        command += [str(Path(folder) / "zaal.dialoog"), str(count)]
        pipe = subprocess.PIPE
        ended: dict[str, Any] = {}
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as hall:
            assert hall.stdout is not None
            begun = json.loads(hall.stdout.readline())
            yield begun["port"], begun["cookie"], ended
            said, _ = hall.communicate(timeout=30)
            ended.update(json.loads(said))


async def _measured(
    kind: str, count: int, port: int, cookie: str, seconds: float, *, streams: bool
) -> dict[str, Any]:
    tablets = await crowd(count, port, cookie)
    is_ours = kind == "ours"
    listens = tablets if is_ours and streams else []
    streaming = [asyncio.ensure_future(tablet.listen()) for tablet in listens]
    await asyncio.sleep(0.5)
    found: dict[str, Any] = {"acks": await steady(tablets, EVERY_S, seconds)}
    found["bursts"] = await at_once(tablets, 5)
    if listens:
        found["rested"] = await _rested(tablets[0], listens[-1], 10)
        found["busy"] = await _busy(tablets, listens[-1])
    if streams:
        found["rate"] = await as_fast_as_it_goes(tablets, seconds / 2)
    for task in streaming:
        task.cancel()
    await asyncio.gather(*streaming, return_exceptions=True)
    for tablet in tablets:
        tablet.close()
    return found


async def _rested(writer: Any, watcher: Any, times: int) -> list[float]:  # noqa: ANN401 Tablets
    """From pressing *Verstuur* to the picture on another tablet, after a second of rest."""
    found = []
    for _ in range(times):
        await asyncio.sleep(1.0)
        watcher.forget()
        began = perf_counter()
        await writer.answer()
        found.append((await watcher.next_picture() - began) * 1000)
    return found


async def _busy(tablets: Any, watcher: Any) -> list[float]:  # noqa: ANN401 Tablets
    """The same while all others answer too: the longest that a picture is behind."""
    found = []
    for number in range(20):
        await asyncio.gather(*(each.answer() for each in tablets[number * 2 % 40 :][:5]))
        watcher.forget()
        began = perf_counter()
        await tablets[0].answer()
        found.append((await watcher.next_picture() - began) * 1000)
        await asyncio.sleep(0.05)
    return found


def first_views(times: int) -> dict[str, list[float]]:
    """The page in a browser that has nothing of it yet, on a processor that is held back.

    A page of one line takes turns with it, so that both have the same machine.
    """
    from tests.browser import chromium

    found: dict[str, list[float]] = {"painted": [], "ready": [], "line": []}
    with _hall("ours", COUNCIL) as (port, _, _ended), _line() as line, chromium() as browser:
        for _ in range(times):
            found["line"].append(_first_view(browser, line)[0])
            painted, ready = _first_view(browser, f"http://127.0.0.1:{port}/", _READY)
            found["painted"].append(painted)
            found["ready"].append(ready)
    return found


@contextmanager
def _line() -> Iterator[str]:
    """A server of one page that says one thing."""

    class OneLine(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(_LINE)))
            self.end_headers()
            self.wfile.write(_LINE)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), OneLine) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _first_view(browser: Browser, address: str, ready: str = _PAINTED) -> tuple[float, float]:
    """When it was painted first, and when the other held."""
    context = browser.new_context(viewport={"width": 820, "height": 1180})
    page = context.new_page()
    page.goto(f"{address}niets")  # the browser itself has begun: no tablet starts one for us
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    ready_at: float = page.wait_for_function(ready).json_value()
    painted: float = page.wait_for_function(_PAINTED).json_value()
    context.close()
    return painted, ready_at
