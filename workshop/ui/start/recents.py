"""Evenings on this laptop: one row each, with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.signs import WarningSign
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from workshop.ui.opening import Recent
    from workshop.ui.theme.look import Look


class _OpenButton(Button):
    """Leaves the arrow keys to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RecentRow(QFrame):
    """What it is about, when, how far it is; practice and an unsafe place are marked."""

    opened = Signal(object)
    """The `Path`."""

    def __init__(self, look: Look, recent: Recent, *, is_first: bool) -> None:
        super().__init__()
        self._look, self.recent = look, recent
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(14), 0, look.px(14))
        row.setSpacing(look.px(16))
        lines = QVBoxLayout()
        lines.setSpacing(look.px(2))
        lines.addWidget(label(recent.title, "heading"))
        facts = words.evening_facts(recent.municipality, recent.date, recent.state)
        lines.addLayout(self._facts(facts))
        if recent.warning:
            lines.addLayout(self._warning())
        row.addLayout(lines, 1)
        action = words.CONTINUE if recent.can_continue else words.VIEW
        is_primary = is_first and recent.can_continue
        self.button = _OpenButton(look, action, kind="primary" if is_primary else "plain")
        mark = product.PRACTICE if recent.practice else ""
        self.button.setAccessibleName(words.named(action, recent.title, facts, mark))
        self.button.setAccessibleDescription(recent.warning)
        self.button.done.connect(self._on_open)
        row.addWidget(self.button)

    def _facts(self, facts: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._look.px(10))
        if self.recent.practice:
            line.addWidget(_mark(self._look, product.PRACTICE), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(facts, "second"), 1)
        return line

    def _warning(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._look.px(8))
        line.addWidget(WarningSign(self._look), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(self.recent.warning, "attention"), 1)
        return line

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self.recent.path)


def _mark(look: Look, text: str) -> QLabel:
    mark = label(text, "label", wraps=False)
    mark.setObjectName("dashed")
    mark.setContentsMargins(look.px(8), look.px(2), look.px(8), look.px(2))
    return mark


class RecentList(QWidget):
    """Up and Down go through the evenings, Enter opens."""

    opened = Signal(object)
    reached = Signal(QWidget)
    """This row has the focus now and must be in sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(label(words.YOURS, "label"))
        self._column.addSpacing(look.px(6))
        self._column.addWidget(rule(strong=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)

    def show_recents(self, recents: Sequence[Recent]) -> None:
        """Draw these, newest first."""
        clear(self._rows)
        self.rows = []
        for recent in recents:
            row = RecentRow(self._look, recent, is_first=not self.rows)
            row.opened.connect(self.opened)
            self.rows.append(row)
            self._rows.addWidget(row)
            self._rows.addWidget(rule())
        if not self.rows:
            empty = label(words.NONE_YET, "second")
            empty.setContentsMargins(0, self._look.px(16), 0, self._look.px(16))
            self._rows.addWidget(empty)

    def place_of(self, button: QWidget | None) -> Path | None:
        """The evening that this button opens."""
        return next((row.recent.path for row in self.rows if row.button is button), None)

    def button_of(self, path: Path) -> Button | None:
        """The button that opens this evening."""
        return next((row.button for row in self.rows if row.recent.path == path), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        here = self.window().focusWidget()
        focused = [n for n, row in enumerate(self.rows) if row.button is here]
        step = moves.get(Qt.Key(event.key()), 0)
        if not (focused and step):
            super().keyPressEvent(event)
            return
        place = focused[0] + step
        if 0 <= place < len(self.rows):
            self.rows[place].button.setFocus()
            self.reached.emit(self.rows[place])
