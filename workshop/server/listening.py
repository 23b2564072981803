"""The port: one socket, one thread with its own loop, and clients that keep us waiting go."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from workshop.domain.errors import PortBusyError
from workshop.server import crowd, open_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp

log: Final = logging.getLogger(__name__)
_lines: Final = logging.getLogger(f"{__name__}.lines")
# What others send is no fault of ours: a thousand warnings of it would push out what is.
_lines.setLevel(logging.ERROR)

HEAD_S: Final = 10.0
"""Seconds in which a client sends the head of a request."""
BODY_S: Final = 15.0
"""Seconds for its body, also where nobody reads it."""
TAKE_S: Final = 20.0
"""Seconds in which a client takes what it is sent: one that is longer away comes back anew."""
_TLS_HELLO: Final = b"\x16"
# On Windows the usual option would let two programs have one port.
_ALONE: Final = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
_HEAD_BYTES: Final = 16 * 1024
_HEAD: Final = "head"
_BODY: Final = "body"
_BACKLOG: Final = 512
_START_S: Final = 10.0
_STOP_S: Final = 5.0


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket that listens on `port`. Raises `PortBusyError` if another program holds it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # By its name: only then are small packets sent at once, head and body one after the other.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, _ALONE, 1)
        made.bind((host, port))
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise PortBusyError(port) from error
    made.set_inheritable(False)
    return made


class _Whole(h11.Connection):
    """HTTP without bodies in pieces: no page of ours sends any.

    A body of a million pieces of one byte each would hold up everybody for seconds.
    """

    def next_event(self) -> Any:  # noqa: ANN401  # Any: h11's events and its two marks
        event = super().next_event()
        if isinstance(event, h11.Request) and any(
            name == b"transfer-encoding" for name, _ in event.headers
        ):
            raise h11.RemoteProtocolError("a body in pieces")
        return event


class _Protocol(H11Protocol):
    """Drops at once who speaks TLS, who opens too many connections, and who says nothing."""

    # Any: what uvicorn gives every protocol.
    def __init__(self, all_: crowd.Crowd, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.conn = _Whole(h11.SERVER, _HEAD_BYTES)
        self.logger = _lines
        self._crowd = all_
        self._address = ""
        self._is_new = True
        self._late: asyncio.TimerHandle | None = None
        """Runs while a part of a request is not there whole."""
        self._part = _HEAD
        self._stuck: asyncio.TimerHandle | None = None
        """Runs while the client does not take what it is sent."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        peer = transport.get_extra_info("peername")
        self._address = peer[0] if peer else "?"
        if not self._crowd.come(self._address, self):
            transport.abort()
            return
        self._late = self.loop.call_later(HEAD_S, transport.abort)

    def cut(self) -> None:
        """Another address needs the place more."""
        self.transport.abort()

    def data_received(self, data: bytes) -> None:
        is_first, self._is_new = self._is_new, False
        if is_first and data[:1] == _TLS_HELLO:
            # A browser that tries https first: it comes back with http at once.
            self.transport.abort()
            return
        super().data_received(data)
        self._watch_the_clock()

    def _watch_the_clock(self) -> None:
        """A part has its time, however many bytes of it come meanwhile."""
        part = _part_under_way(self.conn.their_state, bool(self.conn.trailing_data[0]))
        if part == self._part and self._late is not None:
            return
        self._part = part
        if self._late is not None:
            self._late.cancel()
            self._late = None
        if part:
            seconds = HEAD_S if part == _HEAD else BODY_S
            self._late = self.loop.call_later(seconds, self.transport.abort)

    def pause_writing(self) -> None:
        super().pause_writing()
        if self._stuck is None:
            self._stuck = self.loop.call_later(TAKE_S, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP at all gets no answer: it would be one without our headers."""
        self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._crowd.go(self._address, self)
        for timer in (self._late, self._stuck):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)


def _part_under_way(state: object, has_begun: bool) -> str:
    """Which part of a request is coming in; empty between requests."""
    if state is h11.SEND_BODY:
        return _BODY
    return _HEAD if state is h11.IDLE and has_begun else ""


class Listener:
    """Serves an application on a socket, in a thread of its own."""

    def __init__(self, made: socket.socket, app: Callable[[], ASGIApp]) -> None:
        """`app` is made in the thread, with its loop running."""
        self._socket = made
        self._make = app
        self._started = threading.Event()
        self._failure: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: uvicorn.Server | None = None
        self._thread = threading.Thread(target=self._run, name="tablets", daemon=True)

    def start(self) -> None:
        """Returns when requests are answered. Raises what making the application raised."""
        self._thread.start()
        if not self._started.wait(_START_S):
            raise TimeoutError
        if self._failure is not None:
            raise self._failure

    def call(self, function: Callable[[], None]) -> None:
        """Run `function` in the loop's thread; nothing if that has ended."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(function)

    def stop(self) -> None:
        """No new requests; what is under way is answered. Streams must have been closed."""
        if self._server is not None:
            self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join(_STOP_S)
        self._socket.close()

    @property
    def is_alive(self) -> bool:
        """Whether requests are answered."""
        return self._thread.is_alive() and self._failure is None

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            log.exception("The tablets' server stopped")
            self._failure = error
        finally:
            self._started.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(_told_nobody)
        made = crowd.Crowd(open_files.connections(crowd.ALL))
        config = uvicorn.Config(
            self._make(),
            http=partial(_Protocol, made),  # type: ignore[arg-type]  # called, never looked into
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=2,
        )
        self._server = _Telling(config)
        self._server.on_start = self._started.set
        await self._server.serve(sockets=[self._socket])


def _told_nobody(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Where an error came and what kind it is; asyncio's own line would say its words too."""
    log.error("An error that nobody waited for", exc_info=context.get("exception"))


class _Telling(uvicorn.Server):
    """Tells when it listens."""

    on_start: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.on_start()
