"""A process that answers tablets: ours, or as little as a server can be.

`python -m tests.bench.hall ours|bare FILE COUNT` prints a line of JSON when it listens, and ends
when its standard input does.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import threading
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.bench.memory import highest_mb
from workshop.domain import commands as c
from workshop.domain.ids import DeviceId, ParticipantId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Details
from workshop.evening import create_evening
from workshop.server.serving import TabletServer
from workshop.server.tokens import cookie_name

if TYPE_CHECKING:
    from starlette.requests import Request

    from workshop.evening import Evening

SESSION: Final = "avond"
_PRAGMAS: Final = ("journal_mode = TRUNCATE", "synchronous = FULL", "locking_mode = EXCLUSIVE")


def token(number: int) -> str:
    """Of the tablet with that number."""
    return sha256(f"tablet {number}".encode()).hexdigest()[:32]


def fill(evening: Evening, count: int) -> str:
    """`count` people at as many tablets, before the first question; the session's id."""
    from tests.domain.method import PROGRAMME, VALUES_STEP

    evening.do(c.CreateSession(SessionId(SESSION), Details("A", "V", "2026-03-12")))
    evening.do(c.AddProgramme(PROGRAMME))
    for number in range(count):
        person = ParticipantId(f"p{number}")
        device = DeviceId(sha256(token(number).encode()).hexdigest())
        author = c.ByParticipant(person)
        group = [c.SetParticipant(person, f"P {number}", group=f"F {number % 9}")]
        evening.do_all([*group, c.AdmitDevice(device), c.BindDevice(device, author)])
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    return SESSION


def ours(path: Path, count: int) -> None:
    """A whole evening with `count` people at as many tablets."""
    with create_evening(path) as evening:
        fill(evening, count)
        server = TabletServer(evening.owner)
        opened = server.start(host="127.0.0.1", port=free_port())
        _tell(opened.port)
        server.stop()


def bare(path: Path, _: int) -> None:
    """Starlette, sqlite3, one commit each: no rules, no pictures, nobody to tell."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE answers (id TEXT PRIMARY KEY, who TEXT, body TEXT)")

    async def answer(request: Request) -> JSONResponse:
        sent = json.loads(await request.body())
        row = (sent["id"], sent["as"], json.dumps(sent["value"]))
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO answers VALUES (?, ?, ?)", row)
        connection.execute("COMMIT")
        return JSONResponse({"saved_at": "now"})

    port = free_port()
    app = Starlette(routes=[Route("/api/answer", answer, methods=["POST"])])
    config = uvicorn.Config(app, port=port, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()), daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    _tell(port)
    server.should_exit = True
    thread.join(5)


def free_port() -> int:
    """Nobody listens there now."""
    from tests.server.room import free_port

    return free_port()


def _tell(port: int) -> None:
    """Say where we listen; wait; say how much memory it took."""
    sys.stdout.write(json.dumps({"port": port, "cookie": cookie_name(SESSION)}) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    sys.stdout.write(json.dumps({"mb": highest_mb()}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    kind, where, people = sys.argv[1:]
    {"ours": ours, "bare": bare}[kind](Path(where), int(people))
