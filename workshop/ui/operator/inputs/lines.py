"""A field for people's words that grows with them: nothing typed is ever out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.ui.theme.look import Look

_MOST_LINES: Final = 12


class Lines(QPlainTextEdit):
    """As high as its text needs, from `least` lines on."""

    def __init__(self, look: Look, name: str, least: int = 1) -> None:
        """`name` is for who cannot see the label beside it."""
        super().__init__()
        self._look, self._least = look, least
        self.setProperty("role", "words")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.px(80))
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Other words, with the cursor behind them; the same ones leave it where it is."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(320), self._height())

    def _height(self) -> int:
        # A plain text document counts its height in lines.
        lines = max(self._least, min(_MOST_LINES, round(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + self._look.px(18)

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._height())
