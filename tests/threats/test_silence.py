"""When something of ours breaks, no word and no name comes into a log, a trace or a window."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sys
import threading
from typing import TYPE_CHECKING, Final, NoReturn

import pytest
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.desktop.kept_log import caught_bugs, kept_log
from tests.domain.method import OWN, VALUES_STEP
from tests.server.room import open_room
from tests.threats.unkind import hold
from tests.window_thread import window_thread
from workshop.domain import commands as c
from workshop.domain.errors import RenderFailedError, WorkshopError
from workshop.domain.ids import ParticipantId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.reporting import write_report
from workshop.report import rendering
from workshop.server import answering, hub
from workshop.service import batch
from workshop.store import stick_reading
from workshop.ui.bug_window import BugWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

__all__ = ["window_thread"]

WORD: Final = "kanariewoord"
NAME: Final = "Kanarienaam"
SAID: Final = f"{WORD}\n{NAME} zei: {WORD}\n{NAME}"
"""On more lines than one, as a message of an error may be."""


def breaks(*_: object, **__: object) -> NoReturn:
    """As a bug of ours would, with words in its message, its cause and its variables."""
    words, nothing = {NAME: SAID}, dict[str, str]()
    try:
        nothing[SAID]
    except KeyError as error:
        raise ValueError(words) from error
    raise AssertionError


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Path]:
    """The log as the app keeps it, with everything that is told to it."""
    with kept_log(tmp_path / "logboek", logging.DEBUG) as path:
        yield path


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What the window of a bug is told."""
    with caught_bugs() as found:
        yield found


def silent(*texts: str) -> None:
    """None of the words, in any case."""
    for text in texts:
        assert WORD not in text.lower()
        assert NAME.lower() not in text.lower()


def test_a_route_a_rule_and_a_picture_that_break_tell_the_log_where_and_not_what(
    tmp_path: Path,
    journal: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with open_room(tmp_path / f"{NAME}.dialoog", Attribution.NAME) as room:
        room.evening.do(c.SetParticipant(ParticipantId("ada"), NAME, "raadslid", WORD))
        room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
        tablet = room.joined("ada")
        with monkeypatch.context() as patch:
            patch.setattr(answering, "value_of", breaks)
            status, found = tablet.answer(OWN, {"items": [WORD]})
            assert status == 500
            silent(json.dumps(found))
        with monkeypatch.context() as patch:
            patch.setattr(batch, "decide", breaks)
            assert tablet.answer(OWN, {"items": [WORD]})[0] == 500
            with pytest.raises(ValueError, match=WORD):
                room.evening.do(c.ParkPoint("p", WORD))  # type: ignore[arg-type]
        with monkeypatch.context() as patch:
            patch.setattr(hub, "device_picture", breaks)
            with tablet.listening():
                room.evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
        with pytest.raises(ValueError, match=WORD):
            room.evening.look(breaks)
        assert tablet.answer(OWN, {"items": [WORD]})[0] == 200, "the evening does not go on"
    log = journal.read_text(encoding="utf-8")
    for place in ("A request could not be answered", "A rule broke", "ValueError", "KeyError"):
        assert place in log
    assert "test_silence.py" in log
    captured = capfd.readouterr()
    silent(log, captured.out, captured.err)


def test_an_error_that_nobody_waited_for_is_told_without_its_words(
    tmp_path: Path, journal: Path
) -> None:
    """Python itself would print the whole of it when it is thrown away."""
    with open_room(tmp_path / "avond.dialoog") as room:
        listener = room.server._listener
        assert listener is not None

        def forget() -> None:
            asyncio.get_running_loop().create_future().set_exception(ValueError(SAID))

        listener.call(forget)
        assert room.joined().post("hello")[0] == 200
        gc.collect()
    log = journal.read_text(encoding="utf-8")
    assert "An error that nobody waited for" in log
    silent(log)


def test_what_every_thread_leaves_behind_has_no_words_in_log_or_window(
    journal: Path, told: list[str], qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=breaks, name="stuk")
    thread.start()
    thread.join()
    try:
        breaks()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    window = BugWindow(Look(DAY, motion=False))
    qtbot.addWidget(window)
    for each in told:
        window.tell(each)
    assert len(told) == 2
    shown = window.findChild(QPlainTextEdit)
    assert shown is not None
    assert "ValueError" in shown.toPlainText()
    captured = capfd.readouterr()
    silent(*told, shown.toPlainText(), journal.read_text(encoding="utf-8"), captured.err)


class _Clumsy(QWidget):
    """Has a slot that breaks."""

    @Slot()
    def on_turn(self) -> None:
        breaks()


@pytest.mark.qt_no_exception_capture
def test_a_slot_and_a_task_of_a_window_that_break_are_told_without_words(
    journal: Path, told: list[str], qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    window = _Clumsy()
    qtbot.addWidget(window)
    QTimer.singleShot(0, window.on_turn)
    qtbot.waitUntil(lambda: len(told) == 1)
    captured = capfd.readouterr()
    silent(*told, journal.read_text(encoding="utf-8"), captured.err)
    assert "on_turn" in told[0]


def test_a_report_process_that_dies_says_its_kind_and_no_word(
    tmp_path: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real process, which breaks on words and prints them."""
    child = f"import sys; sys.stdin.read(); raise ValueError({SAID!r})"
    monkeypatch.setattr(rendering, "_command", lambda: [sys.executable, "-c", child])
    path = tmp_path / "avond.dialoog"
    hold(path)
    with pytest.raises(RenderFailedError):
        write_report(path, tmp_path / "verslag.pdf", "pdf")
    log = journal.read_text(encoding="utf-8")
    assert "The report could not be made: ValueError" in log
    silent(log)
    assert not (tmp_path / "verslag.pdf").exists()


def test_what_is_logged_of_a_file_is_not_its_name(
    tmp_path: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is called after its evening, and an evening may be called after anything."""
    path = tmp_path / f"2026-03-12 {NAME}.dialoog"
    hold(path)

    def refuses(*_: object, **__: object) -> NoReturn:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(type(path), "write_text", refuses)
        with open_evening(path) as evening:
            assert evening.look(lambda state: state.seq) > 0
    stick = tmp_path / f"Dialoogavond-{NAME}"
    stick.mkdir()
    with pytest.raises(WorkshopError):
        stick_reading.rebuilt(stick)
    log = journal.read_text(encoding="utf-8")
    assert "No note could be left" in log
    silent(log)
