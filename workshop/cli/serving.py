"""An evening that is open for tablets, without a window."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

from workshop.cli.terminal import say
from workshop.cli.wording import stick_status
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.cards import card_key, keys_folder
from workshop.evening.library import Library, library_folder
from workshop.evening.sticking import use_stick
from workshop.server import codes
from workshop.server.networks import networks, page_address
from workshop.server.serving import ANYWHERE, TabletServer
from workshop.store.stick_status import StickState
from workshop.texts import serving as words

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.evening import Evening


def serve_until_stopped(file: Path, host: str, port: int | None, stick: Path | None) -> None:
    """Returns when it is asked to stop, and all that came in is on disk."""
    stop = _asked_to_stop()
    with open_evening(file) as evening:
        if stick is not None:
            use_stick(evening, stick)
        session, attribution = evening.look(lambda s: (s.session or "", s.attribution))
        nameless = attribution is Attribution.ANONYMOUS
        key = card_key(keys_folder(), session) if nameless else ""
        library = Library(library_folder())
        server = TabletServer(evening.owner, card_key=key, library=library)
        opened = server.start(host=host or ANYWHERE, port=port)
        title = evening.look(lambda state: state.details.title)
        found = [host] if host else [each.address for each in networks()]
        addresses = [page_address(each, opened.port) for each in found]
        say(words.opened(title, addresses, codes.evening_code(opened.key)))
        try:
            _wait_for(stop, _StickLines(evening))
            say(words.STOPPED)
        finally:
            server.stop()


class _StickLines:
    """A line when it is another with the copy on the stick; not for each update."""

    def __init__(self, evening: Evening) -> None:
        self._stick = evening.stick
        self._told = StickState.NONE

    def tell(self) -> None:
        """Say it if it is news."""
        status = self._stick.status
        if status.state is not self._told:
            self._told = status.state
            say(stick_status(status))


def _asked_to_stop() -> threading.Event:
    """Ctrl C, or whatever started it; also where that had Ctrl C ignored, as a script may."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop


def _wait_for(stop: threading.Event, lines: _StickLines) -> None:
    """In pieces: on Windows Ctrl C does not end a wait without an end."""
    lines.tell()
    while not stop.wait(1):
        lines.tell()
