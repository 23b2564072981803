"""The keys of this page, for who types in a pile of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.texts.ui import paper as words
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class KeyList(QWidget):
    """A key, and what it does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look.px(8), 0, 0)
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(words.KEYS, "label"), 0, 0, 1, 2)
        for row, (key, does) in enumerate(words.KEY_WORDS, 1):
            cap = label(key, "label", wraps=False)
            cap.setStyleSheet(
                f"border: 1px solid {look.theme.line_strong}; border-radius: 3px;"
                f" padding: 0 {look.px(4)}px;"
            )
            grid.addWidget(cap, row, 0)
            grid.addWidget(label(does), row, 1)
