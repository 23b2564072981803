"""The bar above a programme: back, undo, save, and make it ready for use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.texts.ui import editor as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from workshop.ui.theme.look import Look

_ONE_ROW: Final = 1.25
"""Sizes of text up to which the buttons fit one row."""


class WorkBar(QFrame):
    """Whoever shows it connects the buttons."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.back = Button(look, words.BACK, kind="quiet", sign="back")
        self.look_at = Button(look, words.PREVIEW)
        """Only where the preview has no place of its own."""
        self.undo = Button(look, words.UNDO, kind="quiet", sign="undo")
        self.redo = Button(look, words.REDO, kind="quiet")
        self.save_as = Button(look, words.SAVE_AS)
        self.use = Button(look, words.USE, kind="primary")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        row = self._row(look)
        whole.addLayout(row)
        for button in (self.look_at, self.undo, self.redo, self.save_as, self.use):
            row.addWidget(button)
        self.look_at.hide()

    def _row(self, look: Look) -> QLayout:
        if look.scale > _ONE_ROW:
            rows = FlowLayout(gap=look.px(8))
            rows.addWidget(self.back)
            return rows
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.back)
        row.addStretch(1)
        return row
