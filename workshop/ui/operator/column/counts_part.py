"""How many answered, and how many are there; never what, and never who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import operator as words
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units

if TYPE_CHECKING:
    from workshop.pictures.counting import Counts
    from workshop.pictures.desk import DeskPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.pictures.polls import PollPicture
    from workshop.ui.theme.look import Look

_PITCH: Final = 15.0
"""Three fives fit in the column at its narrowest."""


class CountsPart(QWidget):
    """Of the question in hand, at a poll of that; else who is there."""

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

    def show_picture(
        self, picture: OperatorPicture, question: int, *, is_polling: bool = False
    ) -> None:
        """Draw the counts of the question with that number of the step on the desk."""
        desk = picture.desk
        poll = _poll(desk, question) if is_polling and desk else None
        if poll is not None:
            self._show_poll(poll.reacted, max(picture.shared.present, poll.reacted))
        elif desk and desk.own:
            self._show_own(desk.own[min(question, len(desk.own) - 1)].shared.counts)
        else:
            self._show(words.PRESENT, str(picture.shared.present), "")
            self._units.set_counts(picture.shared.present, picture.shared.present)

    def _show_own(self, counts: Counts) -> None:
        everybody = 0 < counts.expected <= counts.answered
        note = words.EVERYBODY_SENT if everybody else words.drafts(counts.drafts)
        self._show(words.SENT, words.sent_of(counts.answered, counts.expected), note)
        self._units.set_counts(counts.answered, counts.expected)

    def _show_poll(self, reacted: int, expected: int) -> None:
        note = words.EVERYBODY_REACTED if 0 < expected <= reacted else ""
        self._show(words.REACTED, words.sent_of(reacted, expected), note)
        self._units.set_counts(reacted, expected)

    def _show(self, what: str, number: str, note: str) -> None:
        self._what.setText(what)
        self._number.setText(number)
        self._note.setText(note)


def _poll(desk: DeskPicture, question: int) -> PollPicture | None:
    """Of the joint question with that number; None while nobody was asked."""
    return desk.joint[min(question, len(desk.joint) - 1)].poll if desk.joint else None
