"""Five short fields: whom of the residents to involve, and how."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit

from workshop.texts.outline.harvest import INVOLVEMENT_FIELDS
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.residents.draft import FIELDS

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class InvolvementForm(QFrame):
    """Enter goes to the next field, and from the last one saves."""

    edited = Signal()
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(1, 1)
        self.lines: list[QLineEdit] = []
        for row, title in enumerate(INVOLVEMENT_FIELDS):
            grid.addWidget(label(title, "strong", wraps=False), row, 0)
            line = QLineEdit()
            line.setAccessibleName(title)
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(partial(self._on_enter, row))
            line.installEventFilter(self)
            grid.addWidget(line, row, 1)
            self.lines.append(line)

    @property
    def typed(self) -> tuple[str, ...]:
        """The texts as they are now."""
        return tuple(line.text() for line in self.lines)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """These, unless they are there already: the cursor stays where it is."""
        for line, text in zip(self.lines, texts, strict=True):
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)  # a long text is read from its beginning

    def _on_enter(self, row: int) -> None:
        if row + 1 < len(FIELDS):
            self.lines[row + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if watched in self.lines and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.type() is QEvent.Type.KeyPress:
                row = next(at for at, line in enumerate(self.lines) if line is watched)
                to = min(max(0, row + by), len(self.lines) - 1)
                self.lines[to].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
