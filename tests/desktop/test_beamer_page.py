"""The beamer in a browser, the whole way: windows, a server, and answers that are hidden."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.server.room import Tablet, free_port
from tests.ui.stage import NOW, VALUES, played
from workshop.desktop.evening_windows import EveningWindows
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.evening import Evening, open_evening
from workshop.texts.beamer_page import BLACK
from workshop.texts.ui import tablets as words
from workshop.ui.beamer.slide import View
from workshop.ui.preferences import Preferences

SHORTEST = 9
"""Letters of a hidden text that is looked for: shorter ones are words of the program too."""


class Seen(NamedTuple):
    """What a browser got."""

    text: str
    image: bytes


class Browser:
    """In a thread of its own: reads the stream and gets each image."""

    def __init__(self, port: int, code: str) -> None:
        self.seen: list[Seen] = []
        self._tablet, self._code = Tablet(port), code
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        assert self._tablet.post("beamer/join", code=self._code)[0] == 200
        with self._tablet.listening("/api/beamer/stream") as events:
            while True:
                try:
                    event = events.next("frame")
                except EOFError:
                    return
                image = self._tablet.get(f"/api/beamer/frame/{event['number']}")[2]
                self.seen.append(Seen(event["text"], image))

    def end(self) -> None:
        """After the door was shut."""
        self._thread.join(10)
        assert not self._thread.is_alive()
        self._tablet.close()


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Evening, EveningWindows, Browser]]:
    """The rehearsal in its first round, its answers hidden; the windows, and a browser."""
    settings = QSettings(str(tmp_path / "keuzes.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    with open_evening(played(tmp_path, VALUES, Phase.OWN), lambda: NOW) as evening:
        windows = EveningWindows(evening, preferences, tmp_path / "kaartjes", tmp_path / "naslag")
        qtbot.waitUntil(lambda: windows.desk.step is not None)
        windows.door.open(Joining.FREE, free_port())
        qtbot.waitUntil(lambda: windows.door.picture.is_open, timeout=15_000)
        browser = Browser(windows.door.picture.port, windows.door.picture.beamer_code)
        qtbot.waitUntil(lambda: bool(browser.seen), timeout=15_000)
        yield evening, windows, browser
        windows.window.close_at_once()
        browser.end()


def hidden_texts(evening: Evening) -> set[str]:
    """Everything that people typed and nobody was shown."""
    bodies = evening.look(lambda state: list(state.bodies.values()))
    found = {text for body in bodies for text in strings(json.loads(body))}
    return {text for text in found if len(text) >= SHORTEST}


def strings(value: object) -> Iterator[str]:
    """All texts in what was read from JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings(list(value.values()))
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def until(qtbot: QtBot, browser: Browser, is_so: Callable[[Seen], bool]) -> Seen:
    """The newest picture, once it is so."""
    qtbot.waitUntil(lambda: is_so(browser.seen[-1]), timeout=15_000)
    return browser.seen[-1]


def test_what_is_hidden_is_in_no_picture_until_the_room_is_shown_it(
    stage: tuple[Evening, EveningWindows, Browser], qtbot: QtBot
) -> None:
    evening, windows, browser = stage
    hidden = hidden_texts(evening)
    assert hidden
    projector, desk = windows.projector, windows.desk
    desk.go(VALUES, Phase.OWN)
    projector.take()
    until(qtbot, browser, lambda seen: "waarden" in seen.text.lower())
    for phase in Phase:
        desk.go(VALUES, phase)  # the operator looks around; the room does not follow
        qtbot.wait(600)  # longer than from one image to the next
    assert not told(browser, hidden)
    desk.go(VALUES, Phase.SHOW)
    projector.take(None, c.Show(_question(evening)))
    until(qtbot, browser, lambda seen: any(text in seen.text for text in hidden))


def test_black_is_black_and_what_stands_still_does_not_follow(
    stage: tuple[Evening, EveningWindows, Browser], qtbot: QtBot
) -> None:
    evening, windows, browser = stage
    hidden, projector = hidden_texts(evening), windows.projector
    projector.black()
    dark = QImage.fromData(until(qtbot, browser, lambda seen: seen.text == BLACK).image)
    assert dark.pixel(dark.width() // 2, dark.height() // 2) & 0xFFFFFF == 0
    projector.black()
    before = until(qtbot, browser, lambda seen: seen.text != BLACK)
    projector.freeze()
    windows.room.sender.send(c.EnterPhase(VALUES, Phase.SHOW), c.Show(_question(evening)))
    qtbot.waitUntil(lambda: bool(evening.look(lambda state: dict(state.flow.shown))))
    qtbot.wait(1200)  # two images could have been made
    assert browser.seen[-1] == before
    assert not told(browser, hidden)


def told(browser: Browser, texts: set[str]) -> list[str]:
    """Those of the texts that were in any picture."""
    everything = " ".join(seen.text for seen in browser.seen)
    return [text for text in texts if text in everything]


def _question(evening: Evening) -> QuestionId:
    step = evening.look(lambda state: state.step(VALUES))
    assert step is not None
    return step.questions[0].id


def test_it_is_only_made_while_somebody_looks(
    stage: tuple[Evening, EveningWindows, Browser], qtbot: QtBot
) -> None:
    _, windows, browser = stage
    assert windows.broadcast.is_watched
    windows.door.shut()
    browser.end()
    qtbot.waitUntil(lambda: not windows.broadcast.is_watched, timeout=15_000)


def test_the_page_tablets_says_where_it_is_and_no_beamer_view_does(
    stage: tuple[Evening, EveningWindows, Browser], qtbot: QtBot
) -> None:
    _, windows, browser = stage
    door = windows.door
    windows.desk.open("tablets")
    code = door.picture.beamer_code
    entrance = door.entrance
    said = [each.text() for each in windows.window.findChildren(QLabel) if each.isVisible()]
    if entrance is not None:  # a machine without a network shows no address
        assert words.beamer(entrance.address, code) in said
    windows.projector.take(View.JOIN)
    until(qtbot, browser, lambda seen: seen is not browser.seen[0])
    everything = " ".join(seen.text for seen in browser.seen).replace(" ", "")
    assert code not in everything
