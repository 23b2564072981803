"""What the facilitator may say or ask at a step: lines on a card beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import explain as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Cues(QWidget):
    """The cues of one step; nothing at all where there are none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._cues: tuple[str, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(8))
        self.hide()

    def show_cues(self, cues: tuple[str, ...]) -> None:
        """These from now on."""
        if cues == self._cues:
            return
        self._cues = cues
        clear(self._lines)
        self._lines.addWidget(label(words.CUES, "label"))
        for place, cue in enumerate(cues):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(label(cue, "words"))
        self.setVisible(bool(cues))
