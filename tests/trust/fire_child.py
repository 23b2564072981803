"""The laptop: `python -m tests.trust.fire_child` forks a process for each life of it.

Each line on standard input is an order to start one. A life holds the session with the real owner,
store, server and stick, as `dialoogavond serve` does; what the operator does comes by a socket, and
goes back by it. Only time is made up: the clock can be set, and long waits are played faster.
"""

from __future__ import annotations

import ctypes
import gc
import json
import logging
import os
import signal
import socket
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import psutil

from tests.trust import fire_acts
from tests.trust.kill_child import ForgetfulFile
from workshop.domain.errors import WorkshopError
from workshop.domain.ids import CommandId
from workshop.evening import open_evening, opened
from workshop.evening.opened import Evening
from workshop.evening.reporting import write_report_of
from workshop.evening.sticking import use_stick
from workshop.server import app, codes, hub
from workshop.server.serving import TabletServer
from workshop.store import stick
from workshop.store.session_file import SessionFile

log: Final = logging.getLogger(__name__)
_PR_SET_PDEATHSIG: Final = 1
Json = dict[str, Any]  # Any: what the test says


@dataclass
class Clock:
    """The laptop's, which somebody may set."""

    offset_s: float = 0.0

    def __call__(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.offset_s)


class Telling(logging.Handler):
    """What the laptop itself thinks is wrong."""

    def __init__(self, line: Line) -> None:
        super().__init__(logging.ERROR)
        self._line = line

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._line.say({"log": record.getMessage(), "error": repr(error)})


class Line:
    """To the test."""

    def __init__(self, path: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(path)
        self._lock = threading.Lock()

    def say(self, what: Json) -> None:
        with self._lock, suppress(OSError):
            self._socket.sendall(json.dumps(what).encode() + b"\n")

    def orders(self) -> Any:  # noqa: ANN401 lines
        with self._socket.makefile("rb") as lines:
            yield from map(json.loads, lines)


def live(order: Json) -> None:
    """One life, until it is told to stop, or killed."""
    line, clock = Line(order["line"]), Clock(order["offset_s"])
    logging.getLogger().addHandler(Telling(line))
    _make_up_time(clock, order["pace"])
    if order["fault"] == "forgets":
        opened.SessionFile = ForgetfulFile  # type: ignore[attr-defined]
    try:
        evening = open_evening(Path(order["path"]), clock)
    except WorkshopError as error:
        line.say({"failed": repr(error)})
        return
    with evening:
        if order["stick"]:
            with suppress(WorkshopError):
                use_stick(evening, Path(order["stick"]))
        server = TabletServer(evening.owner)
        made = server.start(host=order["host"], port=order["port"])
        line.say({"ready": codes.evening_code(made.key), "pid": os.getpid()})
        try:
            _obey(line, evening, server, clock)
        finally:
            server.stop()
    line.say({"stopped": True})


def _make_up_time(clock: Clock, pace: float) -> None:
    real = time.time
    time.time = lambda: real() + clock.offset_s
    SessionFile.open.__func__.__defaults__ = (clock, None)  # type: ignore[attr-defined]
    hub.BEAT_S = hub.BEAT_S / pace  # type: ignore[misc]
    stick.RETRY_S = stick.RETRY_S / pace  # type: ignore[misc]
    stick.REFUSED_RETRY_S = stick.REFUSED_RETRY_S / pace  # type: ignore[misc]


def _obey(line: Line, evening: Evening, server: TabletServer, clock: Clock) -> None:
    for order in line.orders():
        match order["what"]:
            case "do":
                _do(line, evening, order)
            case "stick":
                with suppress(WorkshopError):
                    use_stick(evening, Path(order["folder"]))
            case "clock":
                clock.offset_s += order["seconds"]
            case "status":
                line.say({"n": order["n"], **_status(evening, server)})
            case "size":
                line.say({"n": order["n"], **_size(evening)})
            case "objects":
                line.say({"n": order["n"], **_objects(order["names"])})
            case "report":
                write_report_of(evening, Path(order["target"]), "pdf")
                line.say({"n": order["n"]})
            case _:
                return
    os._exit(1)  # the test is gone


def _do(line: Line, evening: Evening, order: Json) -> None:
    """Not waited for: what the operator asks next is heard meanwhile."""
    command = fire_acts.command(order["act"])
    try:
        future = evening.owner.submit(command, id=CommandId(order["id"]))
    except WorkshopError as error:
        line.say({"n": order["n"], "refused": repr(error)})
        return

    def tell(done: Any) -> None:  # noqa: ANN401 a future
        error = None if done.cancelled() else done.exception()
        said = {"refused": repr(error)} if error else {"seq": done.result().seq}
        line.say({"n": order["n"], **said})

    future.add_done_callback(tell)


def _status(evening: Evening, server: TabletServer) -> Json:
    status = server.status()
    return {
        "stick": evening.stick.status.state.value,
        "attacked": status.is_attacked,
        "alive": server.is_alive and evening.owner.is_alive,
        "listening": len(status.listening),
        "waiting": sum(status.waiting.values()),
    }


def _size(evening: Evening) -> Json:
    """What the process takes now, and how much people have written in it."""
    here = psutil.Process()
    return {
        "rss_mb": here.memory_info().rss / 2**20,
        "files": here.num_fds(),
        "threads": here.num_threads(),
        "events": evening.look(lambda state: state.seq),
    }


def _objects(names: list[str]) -> Json:
    """Live objects of these types, and what else a client may leave behind."""
    gc.collect()
    found = Counter(type(each).__name__ for each in gc.get_objects())
    here = psutil.Process()
    counted = {name: found[name] for name in names}
    return {**counted, "files": here.num_fds(), "threads": here.num_threads()}


def main() -> None:
    """Fork a life for each line; the process number of each is the answer."""
    log.debug("Loaded before anything is forked: %s", app.__name__)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    for raw in sys.stdin:
        if not (pid := os.fork()):
            os.close(0)
            if sys.platform == "linux":  # also one that sleeps ends when the test was killed
                ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
            try:
                live(json.loads(raw))
            finally:
                os._exit(0)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
