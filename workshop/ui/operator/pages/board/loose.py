"""The loose answers at the left of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.slip import carried, carries
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.board.piles import Order
from workshop.ui.operator.pages.board.slips import BoardSlip, KeylessArea, paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from workshop.ui.operator.pages.board.piles import Pile
    from workshop.ui.theme.look import Look

_AT_ONCE: Final = 60
"""Slips; more come when asked for, so that a full room stays quick."""


class Loose(QWidget):
    """A column of slips; what is dropped here lies loose again."""

    dropped = Signal(str)
    """Name of the slip that landed here."""
    dropped_on = Signal(str, str)
    """(name of the slip that landed, name of the slip it landed on)."""
    looked_at = Signal(str)
    toggled = Signal()
    """Something was chosen, or no longer."""
    sorted_by = Signal(object)
    """An `Order` was asked for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._piles: tuple[Pile, ...] = ()
        self._most = _AT_ONCE
        self._is_target = False
        self.slips: dict[str, BoardSlip] = {}
        """By key of their pile, in order."""
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(self._heading())
        column.addLayout(self._sorting())
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, look.px(4), 0)
        self._list.setSpacing(0)
        self.more = Button(look, "", kind="link")
        self.more.done.connect(self._on_more)
        column.addWidget(self._area(), 1)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.total = label(role="second", wraps=False)
        row.addWidget(label(words.LOOSE, "strong", wraps=False))
        row.addStretch(1)
        row.addWidget(self.total)
        return row

    def _sorting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(4))
        self.by_number = Button(self._look, words.BY_NUMBER, kind="tab")
        self.by_text = Button(self._look, words.BY_TEXT, kind="tab")
        self.by_number.setAccessibleName(words.SORT_BY_NUMBER)
        self.by_text.setAccessibleName(words.SORT_BY_TEXT)
        self.by_number.done.connect(self._on_by_number)
        self.by_text.done.connect(self._on_by_text)
        row.addWidget(self.by_number)
        row.addWidget(self.by_text)
        row.addStretch(1)
        return row

    def _area(self) -> KeylessArea:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.rest = label(role="second")
        whole.addLayout(self._list)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.rest)
        whole.addStretch(1)
        area = KeylessArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = area
        return area

    # --- what lies here --------------------------------------------------------------------

    def show_piles(self, piles: tuple[Pile, ...], order: Order) -> None:
        """Lay these, in this order; slips that stay keep their place, choice and focus."""
        self._show_order(order)
        if piles == self._piles:
            return
        self._piles = piles
        self._lay()

    def _show_order(self, order: Order) -> None:
        for button, means in ((self.by_number, Order.NUMBER), (self.by_text, Order.TEXT)):
            button.set_on(means is order)

    def _lay(self) -> None:
        shown = self._piles[: self._most]
        former, self.slips = self.slips, {}
        for at, pile in enumerate(shown):
            slip = former.get(pile.key)
            if slip is None or slip.pile != pile:
                slip = self._new(pile)
                self._list.insertWidget(at, slip)
            else:
                del former[pile.key]
                if self._list.indexOf(slip) != at:
                    self._list.insertWidget(at, slip)
            self.slips[pile.key] = slip
        for slip in former.values():
            discard(slip)
        self._show_rest(len(self._piles) - len(shown))

    def _show_rest(self, hidden: int) -> None:
        self.total.setText(words.answers(sum(pile.count for pile in self._piles)))
        self.more.setVisible(hidden > 0)
        self.more.set_text(words.more(hidden))
        self.rest.setVisible(not self._piles)

    def _new(self, pile: Pile) -> BoardSlip:
        slip = BoardSlip(self._look, pile)
        slip.dropped.connect(self.dropped_on)
        slip.looked_at.connect(self.looked_at)
        slip.toggled.connect(self._on_toggled)
        return slip

    @Slot()
    def _on_toggled(self) -> None:
        self.toggled.emit()

    @Slot()
    def _on_more(self) -> None:
        self._most += _AT_ONCE
        self._lay()

    @Slot()
    def _on_by_number(self) -> None:
        self.sorted_by.emit(Order.NUMBER)

    @Slot()
    def _on_by_text(self) -> None:
        self.sorted_by.emit(Order.TEXT)

    # --- dropping --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        if carries(event):
            event.acceptProposedAction()
            self._set_target(True)

    def dragLeaveEvent(self, _: QDragLeaveEvent) -> None:  # noqa: N802 Qt's name
        self._set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        self._set_target(False)
        self.dropped.emit(carried(event))

    def _set_target(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        if self._is_target:
            paint_ring(self, self._look.theme.line_strong)
