"""The three parts under each other, or beside each other where the window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame

from workshop.ui.kit.boxes import rule
from workshop.ui.operator.column.beamer_part import BeamerPart
from workshop.ui.operator.column.counts_part import CountsPart
from workshop.ui.operator.column.time_part import TimePart

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.tokens import Theme


class Column(QFrame):
    """Never covered, never scrolled away."""

    def __init__(self, room: Room, beamer: Theme) -> None:
        super().__init__()
        self.setObjectName("column")
        look = self._look = room.look
        self.beamer = BeamerPart(look, room.projector, beamer)
        self.time = TimePart(look, room.timer)
        self.counts = CountsPart(look)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        self._whole.setSpacing(look.px(14))
        self._rules = (rule(), rule())
        first, second = self._rules
        for part in (self.beamer, first, self.time, second, self.counts):
            self._whole.addWidget(part)
        self._whole.addStretch(1)

    def lie_down(self, lies: bool) -> None:
        """Beside each other rather than under each other."""
        way = QBoxLayout.Direction
        self._whole.setDirection(way.LeftToRight if lies else way.TopToBottom)
        for part in (self.beamer, self.time, self.counts):
            part.lie_down(lies)
        high, side = (6, 28) if lies else (14, 18)
        self._whole.setContentsMargins(*(self._look.px(each) for each in (side, high) * 2))
        for line in self._rules:
            line.setVisible(not lies)

    def show_picture(self, picture: OperatorPicture, question: int) -> None:
        """The parts that follow the evening; the beamer and the time follow by themselves."""
        self.counts.show_picture(picture, question)
