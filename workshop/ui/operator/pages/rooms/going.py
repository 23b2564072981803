"""Who goes to another room: everybody who is here, each with a box to tick, and teams at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop.texts.ui import rooms as words
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.domain.ids import ParticipantId
    from workshop.domain.state import Team
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look

_COLUMN: Final = 250
"""Least width of a name, in the design's pixels."""


class Going(QWidget):
    """Keeps its ticks while people come and go."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[tuple[ParticipantId, str], ...] = ()
        self._teams: tuple[Team, ...] = ()
        self.boxes: dict[ParticipantId, CheckBox] = {}
        self._columns = 1
        self.team = ChoiceBox(look)
        self.team.setAccessibleName(words.TEAM)
        self.team.activated.connect(self._on_team)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(label(words.WHO, "strong"))
        column.addWidget(self.team)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setHorizontalSpacing(look.px(18))
        column.addLayout(self._grid)

    @property
    def chosen(self) -> tuple[ParticipantId, ...]:
        """Who goes."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def clear(self) -> None:
        """Nobody goes any more."""
        for box in self.boxes.values():
            box.setChecked(False)

    def show_people(self, picture: OperatorPicture) -> None:
        """Draw those who are here now."""
        people = tuple((each.id, each.name) for each in picture.people if not each.is_elsewhere)
        if people != self._people:
            self._people = people
            self._draw()
        if picture.teams != self._teams:
            self._teams = picture.teams
            self.team.clear()
            self.team.addItems([words.TEAM, *(each.name for each in picture.teams)])
        self.team.setVisible(bool(picture.teams))

    def _draw(self) -> None:
        chosen = set(self.chosen)
        for box in self.boxes.values():
            discard(box)
        self.boxes = {}
        for name, text in self._people:
            box = CheckBox(self._look, text)
            box.setMinimumHeight(self._look.px(40))
            box.setChecked(name in chosen)
            box.toggled.connect(self._on_toggled)
            self.boxes[name] = box
        self._lay_out()

    def _lay_out(self) -> None:
        for place, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, place // self._columns, place % self._columns)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        """As many columns as names have room in."""
        super().resizeEvent(event)
        columns = max(1, self.width() // self._look.px(_COLUMN))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    @Slot(bool)
    def _on_toggled(self, _: bool) -> None:
        self.changed.emit()

    @Slot(int)
    def _on_team(self, place: int) -> None:
        """A whole team at once; the box says again that one can be chosen."""
        if not 1 <= place <= len(self._teams):
            return
        for member in self._teams[place - 1].members:
            if member in self.boxes:
                self.boxes[member].setChecked(True)
        self.team.setCurrentIndex(0)
