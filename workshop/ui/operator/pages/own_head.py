"""How many sent, large, and the round beside it: open or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import own as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskOwn
    from workshop.ui.theme.look import Look


class Head(QWidget):
    """Of one question."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.number = label(role="number", wraps=False)
        self.of, self.to_go = label(), label(role="second")
        self.of.setStyleSheet(f"font-size: {look.px(20)}px")
        self.state = label(role="strong", wraps=False)
        self.round = changing(Button(look, words.CLOSE_ROUND))
        """Closes the round, or opens it again."""
        beside, turn = QVBoxLayout(), QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        beside.addWidget(self.of)
        beside.addWidget(self.to_go)
        beside.addStretch(1)
        turn.setSpacing(look.px(4))
        turn.addStretch(1)
        for part in (self.state, self.round):
            turn.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        turn.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(self.number)
        row.addLayout(beside, 1)
        row.addLayout(turn)

    def show_own(self, own: DeskOwn) -> None:
        """The counts as they are."""
        counts, is_open = own.shared.counts, own.shared.open
        self.number.setText(str(counts.answered))
        self.of.setText(words.of_expected(counts.expected, counts.answered))
        self.to_go.setText(_second_line(own))
        self.state.setText(words.OPEN if is_open else words.CLOSED)
        self.round.set_text(words.CLOSE_ROUND if is_open else words.OPEN_ROUND)


def _second_line(own: DeskOwn) -> str:
    counts = own.shared.counts
    rows = (*own.groups, own.apart) if own.apart else own.groups
    # Some who sent may have left since: then the rows know better who is still to come.
    left = sum(max(0, each.expected - each.answered) for each in rows)
    if not rows:
        left = max(0, counts.expected - counts.answered)
    parts = (words.to_go(left, counts.late), words.declined(counts.declined))
    return ", ".join(part for part in parts if part)
