"""Before the answers are shown: how many there are, and nothing of what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from workshop.texts.ui import board as words
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units

if TYPE_CHECKING:
    from workshop.pictures.counting import Counts
    from workshop.ui.theme.look import Look


class Unshown(QFrame):
    """Counts of a question whose answers are still hidden."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column.setSpacing(look.px(12))
        self.sent = label(role="heading")
        self.units = Units(look)
        self.rest = label(role="second")
        column.addWidget(label(words.HIDDEN, "label"))
        column.addWidget(self.sent)
        column.addWidget(self.units)
        column.addWidget(self.rest)
        column.addStretch(1)

    def show_counts(self, counts: Counts) -> None:
        """How many sent one, of how many."""
        self.sent.setText(words.sent(counts) if counts.answered else words.NOBODY)
        self.units.set_counts(counts.answered, max(counts.answered, counts.expected))
        self.units.setVisible(bool(counts.expected or counts.answered))
        self.rest.setText(words.left_behind(counts.drafts))
        self.rest.setVisible(bool(counts.drafts))
