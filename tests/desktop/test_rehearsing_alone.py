"""One person rehearses alone: tour, invented council, a real tablet between them, and the seal."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.test_program import close, opened, started
from tests.desktop.test_whole_evening import VALUE, Griffier, _agree, _answered, _entries, _run
from tests.server.room import Tablet, free_port
from workshop.desktop.places import Places
from workshop.domain.programme import Phase
from workshop.server import networks, serving
from workshop.server.networks import Network
from workshop.texts.outline.front import REHEARSAL
from workshop.texts.ui import explain as explain_words
from workshop.texts.ui import own as own_words
from workshop.texts.ui import poll as poll_words
from workshop.texts.ui import product
from workshop.texts.ui import start as start_words
from workshop.texts.ui import tablets as tablets_words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.joint import JointPage
from workshop.ui.operator.pages.tablets import TabletsPage
from workshop.ui.operator.tour import Tour

pytestmark = pytest.mark.timeout(240)
OWN = "visie.waarden.eigen"
SAID = "Een woord van een echte tablet"
COUNCIL = 7
SLOW_MS = 40_000


@pytest.fixture
def griffier(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Griffier]:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())
    here = (Network("eth0", "127.0.0.1", networks.Medium.WIRED),)
    monkeypatch.setattr(networks, "networks", lambda: here)
    places = Places(tmp_path / "avonden", tmp_path / "i.ini", tmp_path / "l.json", tmp_path / "log")
    program = started(places, qtbot)
    yield Griffier(qtbot, program)
    close(program, qtbot)


def test_a_rehearsal_led_alone_ends_in_a_sealed_report_that_says_what_it_is(
    griffier: Griffier, qtbot: QtBot, tmp_path: Path
) -> None:
    griffier.presses(start_words.REHEARSE, griffier.program.start_window)
    windows = opened(griffier.program, qtbot)
    assert windows.path.parent == tmp_path / "avonden" / "oefenavonden"
    _is_shown_around(griffier)
    tablet = _lets_a_council_and_a_tablet_in(griffier)
    _asks_each_alone(griffier, tablet)
    _writes_together(griffier)
    _polls_on_tablets(griffier)
    report = _agree(griffier)
    session = windows.path
    close(griffier.program, qtbot)
    assert _run("verify", str(report), str(session)) == 0
    pages = _pages(report)
    assert len(pages) > 5
    assert [at for at, page in enumerate(pages) if REHEARSAL not in page.upper()] == []
    assert SAID in " ".join(" ".join(pages).split())
    assert griffier.program.start_window.isVisible()
    names = [
        row.button.accessibleName() for row in griffier.program.start_window.welcome.recents.rows
    ]
    assert any(product.PRACTICE in name for name in names)


def _is_shown_around(griffier: Griffier) -> None:
    tour = griffier.sees(Tour)
    griffier.key(Qt.Key.Key_Right)
    assert tour.at == 1
    griffier.key(Qt.Key.Key_Escape)
    assert tour.isHidden()
    assert griffier.windows.room.preferences.has_toured


def _lets_a_council_and_a_tablet_in(griffier: Griffier) -> Tablet:
    griffier.windows.desk.open("tablets")
    page = griffier.sees(TabletsPage)
    griffier.presses(tablets_words.OPEN)
    door = griffier.windows.door
    griffier.qtbot.waitUntil(lambda: door.picture.is_open)
    page.rehearsal.sizes[COUNCIL].click()
    griffier.qtbot.waitUntil(page.rehearsal.now.isVisible)
    page.rehearsal.now.click()
    griffier.qtbot.waitUntil(lambda: len(door.picture.tablets) == COUNCIL, timeout=SLOW_MS)
    tablet = Tablet(door.picture.port)
    assert tablet.post("join", code=door.picture.code)[0] == 200
    picture = griffier.windows.desk.picture
    assert picture is not None
    person = next(each for each in picture.people if each.name == "Raadslid 12")
    assert tablet.post("claim", participant=person.id)[0] == 200
    tablet.as_ = person.id
    _back_to_the_step(griffier)
    return tablet


def _asks_each_alone(griffier: Griffier, tablet: Tablet) -> None:
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_T)
    griffier.waits_for_the_room(View.EXPLAIN)
    griffier.presses(explain_words.BEGIN[Phase.OWN])
    griffier.waits_for_the_room(View.QUESTION)
    assert tablet.answer(OWN, {"items": [SAID]})[0] == 200
    tablet.close()
    _hurries_them(griffier)
    griffier.qtbot.waitUntil(lambda: _answered(griffier) == COUNCIL + 1, timeout=SLOW_MS)
    griffier.presses(own_words.SHOW)
    griffier.waits_for_the_room(View.WALL)


def _hurries_them(griffier: Griffier) -> None:
    griffier.windows.desk.open("tablets")
    griffier.sees(TabletsPage).rehearsal.now.click()
    _back_to_the_step(griffier)


def _back_to_the_step(griffier: Griffier) -> None:
    """Without a screen no window manager gives the keyboard back to the window."""
    griffier.windows.desk.close()
    griffier.windows.window.activateWindow()
    griffier.qtbot.waitUntil(griffier.windows.window.isActiveWindow)


def _writes_together(griffier: Griffier) -> None:
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_4)
    griffier.key(Qt.Key.Key_T)
    griffier.waits_for_the_room(View.JOINT)
    griffier.sees(JointPage).editor.sheet.inputs["waarde"].setFocus()
    griffier.types(VALUE)
    griffier.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    griffier.qtbot.waitUntil(lambda: _entries(griffier) == 1)


def _polls_on_tablets(griffier: Griffier) -> None:
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_5)
    griffier.key(Qt.Key.Key_T)
    griffier.presses(poll_words.OPEN)
    griffier.qtbot.waitUntil(lambda: _poll(griffier) is not None)
    _hurries_them(griffier)
    griffier.qtbot.waitUntil(lambda: _poll(griffier) == COUNCIL, timeout=SLOW_MS)
    griffier.presses(poll_words.CLOSE)


def _poll(griffier: Griffier) -> int | None:
    """How many reacted to the poll in front."""
    here = griffier.windows.desk.here
    poll = here.joint[0].poll if here else None
    return poll.reacted if poll else None


def _pages(report: Path) -> list[str]:
    told = subprocess.run(
        ["pdftotext", "-layout", report, "-"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return told.stdout.removesuffix("\f").split("\f")
