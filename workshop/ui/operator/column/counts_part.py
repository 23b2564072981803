"""How many answered, and how many are there; never what, and never who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import operator as words
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look

_PITCH: Final = 15.0
"""Three fives fit in the column at its narrowest."""


class CountsPart(QWidget):
    """Of the question in hand; else who is there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        row = QHBoxLayout()
        self._what, self._number = label("", "label"), label("", "strong", wraps=False)
        row.addWidget(self._what, 1)
        row.addWidget(self._number)
        lines.addLayout(row)
        self._units = Units(look, pitch=_PITCH)
        lines.addWidget(self._units)
        self._note = label("", "small")
        lines.addWidget(self._note)

    def lie_down(self, lies: bool) -> None:
        """The figures alone."""
        for each in (self._what, self._units, self._note):
            each.setVisible(not lies)

    def show_picture(self, picture: OperatorPicture, question: int) -> None:
        """Draw the counts of the own question with that number of the step on the desk."""
        asked = picture.desk.own if picture.desk else ()
        if not asked:
            self._what.setText(words.PRESENT)
            self._number.setText(str(picture.shared.present))
            self._units.set_counts(picture.shared.present, picture.shared.present)
            self._note.setText("")
            return
        counts = asked[min(question, len(asked) - 1)].shared.counts
        self._what.setText(words.SENT)
        self._number.setText(words.sent_of(counts.answered, counts.expected))
        self._units.set_counts(counts.answered, counts.expected)
        everybody = 0 < counts.expected <= counts.answered
        self._note.setText(words.EVERYBODY_SENT if everybody else words.drafts(counts.drafts))
