"""A page of a phase in a played evening, following it as the window lets it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.stage import opened, played
from workshop.ui.kit.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.ids import QuestionId, StepId
    from workshop.domain.programme import Phase
    from workshop.evening import Evening
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room

AnyPage = TypeVar("AnyPage", bound="Page")


@contextmanager
def shown_page(
    qtbot: QtBot,
    folder: Path,
    kind: Callable[[Room], AnyPage],
    at: tuple[StepId, Phase, Phase],
) -> Iterator[tuple[Evening, Room, AnyPage]]:
    """`at` is a step, until which phase it was played, and which phase is on the desk."""
    step, until, phase = at
    with opened(played(folder, step, until)) as (evening, room):
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.go(step, phase)
        qtbot.waitUntil(lambda: room.desk.step == step)
        page = kind(room)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None:
                page.show_picture(room.desk.picture)

        draw()
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        room.desk.changed.connect(draw)
        room.desk.moved.connect(draw)
        try:
            yield evening, room, page
        finally:
            room.desk.changed.disconnect(draw)
            room.desk.moved.disconnect(draw)


def press(page: QWidget, text: str) -> None:
    """Press the visible button that says `text`."""
    QCoreApplication.processEvents()  # new buttons appear with the next turn of the loop
    found = [each for each in page.findChildren(Button) if each.text() == text and is_seen(each)]
    assert len(found) == 1, [each.text() for each in page.findChildren(Button) if is_seen(each)]
    found[0].click()


def is_seen(widget: QWidget) -> bool:
    """Not hidden, nor anything around it."""
    return widget.isVisible()


def everything_said(page: QWidget) -> str:
    """All texts, names, descriptions and tips, also of what is hidden."""
    said = []
    for each in [page, *page.findChildren(QWidget)]:
        said += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        said.append(each.windowTitle())
        if isinstance(each, QLabel | QAbstractButton):
            said.append(each.text())
        said.append(str(getattr(each, "_text", "")))
    return "\n".join(said).casefold()


def texts_of(evening: Evening, question: QuestionId) -> set[str]:
    """What people sent, shown or not."""

    def look(state: object) -> set[str]:
        answers = state.answers.get(question, {})  # type: ignore[attr-defined]  # a State
        values = (state.value(found[-1]) for found in answers.values())  # type: ignore[attr-defined]
        return {text for value in values for text in getattr(value, "items", ())}

    return evening.look(look)
