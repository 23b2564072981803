"""The port: one socket, one thread with its own loop, and clients that keep us waiting go."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from workshop.domain.errors import PortBusyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp

log: Final = logging.getLogger(__name__)

CONNECTIONS: Final = 20
"""At once from one address: a browser opens six."""
ALL_CONNECTIONS: Final = 2_000
HEAD_S: Final = 10.0
"""Seconds in which a client sends its first request whole."""
_TLS_HELLO: Final = b"\x16"
_BACKLOG: Final = 512
_START_S: Final = 10.0
_STOP_S: Final = 5.0


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket that listens on `port`. Raises `PortBusyError` if another program holds it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise PortBusyError(port) from error
    made.set_inheritable(False)
    return made


class _Counted:
    """Open connections by address; the event loop's thread alone touches it."""

    def __init__(self) -> None:
        self.by_address: Counter[str] = Counter()

    @property
    def total(self) -> int:
        return self.by_address.total()


class _Protocol(H11Protocol):
    """Drops at once who speaks TLS, who opens too many connections, and who says nothing."""

    # Any: what uvicorn gives every protocol.
    def __init__(self, counted: _Counted, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._counted = counted
        self._address = ""
        self._is_new = True
        self._late: asyncio.TimerHandle | None = None
        """Runs while a request's head is not there whole."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        peer = transport.get_extra_info("peername")
        self._address = peer[0] if peer else "?"
        self._counted.by_address[self._address] += 1
        too_many = self._counted.by_address[self._address] > CONNECTIONS
        if too_many or self._counted.total > ALL_CONNECTIONS:
            transport.abort()
            return
        self._late = self.loop.call_later(HEAD_S, transport.abort)

    def data_received(self, data: bytes) -> None:
        is_first, self._is_new = self._is_new, False
        if is_first and data[:1] == _TLS_HELLO:
            # A browser that tries https first: it comes back with http at once.
            self.transport.abort()
            return
        super().data_received(data)
        self._watch_the_clock()

    def _watch_the_clock(self) -> None:
        begun = _is_idle(self.conn.their_state) and bool(self.conn.trailing_data[0])
        if begun and self._late is None:
            self._late = self.loop.call_later(HEAD_S, self.transport.abort)
        elif not begun and self._late is not None:
            self._late.cancel()
            self._late = None

    def connection_lost(self, exc: Exception | None) -> None:
        self._counted.by_address[self._address] -= 1
        if self._counted.by_address[self._address] <= 0:
            del self._counted.by_address[self._address]
        if self._late is not None:
            self._late.cancel()
        super().connection_lost(exc)


def _is_idle(state: object) -> bool:
    """Between requests; h11's states are classes, which types cannot tell apart."""
    return state is h11.IDLE


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
        self._started.wait(_START_S)
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
        config = uvicorn.Config(
            self._make(),
            http=partial(_Protocol, _Counted()),  # type: ignore[arg-type]  # called, never looked into
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=16 * 1024,
        )
        self._server = _Telling(config)
        self._server.on_start = self._started.set
        await self._server.serve(sockets=[self._socket])


class _Telling(uvicorn.Server):
    """Tells when it listens."""

    on_start: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.on_start()
