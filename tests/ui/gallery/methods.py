"""Every shipped programme on the beamer, the desk and a tablet: three sheets of twelve pictures.

`python -m tests.ui.gallery.methods [--out DIR]` draws the question of each programme's first step
that asks something of each alone, on a new evening with three people; into `docs/screenshots`
unless said otherwise.
"""

from __future__ import annotations

import argparse
import contextlib
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image
from PySide6.QtCore import QSize

from tests.browser import chromium
from tests.server.room import HOST, Room, free_port
from tests.tablet.hand import opened as tablet_opened
from tests.ui.gallery.beamer import drawn
from tests.ui.gallery.room import settle
from tests.ui.stage import NOW, opened, wait_for
from tests.window_thread import window_app
from workshop.content.programmes import programmes
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId
from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Details, Joining
from workshop.evening import create_evening, open_evening
from workshop.server.serving import TabletServer
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import BEAMER_EVENING, EVENING, for_beamer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from workshop.domain.programme import Programme, Step

FOLDER: Final = Path(__file__).parents[3] / "docs" / "screenshots"
_ACROSS: Final = 4
_WALL: Final = (1280, 720)
_DESK: Final = (1440, 900)
_SMALLER: Final = 3.2
_GAP: Final = 8
_COLOURS: Final = 128


def main() -> None:
    """Draw them."""
    reads = argparse.ArgumentParser()
    reads.add_argument("--out", type=Path, default=FOLDER)
    folder = reads.parse_args().out
    app = window_app()
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        parts = Path(temporary)
        for made in programmes():
            _draw(made, parts, browser)
        for surface in ("beamer", "bediening", "tablet"):
            pictures = sorted(parts.glob(f"{surface}-*.png"))
            _sheet(pictures).save(folder / f"programmas-{surface}.png", optimize=True)
    app.quit()


def first_asking(made: Programme) -> Step:
    """The first step in which each answers alone."""
    return next(step for step in made.steps if any(each.who is Who.OWN for each in step.questions))


def _draw(made: Programme, folder: Path, browser: Browser) -> None:
    path, step = _evening(made, folder), first_asking(made)
    with opened(path) as (evening, room):
        evening.do(c.EnterPhase(step.id, Phase.OWN))
        window = OperatorWindow(room, for_beamer(EVENING), lambda: NOW)
        window.resize(*_DESK)
        window.show()
        wait_for(lambda: room.desk.picture is not None)
        room.desk.go(step.id, Phase.OWN)
        wait_for(lambda: room.desk.step == step.id)
        room.projector.take()
        settle()
        assert room.projector.slide is not None  # taken
        wall = replace(room.projector.slide, timer_s=None)
        drawn(wall, BEAMER_EVENING, QSize(*_WALL)).save(str(folder / f"beamer-{made.id}.png"))
        window.grab().save(str(folder / f"bediening-{made.id}.png"))
        window.close_at_once()
    with _tablet(path, browser) as room:
        hand = tablet_opened(browser, room)
        hand.join("Raadslid 01")
        hand.page.locator("h1").first.wait_for()
        hand.page.screenshot(path=folder / f"tablet-{made.id}.png")
        hand.page.context.close()


def _evening(made: Programme, folder: Path) -> Path:
    path = folder / f"{made.id}.dialoog"
    with create_evening(path, lambda: datetime(2026, 3, 12, 18, 30, tzinfo=UTC)) as evening:
        details = Details(made.title, "Voorbeeldstad", "2026-03-12", practice=True)
        evening.do(c.CreateSession(SessionId(made.id), details))
        evening.do(c.AddProgramme(made))
        for number in (1, 2, 3):
            name = f"Raadslid {number:02}"
            evening.do(c.SetParticipant(ParticipantId(name), name, "raadslid", "Fractie Noord"))
    return path


@contextlib.contextmanager
def _tablet(path: Path, browser: Browser) -> Iterator[Room]:
    assert browser.is_connected()
    with open_evening(path, lambda: NOW) as evening:
        server = TabletServer(evening.owner)
        server.start(host=HOST, port=free_port(), joining=Joining.FREE)
        try:
            with contextlib.closing(Room(evening, server)) as room:
                yield room
        finally:
            server.stop()


def _sheet(pictures: list[Path]) -> Image.Image:
    """In rows of four, small, with few colours."""
    small = []
    for path in pictures:
        with Image.open(path) as picture:
            size = (round(picture.width / _SMALLER), round(picture.height / _SMALLER))
            small.append(picture.convert("RGB").resize(size, Image.Resampling.LANCZOS))
    wide, high = small[0].size
    lines = -(-len(small) // _ACROSS)
    size = ((wide + _GAP) * _ACROSS - _GAP, (high + _GAP) * lines - _GAP)
    sheet = Image.new("RGB", size, "white")
    for at, each in enumerate(small):
        sheet.paste(each, (at % _ACROSS * (wide + _GAP), at // _ACROSS * (high + _GAP)))
    return sheet.quantize(_COLOURS, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main()
