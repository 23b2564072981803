"""The rules under each other: tick them, and move them up and down."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import rules as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.operator.pages.house_rules.draft import Choice
    from workshop.ui.theme.look import Look


class RuleRow(QWidget):
    """One rule."""

    ticked = Signal(bool)
    moved = Signal(int)
    """One place up (-1) or down (1)."""

    def __init__(self, look: Look, choice: Choice) -> None:
        super().__init__()
        self.text = choice.text
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        self.box = CheckBox(look, "")
        self.box.setAccessibleName(choice.text)
        self.box.toggled.connect(self.ticked)
        row.addWidget(self.box)
        self.words = label(choice.text, "words")
        self.words.setMinimumHeight(look.px(38))
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in (self.box, self.words):
            part.installEventFilter(self)
        row.addWidget(self.words, 1)
        self.up, self.down = self._mover(look, words.UP, -1), self._mover(look, words.DOWN, 1)
        for button in (self.up, self.down):
            row.addWidget(button)
            keeps = button.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keeps)
        self.show_chosen(choice.is_chosen)

    def show_chosen(self, chosen: bool) -> None:
        """Ticked or not; only what holds has a place in the order."""
        self.box.blockSignals(True)
        self.box.setChecked(chosen)
        self.box.blockSignals(False)
        for button in (self.up, self.down):
            button.setVisible(chosen)

    def _mover(self, look: Look, text: str, by: int) -> Button:
        button = Button(look, text, kind="small")
        button.setAccessibleName(words.action(text, self.text))
        button.done.connect(partial(self.moved.emit, by))
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if watched is self.words:
            if event.type() is QEvent.Type.MouseButtonRelease:
                self.box.toggle()
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(by)
                return True
        return super().eventFilter(watched, event)


class RuleList(QWidget):
    """All rules; says where something happened."""

    ticked = Signal(int, bool)
    moved = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self.rows: list[RuleRow] = []

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """In this order; only what differs is made anew."""
        if [row.text for row in self.rows] != [each.text for each in choices]:
            clear(self._column)
            self.rows = [self._row(at, each) for at, each in enumerate(choices)]
        for row, choice in zip(self.rows, choices, strict=True):
            row.show_chosen(choice.is_chosen)

    def _row(self, at: int, choice: Choice) -> RuleRow:
        row = RuleRow(self._look, choice)
        row.ticked.connect(partial(self.ticked.emit, at))
        row.moved.connect(partial(self.moved.emit, at))
        if at:
            self._column.addWidget(rule())
        self._column.addWidget(row)
        return row

    def focus_on(self, at: int, by: int) -> None:
        """Where the keyboard goes after a move: the same button, else the rule itself."""
        if 0 <= at < len(self.rows):
            row = self.rows[at]
            row.show()
            {-1: row.up, 1: row.down}.get(by, row.box).setFocus()
