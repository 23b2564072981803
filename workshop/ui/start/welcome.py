"""The first page: begin something new, or go on with what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.texts.ui.stick import GO_ON
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label, set_state
from workshop.ui.start.cover import Cover
from workshop.ui.start.look_bar import LookBar
from workshop.ui.start.recents import RecentList
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from workshop.ui.opening import Recent, RescueOffer
    from workshop.ui.theme.look import Look

_COVER_FROM: Final = 1000
"""Narrower windows have the name above the list instead."""
_COVER_SHARE: Final = 0.36


class Welcome(QWidget):
    """What it asks for, it says with signals."""

    asked_new = Signal()
    asked_rehearsal = Signal()
    asked_file = Signal()
    asked_stick = Signal()
    asked_check = Signal()
    asked_compare = Signal()
    asked_backups = Signal()
    asked_help = Signal()
    asked_rescue = Signal(object)
    """The `Path` of an evening that is not whole."""
    opened = Signal(object)

    def __init__(self, look: Look, *, is_begun: bool) -> None:
        """`is_begun`: a new evening was partly filled in."""
        super().__init__()
        self._look = look
        self.is_filled = False
        """Whether the evenings on this laptop were read."""
        self.cover = Cover(look)
        self.new = Button(look, words.NEW, kind="primary")
        self.rehearse = Button(look, words.REHEARSE)
        self.open_file = Button(look, words.OPEN_FILE)
        self.stick = Button(look, GO_ON)
        self.check = Button(look, words.CHECK_REPORT, kind="quiet")
        self.compare = Button(look, words.COMPARE, kind="quiet")
        self.backups = Button(look, words.BACKUPS, kind="quiet")
        self.recents = RecentList(look)
        self.look_bar = LookBar(look)
        self.help = Button(look, words.HELP, kind="quiet", cap=words.HELP_KEY)
        self.problem = Trouble(look)
        self.seen = Button(look, words.CLOSE_PROBLEM)
        self.rescue = Button(look, "", kind="primary")
        self.problem.row.addWidget(self.rescue)
        self.problem.row.addWidget(self.seen)
        self._offer: RescueOffer | None = None
        self.problem.hide()
        self.busy = label(role="strong")
        self._name = label(product.PRODUCT, "title")
        self._lay_out()
        self._connect()
        self.show_new(is_begun=is_begun)

    def _lay_out(self) -> None:
        look = self._look
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.cover)
        self._scroll = ScrollingPage()
        self._column = self._scroll.body
        self._column.setSpacing(look.px(20))
        self._column.addWidget(self._name)
        buttons = QWidget()
        around = QVBoxLayout(buttons)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(look.px(12))
        for group in (
            (self.new, self.rehearse, self.open_file),
            (self.stick, self.backups, self.check, self.compare),
        ):
            flow = FlowLayout(gap=look.px(12))
            for button in group:
                button.setMinimumHeight(look.px(46))
                flow.addWidget(button)
            around.addLayout(flow)
        self._column.addWidget(buttons)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.busy)
        self.busy.hide()
        self._column.addWidget(self.recents)
        self._column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.look_bar, 1)
        foot.addWidget(self.help, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(foot)
        whole.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.new.done.connect(self.asked_new)
        self.rehearse.done.connect(self.asked_rehearsal)
        self.open_file.done.connect(self.asked_file)
        self.stick.done.connect(self.asked_stick)
        self.check.done.connect(self.asked_check)
        self.compare.done.connect(self.asked_compare)
        self.backups.done.connect(self.asked_backups)
        self.help.done.connect(self.asked_help)
        self.recents.opened.connect(self.opened)
        self.recents.reached.connect(self._on_reached)
        self.seen.done.connect(self._on_seen)
        self.rescue.done.connect(self._on_rescue)

    def show_new(self, *, is_begun: bool) -> None:
        """Whether a new evening was partly filled in."""
        text = words.GO_ON_NEW if is_begun else words.NEW
        self.new.set_text(f"+  {text}")
        self.new.setAccessibleName(text)

    def show_recents(self, recents: Sequence[Recent]) -> None:
        """The evenings on this laptop; the newest takes the focus if it can go on."""
        self.is_filled = True
        focused = self.window().focusWidget()
        place = self.recents.place_of(focused)
        self.recents.show_recents(recents)
        goes_on = bool(recents) and recents[0].can_continue
        set_state(self.new, "kind", "plain" if goes_on else "primary")
        if place is not None:
            (self.recents.button_of(place) or self.new).setFocus()
        elif goes_on and focused in {self.new, None}:
            self.recents.rows[0].button.setFocus()

    def show_busy(self, sentence: str) -> None:
        """What is under way; empty: nothing."""
        self.busy.setVisible(bool(sentence))
        self.busy.setText(sentence)

    def show_problem(self, sentence: str) -> None:
        """What happened and what to do; empty: nothing. Nothing is under way any more."""
        self.show_busy("")
        self.problem.setVisible(bool(sentence))
        self.problem.sentence.setText(sentence)
        self._offer = None
        self.rescue.hide()
        if sentence:
            self._scroll.verticalScrollBar().setValue(0)

    def show_rescue(self, offer: RescueOffer) -> None:
        """A problem with a way out of it, which takes the focus."""
        self.show_problem(offer.sentence)
        self._offer = offer
        self.rescue.set_text(offer.button)
        self.rescue.setAccessibleName(offer.button)
        self.rescue.show()
        self.rescue.setFocus()

    @Slot()
    def _on_rescue(self) -> None:
        if self._offer is not None:
            self.asked_rescue.emit(self._offer.path)

    @Slot()
    def _on_seen(self) -> None:
        self.new.setFocus()
        self.show_problem("")

    @Slot(QWidget)
    def _on_reached(self, row: QWidget) -> None:
        self._scroll.ensureWidgetVisible(row, 0, self._look.px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        width, look = event.size().width(), self._look
        is_wide = width >= look.px(_COVER_FROM)
        self.cover.setVisible(is_wide)
        self.cover.setFixedWidth(round(width * _COVER_SHARE))
        self._name.setVisible(not is_wide)
        side = look.px(64 if is_wide and width >= look.px(1400) else 32)
        top = look.px(64 if is_wide else 24)
        self._column.setContentsMargins(side, top, side, look.px(28))
