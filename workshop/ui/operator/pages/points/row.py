"""One point that was written down: its words, what is known of it, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import points as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.ui.theme.look import Look

_NARROW: Final = 440


class PointRow(QWidget):
    """Standing or struck; what was struck can be put back."""

    asked_to_change = Signal(str)
    asked_to_strike = Signal(str)
    asked_to_put_back = Signal(str)
    """All carry the name of the point."""

    def __init__(self, look: Look, name: str, text: str, about: str, *, is_struck: bool) -> None:
        super().__init__()
        self.name, self.is_struck = name, is_struck
        self._look, self._text = look, text
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(look.px(6))
        row.addLayout(self._said(text, about), 1)
        self.buttons = self._buttons()
        beside = QHBoxLayout()
        beside.setSpacing(look.px(6))
        for button in self.buttons:
            beside.addWidget(button)
        beside.addStretch(1)
        row.addLayout(beside)
        lines.addLayout(row)
        lines.addWidget(rule())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        """Where there is little room the buttons stand under the words."""
        super().resizeEvent(event)
        way, is_narrow = QBoxLayout.Direction, self.width() < self._look.px(_NARROW)
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def _said(self, text: str, about: str) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(0)
        self.words = label(text, "second" if self.is_struck else "words")
        font = self.words.font()
        font.setStrikeOut(self.is_struck)
        self.words.setFont(font)
        said.addStretch(1)
        said.addWidget(self.words)
        under = words.STRUCK if self.is_struck else about
        if under:
            said.addWidget(label(under, "small"))
        said.addStretch(1)
        return said

    def _buttons(self) -> tuple[Button, ...]:
        if self.is_struck:
            return (self._button(words.PUT_BACK, "undo", self._on_put_back),)
        return (
            self._button(words.CHANGE, "", self._on_change),
            self._button(words.STRIKE, "", self._on_strike),
        )

    def _button(self, text: str, sign: str, slot: object) -> Button:
        button = changing(Button(self._look, text, kind="small", sign=sign))
        button.setAccessibleName(words.action(text, self._text))
        button.done.connect(slot)
        return button

    def has_keys(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        return any(button.hasFocus() for button in self.buttons)

    @Slot()
    def _on_change(self) -> None:
        self.asked_to_change.emit(self.name)

    @Slot()
    def _on_strike(self) -> None:
        self.asked_to_strike.emit(self.name)

    @Slot()
    def _on_put_back(self) -> None:
        self.asked_to_put_back.emit(self.name)


class PointRows(QWidget):
    """Points under each other; rebuilt only when they are others, and the focus stays near."""

    asked_to_change = Signal(str)
    asked_to_strike = Signal(str)
    asked_to_put_back = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: tuple[tuple[str, str, str, bool], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self.rows: list[PointRow] = []

    def show_rows(self, rows: tuple[tuple[str, str, str, bool], ...]) -> None:
        """(name, words, what is known, struck) of each."""
        if rows == self._drawn:
            return
        self._drawn = rows
        at = next((row.name for row in self.rows if row.has_keys()), "")
        former, self.rows = self.rows, [self._row(*each) for each in rows]
        for row in self.rows:
            self._column.addWidget(row)
        if at:
            self._focus(at)
        for row in former:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _row(self, name: str, text: str, about: str, is_struck: bool) -> PointRow:
        row = PointRow(self._look, name, text, about, is_struck=is_struck)
        row.asked_to_change.connect(self.asked_to_change)
        row.asked_to_strike.connect(self.asked_to_strike)
        row.asked_to_put_back.connect(self.asked_to_put_back)
        return row

    def _focus(self, name: str) -> None:
        for row in self.rows:
            if row.name == name:
                row.show()
                row.buttons[0].setFocus()
