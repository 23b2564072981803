"""From an empty programme in the editor to an answer on a tablet."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as NotThere
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from tests.browser import chromium
from tests.server.room import HOST, NOW, Room, free_port
from tests.tablet.hand import Hand
from tests.tablet.hand import opened as tablet_opened
from tests.ui.editor.shown import (
    choose,
    click,
    field,
    fill,
    fill_step,
    outline_button,
    press,
    type_text,
)
from workshop.desktop.places import Places
from workshop.desktop.program import Program
from workshop.domain import commands as c
from workshop.domain.ids import StepId
from workshop.domain.programme import Kind, Phase, Who
from workshop.domain.settings import Attribution, Details, Joining, Publicity
from workshop.domain.values import ChosenValue, PositionValue, TextValue
from workshop.evening import open_evening
from workshop.server.serving import TabletServer
from workshop.texts.ui import editor as words
from workshop.ui.opening import Listed, NewEvening
from workshop.ui.preferences import Preferences
from workshop.ui.start.draft import PageName
from workshop.ui.start.programme_page import ProgrammePage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator
    from pytestqt.qtbot import QtBot

    from workshop.domain.state import State
    from workshop.ui.editor.work_page import WorkPage
    from workshop.ui.start.window import StartWindow

_STEP = StepId("buurthuis.wat-telt")
_QUESTIONS = 3


def _question(page: WorkPage, prompt: str, kind: Kind, who: Who = Who.OWN) -> None:
    """A new one in the step that is chosen, typed where the focus is."""
    click(outline_button(page, words.ADD_OWN if who is Who.OWN else words.ADD_JOINT))
    type_text(page, prompt)
    choose(page, words.FIELDS["kind"], words.KINDS[kind])


def _fill_programme(page: WorkPage) -> None:
    type_text(page, "Buurthuis")
    fill(page, words.FIELDS["summary"], "Wat doet het buurthuis?\n\nVoor iedereen.")
    page.outline.tree.setFocus()
    press(page, Qt.Key.Key_Down)
    fill_step(page, "Wat telt")
    fill(page, words.FIELDS["examples"], "Koffie\nSport")
    _question(page, "Wat mis je nu?", Kind.TEXT)
    _question(page, "Wat past het best?", Kind.CHOICE)
    fill(page, "Keuze 1: Keuze 1", "Ontmoeten")
    fill(page, "Keuze 2: Keuze 1", "Leren")
    _question(page, "Waar sta je?", Kind.POSITION)
    fill(page, words.LEFT_POLE, "Rust")
    fill(page, words.RIGHT_POLE, "Reuring")
    _question(page, "Wat delen we?", Kind.RECORDS, Who.JOINT)
    fill(page, "Veld 1: Veld 1", "Wens")


def test_a_programme_made_in_the_editor_is_answered_on_a_tablet(
    qtbot: QtBot, tmp_path: Path
) -> None:
    places = Places(
        tmp_path / "avonden", tmp_path / "i.ini", tmp_path / "avonden.json", tmp_path / "log"
    )
    settings = QSettings(str(places.settings), QSettings.Format.IniFormat)
    program = Program(places, Preferences(settings))
    start = program.start_window
    qtbot.addWidget(start)
    start.show()
    start.start_new()
    assert start.wizard is not None
    start.wizard.go(PageName.PROGRAMME)
    page = _programme_page(start)
    click(page.cards[""])
    click(page.list.new)
    assert program.editor is not None
    assert program.editor.page is not None
    editor = program.editor
    qtbot.waitUntil(editor.isActiveWindow)
    assert editor.page is not None
    _fill_programme(editor.page)
    click(editor.page.use)
    assert editor.page.message.text() == words.used_as(1)
    assert field(editor.page, words.FIELDS["prompt"]).isVisible()
    editor.close()

    assert start.wizard is not None
    box = _programme_page(start).boxes["buurthuis"]
    assert box.text() == "Buurthuis"
    assert box.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert start.wizard.draft.programmes == ["buurthuis"]
    program.create(
        NewEvening(
            Details("Het buurthuis", "Veenrade", "2026-03-12", council_seats=21),
            Attribution.GROUP,
            Publicity.INFORMAL,
            tuple(start.wizard.draft.bases(start.wizard.choices)),
            participants=(Listed("Ada", "Linde", "raadslid"), Listed("Bo", "Linde", "raadslid")),
        )
    )
    qtbot.waitUntil(lambda: program.windows is not None, timeout=20_000)
    assert program.windows is not None
    program.windows.window.close_at_once()
    qtbot.waitUntil(lambda: program.windows is None, timeout=20_000)
    (session,) = places.sessions.glob("*.dialoog")
    _answer_on_a_tablet(session)


def _programme_page(start: StartWindow) -> ProgrammePage:
    assert start.wizard is not None
    page = start.wizard.pages[PageName.PROGRAMME]
    assert isinstance(page, ProgrammePage)
    return page


def _answer_on_a_tablet(session: Path) -> None:
    with open_evening(session, lambda: NOW) as evening:
        server = TabletServer(evening.owner)
        server.start(host=HOST, port=free_port(), joining=Joining.FREE)
        evening.do(c.EnterPhase(_STEP, Phase.OWN))
        try:
            with contextlib.closing(Room(evening, server)) as room, chromium() as browser:
                hand = tablet_opened(browser, room)
                hand.join("Ada")
                _send(hand, "Wat mis je nu?", lambda: hand.field().fill("Iets voor jongeren"))
                _send(
                    hand,
                    "Wat past het best?",
                    hand.page.locator(".option").filter(has_text="Leren").click,
                )
                _send(hand, "Waar sta je?", lambda: hand.press("Naar links"))
                assert hand.faults == []
                hand.page.context.close()
        finally:
            server.stop()
        given = evening.look(_answers)
    assert given == {
        "buurthuis.wat-telt.eigen": TextValue("Iets voor jongeren"),
        "buurthuis.wat-telt.eigen.wat-past-het-best": ChosenValue(("leren",)),
        "buurthuis.wat-telt.eigen.waar-sta-je": PositionValue(-1),
    }


def _send(hand: Hand, prompt: str, answer: Callable[[], None]) -> None:
    _turn_to(hand.page.get_by_role("heading", name=prompt, exact=True), hand)
    answer()
    hand.press("Verstuur")
    hand.waits_for("pgeslagen op de laptop")


def _turn_to(title: Locator, hand: Hand) -> None:
    """After an answer the page may go on by itself: it is turned only once it lies still."""
    for _ in range(_QUESTIONS):
        with contextlib.suppress(NotThere):
            title.wait_for(timeout=3_000)
            return
        hand.press("Volgende")
    title.wait_for()


def _answers(state: State) -> dict[str, object]:
    return {
        str(question): state.value(revisions[-1])
        for question, subjects in state.answers.items()
        for revisions in subjects.values()
    }
