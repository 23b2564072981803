"""The line for the council's information system (RIS): to read, and to copy with one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts import handing_over as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.handing_over import ris_facts

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look


class RisLine(QWidget):
    """Says for as long as the line stays the same that it lies on the clipboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.line, self.copied = label(), label(words.RIS_COPIED, "good")
        self.line.setAccessibleName(words.RIS_TYPE)
        flags = Qt.TextInteractionFlag
        self.line.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.copy = Button(look, words.RIS_COPY, kind="small")
        self.copy.done.connect(self._on_copy)
        self.copied.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.line)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.copied)

    def show_picture(self, picture: OperatorPicture) -> None:
        """Of the report as it is now."""
        line = words.ris_line(ris_facts(picture))
        if line != self.line.text():
            self.line.setText(line)
            self.copied.hide()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self.copied.show()
