"""The reference library, the whole way: the operator's window, the wall, and a tablet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.content.card_sample import BICYCLES, library_in
from tests.server.room import Tablet, free_port
from tests.ui.stage import NOW, VALUES, played
from workshop.desktop.evening_windows import EveningWindows
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.evening import open_evening
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.reference import ReferencePage
from workshop.ui.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def windows(tmp_path: Path, qtbot: QtBot) -> Iterator[EveningWindows]:
    """Of an evening on a laptop whose municipality has cards of its own."""
    folder = library_in(tmp_path).checks_file.parent
    settings = QSettings(str(tmp_path / "keuzes.ini"), QSettings.Format.IniFormat)
    with open_evening(played(tmp_path, VALUES, Phase.OWN), lambda: NOW) as evening:
        made = EveningWindows(evening, Preferences(settings), tmp_path / "kaartjes", folder)
        qtbot.waitUntil(lambda: made.desk.step is not None)
        yield made
        made.window.close_at_once()


def test_the_card_that_the_room_sees_is_first_on_a_tablet(
    windows: EveningWindows, qtbot: QtBot
) -> None:
    windows.door.open(Joining.FREE, free_port())
    qtbot.waitUntil(lambda: windows.door.picture.is_open, timeout=15_000)
    tablet = Tablet(windows.door.picture.port)
    assert tablet.post("join", code=windows.door.picture.code)[0] == 200
    windows.desk.open("reference")
    page = windows.window.findChild(ReferencePage)
    assert page is not None
    qtbot.waitUntil(lambda: page.library is not None)
    page.choose(BICYCLES)
    assert json.loads(tablet.get("/api/cards")[2])["front"] is None
    page.take.click()
    slide = windows.projector.slide
    assert slide is not None
    assert slide.view is View.CARD
    front = json.loads(tablet.get("/api/cards")[2])["front"]
    assert front == {"id": BICYCLES, "title": "Wie krijgt een fiets?"}
    page.put_away.click()
    assert json.loads(tablet.get("/api/cards")[2])["front"] is None
    tablet.close()


def test_the_cards_lie_beside_the_settings() -> None:
    from workshop.desktop.places import usual_places
    from workshop.evening.library import FOLDER

    places = usual_places()
    assert places.library == places.settings.parent / FOLDER
