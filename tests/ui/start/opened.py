"""A start window on the screen, and what tests do with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from workshop.ui.kit.choosing import choose_file
from workshop.ui.start.window import StartWindow
from workshop.ui.start.wizard import Wizard
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library, Opening

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def show_start(
    qtbot: QtBot,
    library: Library,
    opening: Opening,
    look: Look | None = None,
    size: tuple[int, int] = (1280, 720),
    choose: Choose = choose_file,
) -> StartWindow:
    """The window as somebody sees it who starts the program; the evenings are read."""
    window = StartWindow(look or Look(DAY, motion=False), library, opening, choose)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.activateWindow()  # else no widget in it has the focus of the program
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.welcome.is_filled)
    return window


def wizard_of(window: StartWindow) -> Wizard:
    """The pages of a new evening, which must be open."""
    assert window.wizard is not None
    assert window.stack.currentWidget() is window.wizard
    return window.wizard


def press(
    window: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Where the focus is."""
    QTest.keyClick(focused(window), key, modifier)


def type_text(window: QWidget, text: str) -> None:
    """Where the focus is."""
    QTest.keyClicks(focused(window), text)


def click(widget: QWidget) -> None:
    """With the mouse."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def focused(window: QWidget) -> QWidget:
    """The widget that keys go to."""
    found = window.focusWidget()
    assert found is not None
    return found


def interactive(window: QWidget) -> list[QWidget]:
    """What somebody could use now, without the insides of other widgets."""
    found = [each for kind in INTERACTIVE for each in window.findChildren(kind) if each.isVisible()]
    return [
        each
        for each in found
        if not isinstance(each, QHeaderView) and not each.objectName().startswith("qt_")
    ]


def reached_by_tab(window: QWidget) -> set[QWidget]:
    """Everything that gets the focus on the way round."""
    reached = set[QWidget]()
    for _ in range(200):
        here = focused(window)
        if here in reached:
            return reached
        reached.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("the focus never comes round")


def cut_off(window: QWidget) -> list[str]:
    """Words that do not fit in the widget that says them."""
    found = []
    for label in window.findChildren(QLabel):
        if not (label.isVisible() and label.text()):
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.height()
        wide = label.sizeHint().width() if not label.wordWrap() else 0
        if label.height() < needed or label.width() < wide:
            found.append(f"{label.text()}: {label.size()}, needs {wide} x {needed}")
    for button in window.findChildren(QAbstractButton):
        hint = button.minimumSizeHint()
        if button.isVisible() and button.width() < hint.width():
            found.append(f"{button.accessibleName() or button.text()}: {button.size()} < {hint}")
    return found
