"""An evening that is open for tablets, without a window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import click

from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.cards import card_key, keys_folder
from workshop.server import codes
from workshop.server.networks import networks, page_address
from workshop.server.serving import ANYWHERE, TabletServer
from workshop.texts import serving as words

if TYPE_CHECKING:
    from pathlib import Path


def serve_until_stopped(file: Path, host: str, port: int | None) -> None:
    """Returns after Ctrl C, when all that came in is on disk."""
    with open_evening(file) as evening:
        session, attribution = evening.look(lambda s: (s.session or "", s.attribution))
        nameless = attribution is Attribution.ANONYMOUS
        key = card_key(keys_folder(), session) if nameless else ""
        server = TabletServer(evening.owner, card_key=key)
        opened = server.start(host=host or ANYWHERE, port=port)
        title = evening.look(lambda state: state.details.title)
        found = [host] if host else [each.address for each in networks()]
        addresses = [page_address(each, opened.port) for each in found]
        click.echo(words.opened(title, addresses, codes.evening_code(opened.key)))
        try:
            _wait_for_ever()
        except KeyboardInterrupt:
            click.echo(words.STOPPED)
        finally:
            server.stop()


def _wait_for_ever() -> None:
    """In pieces: on Windows Ctrl C does not end a wait without an end."""
    never = threading.Event()
    while True:
        never.wait(1)
