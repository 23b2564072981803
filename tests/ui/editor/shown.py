"""The editor on the screen, with a real folder behind it, and what tests do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop.desktop.programme_bench import ProgrammeBench
from workshop.texts.ui import editor as words
from workshop.ui.editor.window import EditorWindow
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.editor.work_page import WorkPage


_kept: list[EditorWindow] = []
"""Tests hold on to a page, which would go with its window."""


class Chosen:
    """Stands for a file dialog: chooses `path` at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(
        self, parent: QWidget, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        assert parent.isVisible()
        assert title
        assert "*.toml" in kinds
        assert folder.is_absolute()
        then(self.path)


def bench_of(folder: Path) -> ProgrammeBench:
    """A real one."""
    return ProgrammeBench(folder / "programmas", folder)


def show_editor(
    qtbot: QtBot,
    folder: Path,
    *,
    look: Look | None = None,
    size: tuple[int, int] = (1280, 720),
    file: Path | None = None,
) -> EditorWindow:
    """The window with all programmes; dialogs choose `file`."""
    chosen = Chosen(file or folder / "collega.toml")
    window = EditorWindow(look or Look(DAY, motion=False), bench_of(folder), chosen, chosen)
    qtbot.addWidget(window)
    _kept[:] = [*_kept[-1:], window]
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def page_of(window: EditorWindow) -> WorkPage:
    """A programme must be open."""
    assert window.page is not None
    return window.page


def begun(qtbot: QtBot, folder: Path) -> WorkPage:
    """A new programme, with the focus in its title."""
    window = show_editor(qtbot, folder)
    click(window.shelf.new)
    return page_of(window)


def click(widget: QWidget) -> None:
    """With the mouse."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(
    page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Where the focus is."""
    QTest.keyClick(focused(page), key, modifier)


def type_text(page: QWidget, text: str) -> None:
    """Where the focus is; an arrow begins a new line."""
    for number, line in enumerate(text.split("\n")):
        if number:
            press(page, Qt.Key.Key_Return)
        QTest.keyClicks(focused(page), line)


def focused(page: QWidget) -> QWidget:
    """The widget that keys go to."""
    found = page.window().focusWidget()
    assert found is not None
    return found


def field(page: WorkPage, name: str) -> QWidget:
    """What is called so in the form, for who cannot see it."""
    assert page.form is not None
    found = [
        each
        for kind in (QLineEdit, QPlainTextEdit, ChoiceBox)
        for each in page.form.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, name
    return found[0]


def fill(page: WorkPage, name: str, text: str) -> None:
    """Replace what stands in the field by typing."""
    target = field(page, name)
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Delete)
    type_text(page, text)


def choose(page: WorkPage, name: str, text: str) -> None:
    """With the keyboard, in a closed list."""
    box = field(page, name)
    assert isinstance(box, ChoiceBox)
    at = box.findText(text)
    assert at >= 0, [box.itemText(each) for each in range(box.count())]
    box.setFocus()
    while box.currentIndex() != at:
        key = Qt.Key.Key_Down if box.currentIndex() < at else Qt.Key.Key_Up
        before = box.currentIndex()
        QTest.keyClick(box, key)
        found = field(page, name)  # another kind has another form
        assert isinstance(found, ChoiceBox)
        box = found
        assert box.currentIndex() != before


def button(page: QWidget, text: str) -> Button:
    """What is called so and can be seen."""
    found = [
        each
        for each in page.findChildren(Button)
        if text in {each.text(), each.accessibleName()} and each.isVisible()
    ]
    assert len(found) == 1, text
    return found[0]


def outline_button(page: WorkPage, text: str) -> Button:
    """Under the outline."""
    return page.outline.buttons[text]


def fill_step(page: WorkPage, title: str) -> None:
    """The step in the form, all that it needs."""
    fill(page, words.FIELDS["title"], title)
    fill(page, words.FIELDS["result"], "Er ligt iets.")
    fill(page, words.FIELDS["explanation"], "Zo gaat het.")
