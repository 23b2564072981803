"""A page beside the phases in a played evening, with the real slow work behind it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtWidgets import QApplication

from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.acts import Acts
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room

AnyPage = TypeVar("AnyPage", bound="Page")


@contextmanager
def beside(
    qtbot: QtBot,
    folder: Path,
    kind: Callable[[Room], AnyPage],
    until: Phase = Phase.DONE,
    acts: object = None,
) -> Iterator[tuple[Evening, Room, AnyPage]]:
    """`until`: how far the first step was played; `acts` instead of the real ones."""
    with opened(played(folder, VALUES, until)) as (evening, found):
        given = cast("Acts", acts) if acts is not None else EveningActs(evening)
        room = replace(found, acts=given)
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        page = kind(room)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None:
                page.show_picture(room.desk.picture)

        draw()
        show(qtbot, page)
        room.desk.changed.connect(draw)
        room.desk.moved.connect(draw)
        try:
            yield evening, room, page
        finally:
            room.desk.changed.disconnect(draw)
            room.desk.moved.disconnect(draw)
            page.hide()


def show(qtbot: QtBot, page: Page) -> None:
    """In front, with the keyboard."""
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def focus_name() -> str:
    """What a screen reader calls the widget with the focus."""
    found = QApplication.focusWidget()
    return found.accessibleName() if found else ""
