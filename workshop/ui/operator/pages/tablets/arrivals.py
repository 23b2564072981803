"""The tablets that came in: who uses which, and when it was heard of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.domain.ids import DeviceId
    from workshop.ui.tablets import Tablet
    from workshop.ui.theme.look import Look


class TabletRow(QFrame):
    """One tablet, with what the operator can do about it."""

    set_free = Signal()
    send_away = Signal()

    def __init__(self, look: Look, tablet: Tablet) -> None:
        super().__init__()
        self.setObjectName("card")
        self.device = tablet.device
        name = words.tablet(tablet.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(12))
        number = label(name, "strong", wraps=False)
        number.setMinimumWidth(look.px(88))
        self.user, self.heard = label(), label(role="small", wraps=False)
        row.addWidget(number)
        row.addWidget(self.user, 1)
        row.addWidget(self.heard)
        self.free = Button(look, words.SET_FREE, kind="small")
        self.free.setAccessibleName(f"{words.SET_FREE}: {name}")
        self.away = Button(look, words.SEND_AWAY, kind="small")
        self.away.setAccessibleName(f"{words.SEND_AWAY}: {name}")
        self.free.done.connect(self.set_free)
        self.away.done.connect(self.send_away)
        row.addWidget(self.free)
        row.addWidget(self.away)
        self.show_tablet(tablet)

    def show_tablet(self, tablet: Tablet) -> None:
        """Draw how it is now."""
        self.user.setText(tablet.user)
        waits = words.waits(tablet.waiting)
        heard = words.heard(tablet.silent_s, is_open=tablet.is_open)
        self.heard.setText(f"{waits}, {heard}" if waits else heard)
        set_role(self.heard, "attention" if waits else "small")
        self.free.setVisible(bool(tablet.user))


class Arrivals(QWidget):
    """A row each, by number."""

    set_free = Signal(str)
    """Device whose user is to be let go of."""
    send_away = Signal(str)
    """Device that has to give the code again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: dict[DeviceId, TabletRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.addWidget(label(words.CAME_IN, "heading"), 1)
        self.count = label(role="small", wraps=False)
        head.addWidget(self.count)
        column.addLayout(head)
        self.nobody = label(words.NOBODY_YET, "second")
        column.addWidget(self.nobody)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(6))
        column.addLayout(self._lines)

    def show_tablets(self, tablets: tuple[Tablet, ...]) -> None:
        """Only what changed is drawn anew: the keyboard stays where it is."""
        known = {each.device for each in tablets}
        for device in [each for each in self.rows if each not in known]:
            gone = self.rows.pop(device)
            gone.hide()
            gone.deleteLater()
        for each in tablets:
            row = self.rows.get(each.device)
            if row is None:
                self._add(each)
            else:
                row.show_tablet(each)
        self.nobody.setVisible(not tablets)
        listening = sum(each.is_open for each in tablets)
        self.count.setText(words.came_in(len(tablets), listening) if tablets else "")

    def _add(self, tablet: Tablet) -> None:
        row = self.rows[tablet.device] = TabletRow(self._look, tablet)
        row.set_free.connect(self._on_free)
        row.send_away.connect(self._on_away)
        self._lines.addWidget(row)

    @Slot()
    def _on_free(self) -> None:
        row = self.sender()
        if isinstance(row, TabletRow):
            self.set_free.emit(row.device)

    @Slot()
    def _on_away(self) -> None:
        row = self.sender()
        if isinstance(row, TabletRow):
            self.send_away.emit(row.device)
