"""The three parts under each other, or beside each other where the window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QFrame

from workshop.domain.programme import Phase
from workshop.ui.kit.boxes import rule
from workshop.ui.operator.column.beamer_part import BeamerPart
from workshop.ui.operator.column.counts_part import CountsPart
from workshop.ui.operator.column.tablets_part import TabletsPart
from workshop.ui.operator.column.time_part import TimePart

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.tokens import Theme

_AROUND: Final = {"usual": (14, 18), "tight": (10, 18), "lies": (6, 20)}
"""Above and under, left and right."""
_BETWEEN: Final = 14
_BETWEEN_TIGHT: Final = 9


class Column(QFrame):
    """Never covered, never scrolled away."""

    def __init__(self, room: Room, beamer: Theme) -> None:
        super().__init__()
        self.setObjectName("column")
        look = self._look = room.look
        self.beamer = BeamerPart(look, room.projector, beamer)
        self.time = TimePart(look, room.timer)
        self.counts = CountsPart(look)
        self.tablets = TabletsPart()
        self._door, self._desk = room.door, room.desk
        self._lies = self._is_tight = False
        room.door.changed.connect(self._on_door)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rules = (rule(), rule())
        first, second = self._rules
        for part in (self.beamer, first, self.time, second, self.counts):
            self._whole.addWidget(part)
        self._whole.addWidget(self.tablets)
        self._whole.addStretch(1)
        self._on_door()
        self._fit()

    def set_tight(self, is_tight: bool) -> None:
        """Less between the parts where the window is low."""
        self._is_tight = is_tight
        self.beamer.set_tight(is_tight)
        self.tablets.set_tight(is_tight)
        self._fit()

    def _fit(self) -> None:
        high, side = _AROUND["lies" if self._lies else "tight" if self._is_tight else "usual"]
        self._whole.setContentsMargins(*(self._look.px(each) for each in (side, high) * 2))
        self._whole.setSpacing(self._look.px(_BETWEEN_TIGHT if self._is_tight else _BETWEEN))

    def lie_down(self, lies: bool) -> None:
        """Beside each other rather than under each other."""
        self._lies = lies
        self._on_door()
        way = QBoxLayout.Direction
        self._whole.setDirection(way.LeftToRight if lies else way.TopToBottom)
        for part in (self.beamer, self.time, self.counts):
            part.lie_down(lies)
        self._fit()
        for line in self._rules:
            line.setVisible(not lies)

    @Slot()
    def _on_door(self) -> None:
        self.tablets.show_door(self._door.picture)
        if self._lies:
            self.tablets.hide()

    def show_picture(self, picture: OperatorPicture, question: int) -> None:
        """The parts that follow the evening; the beamer and the time follow by themselves."""
        is_polling = self._desk.phase is Phase.POLL
        self.counts.show_picture(picture, question, is_polling=is_polling)
