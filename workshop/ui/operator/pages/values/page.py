"""The page where five values come together in a compromise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout

from workshop.charts.palette import CoreValue
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.texts.ui import joint as joint_words
from workshop.texts.ui import values as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.joint.editor import JointEditor
from workshop.ui.operator.pages.joint.open_place import OpenPlace
from workshop.ui.operator.pages.values.card import ValueCard
from workshop.ui.operator.pages.values.side import Side
from workshop.ui.operator.pages.values.weighed import ValueLook, dilemmas_of, values_of

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room

_CARD: Final = 138
"""Least width of a card; narrower windows have fewer in a row."""
_BAR: Final = 12
"""Of scrolling."""
_NARROW: Final = 640
"""Below this width what was weighed stands under the compromise."""
_ROOMY: Final = 840
_SIDE: Final = 250
_SIDE_NARROW: Final = 208
_NO_LIMIT: Final = 16_777_215


def _even(cards: int, most: int) -> int:
    """How many in a row, so that the last row is not much shorter: 3 and 2 rather than 4 and 1."""
    rows = -(-cards // most)
    return -(-cards // rows)


class ValuesPage(Page):
    """Cards above, the compromise under them; a value that was not weighed is said."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(8))
        self.cards = {value: ValueCard(look, value) for value in CoreValue}
        self._per_row = 0
        self._shown: tuple[ValueLook, ...] = ()
        self._dilemmas: StepId | None = None
        self.gap = OpenPlace(look, "")
        self.gap.set_lit(lit=True)
        self._is_checked = False
        self.editor = JointEditor(room)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.gap)
        self.side = Side(look)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(look.px(24))
        self._beside.addWidget(self.side)
        answer = QVBoxLayout()
        answer.setSpacing(look.px(8))
        answer.addWidget(label(words.COMPROMISE, "label"))
        answer.addWidget(self.editor)
        answer.addStretch(1)
        self._beside.addLayout(answer, 1)
        self.body.addLayout(self._beside)
        self.body.addStretch(1)
        self.go_on = Button(look, words.START_POLL, kind="primary")
        self.dilemmas = Button(look, words.DILEMMAS, sign="swap")
        self.unseen = Button(look, joint_words.UNSEEN, sign="hidden")
        self.check = Button(look, joint_words.CHECK)
        self.set_actions(self.go_on, self.check, self.dilemmas, self.unseen)
        self._wire()

    def _wire(self) -> None:
        writer = self.editor.writer
        for card in self.cards.values():
            card.opened.connect(self._on_opened)
        writer.saved.connect(self.tell_saved)
        writer.refused.connect(self.tell)
        self.editor.state.connect(self._on_state)
        self.go_on.done.connect(self._on_go_on)
        self.dilemmas.done.connect(self._on_dilemmas)
        self.unseen.done.connect(self._on_unseen)
        self.check.done.connect(self._on_check)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, writer.flush)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        gap = self._grid.spacing()
        room = self.width() - margins.left() - margins.right() - self.room.look.px(_BAR) + gap
        least = max(self.room.look.px(_CARD), *(each.least for each in self.cards.values()))
        per_row = _even(len(self.cards), max(1, room // (least + gap)))
        if per_row != self._per_row:
            self._per_row = per_row
            for at, card in enumerate(self.cards.values()):
                self._grid.addWidget(card, at // per_row, at % per_row)
            for column in range(len(self.cards)):
                self._grid.setColumnStretch(column, 1 if column < per_row else 0)

        self._arrange()

    def _arrange(self) -> None:
        """Where there is little room, the outline leads to the dilemmas."""
        wide = self.width() >= self.room.look.px(_NARROW)
        self.dilemmas.setVisible(wide and self._dilemmas is not None)
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if wide else way.BottomToTop)
        look = self.room.look
        beside = look.px(_SIDE if self.width() >= look.px(_ROOMY) else _SIDE_NARROW)
        self.side.setMaximumWidth(beside if wide else _NO_LIMIT)
        self.side.setMinimumWidth(beside if wide else 0)
        self.side.setVisible(not self.side.is_empty)

    # --- the page's own --------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.editor.writer.see(picture)
        found = values_of(picture)
        self._dilemmas = dilemmas_of(picture)
        if picture.desk is not None:
            self.side.show_step(picture.desk)
        self._arrange()
        if found != self._shown:
            self._shown = found
            self._draw(found)
        if picture.desk is not None:
            self.editor.show_step(picture.desk)
        self.unseen.set_on(self.editor.writer.unseen)

    def _draw(self, found: tuple[ValueLook, ...]) -> None:
        for each in found:
            self.cards[each.value].show_value(each)
        missing = tuple(words.NAMES[each.value] for each in found if not each.is_weighed)
        self.gap.sentence.setText(words.not_weighed(missing))
        self.gap.setVisible(self._is_checked and bool(missing))
        for card in self.cards.values():
            card.gap.set_lit(lit=self._is_checked)
        self.set_consequence(words.weighed(len(found) - len(missing)))

    def leave(self) -> None:
        self.editor.leave()

    @Slot(str)
    def _on_state(self, missing: str) -> None:
        self.go_on.set_blocked(joint_words.not_yet(missing))
        if missing or self.editor.writer.has_waiting():
            self.set_consequence(missing or joint_words.NOT_SAVED)

    @Slot(str)
    def _on_opened(self, step: str) -> None:
        self.editor.writer.flush()
        self.room.desk.go(StepId(step), Phase.JOINT)

    @Slot()
    def _on_go_on(self) -> None:
        self.editor.writer.flush()
        self.room.desk.go(phase=Phase.POLL)

    @Slot()
    def _on_check(self) -> None:
        """What is not there yet asks for attention only when somebody wants to know."""
        self._is_checked = not self._is_checked
        self.check.set_on(self._is_checked)
        self._draw(self._shown)

    @Slot()
    def _on_dilemmas(self) -> None:
        if self._dilemmas is not None:
            self.editor.writer.flush()
            self.room.desk.go(self._dilemmas, Phase.JOINT)

    @Slot()
    def _on_unseen(self) -> None:
        writer = self.editor.writer
        writer.unseen = not writer.unseen
        self.unseen.set_on(writer.unseen)
        self.editor.aloud.tell()
