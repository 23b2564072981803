"""A bug of ours, said beside the evening and never in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.texts.ui import bug as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class BugWindow(QWidget):
    """One window for all of them; the newest stands at the top. It blocks nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(words.TITLE)
        self.setStyleSheet(style_sheet(look))
        self.resize(look.px(640), look.px(420))
        self.setMinimumSize(look.px(480), look.px(320))
        lines = QVBoxLayout(self)
        # Else it would be as high as its words are in a column of one letter.
        lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        lines.setContentsMargins(look.px(28), look.px(20), look.px(28), look.px(20))
        lines.setSpacing(look.px(12))
        lines.addWidget(label(words.TITLE, "title"))
        lines.addWidget(label(words.GOES_ON))
        lines.addWidget(label(words.FOR_HELP, "second"))
        self._trace = QPlainTextEdit()
        self._trace.setReadOnly(True)
        self._trace.setTabChangesFocus(True)
        self._trace.setAccessibleName(words.FOR_HELP)
        lines.addWidget(self._trace, 1)
        row = QHBoxLayout()
        self._close = Button(look, words.CLOSE, kind="primary", key="Esc", cap="Esc")
        self._close.done.connect(self.close)
        self._copy = Button(look, words.COPY)
        self._copy.done.connect(self._on_copy)
        row.addWidget(self._close)
        row.addWidget(self._copy)
        row.addStretch(1)
        lines.addLayout(row)

    @Slot(str)
    def tell(self, trace: str) -> None:
        """Show another one."""
        before = self._trace.toPlainText()
        self._trace.setPlainText(f"{trace}\n\n{before}".strip())
        self._copy.set_text(words.COPY)
        self.show()
        self.raise_()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._trace.toPlainText())
        self._copy.set_text(words.COPIED)
