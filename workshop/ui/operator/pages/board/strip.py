"""Strips above the board: new answers that wait, and texts that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.slip import Slip
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.operator.pages.board.piles import Pile
    from workshop.ui.theme.look import Look


class AlikeStrip(QFrame):
    """Asks whether texts belong together; never answers it by itself."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._piles: tuple[Pile, ...] = ()
        self.setObjectName("dashed")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(6))
        row.addWidget(label(words.ALIKE, "strong", wraps=False))
        self._row = FlowLayout(gap=0)
        row.addLayout(self._row, 1)
        self.yes = changing(Button(look, words.TOGETHER, cap="Enter"))
        self.no = Button(look, words.NO, kind="quiet")
        self.yes.done.connect(self.accepted)
        self.no.done.connect(self.refused)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    def show_piles(self, piles: Sequence[Pile]) -> None:
        """These look alike; hidden if there are none."""
        self.setVisible(bool(piles))
        if tuple(piles) == self._piles:
            return
        self._piles = tuple(piles)
        self._row.clear()
        for pile in self._piles:
            self._row.addWidget(self._slip(pile))
        self.setAccessibleName(words.alike_name(pile.text for pile in piles))

    def _slip(self, pile: Pile) -> Slip:
        slip = Slip(self._look, pile.key, pile.text, pile.count, moves=False)
        slip.setMaximumWidth(slip.sizeHint().width())
        slip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return slip


class WaitingStrip(QFrame):
    """New answers, not shown yet."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("dashed")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self.number = label(role="strong")
        self.show_too = changing(Button(look, words.SHOW_TOO))
        self.show_too.done.connect(self._on_show)
        row.addWidget(self.number, 1)
        row.addWidget(self.show_too)

    def show_number(self, number: int) -> None:
        """How many; hidden for nought."""
        self.setVisible(number > 0)
        self.number.setText(words.arrived(number))

    @Slot()
    def _on_show(self) -> None:
        self.asked.emit()
