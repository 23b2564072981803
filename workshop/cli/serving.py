"""An evening that is open for tablets, without a window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import click

from workshop.evening import open_evening
from workshop.server import codes
from workshop.server.networks import networks, page_address
from workshop.server.serving import ANYWHERE, TabletServer
from workshop.texts import serving as words

if TYPE_CHECKING:
    from pathlib import Path


def serve_until_stopped(file: Path, host: str, port: int | None) -> None:
    """Returns after Ctrl C, when all that came in is on disk."""
    with open_evening(file) as evening:
        server = TabletServer(evening.owner)
        opened = server.start(host=host or ANYWHERE, port=port)
        title = evening.look(lambda state: state.details.title)
        found = [host] if host else [each.address for each in networks()]
        addresses = [page_address(each, opened.port) for each in found]
        click.echo(words.opened(title, addresses, codes.evening_code(opened.key)))
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            click.echo(words.STOPPED)
        finally:
            server.stop()
