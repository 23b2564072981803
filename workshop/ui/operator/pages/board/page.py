"""*Laten zien* where people wrote: answers on the table, laid together by the operator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.asked import QuestionTurner
from workshop.ui.operator.pages.board.dots import DotsCount, DotsStrip
from workshop.ui.operator.pages.board.hand import Hand
from workshop.ui.operator.pages.board.mode import Mode
from workshop.ui.operator.pages.board.piles import Order, Table, table, untold
from workshop.ui.operator.pages.board.spread import spread_of
from workshop.ui.operator.pages.board.strip import AlikeStrip, WaitingStrip
from workshop.ui.operator.pages.board.surface import Surface
from workshop.ui.operator.pages.board.tools import Tools
from workshop.ui.operator.pages.unshown import Unshown
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.pictures.desk import DeskOwn
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.pages.board.piles import Spread
    from workshop.ui.operator.room import Room

_FEWEST: Final = 2
"""Clusters that dots can be spread over."""
_GOES: Final = frozenset({words.TO_JOINT, words.CANCEL})
"""Buttons that change nothing."""


class BoardPage(Page):
    """Shows the answers, and what the operator does with them."""

    scrolls = False

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._own: DeskOwn | None = None
        self._wish: Mode | None = None
        """What the operator chose to do; the picture does not know."""
        self.mode: Mode | None = None
        self.order = Order.NUMBER
        self._table = Table((), ())
        self._drawn: object = None
        self._spread: Spread = untold
        self.body.setSpacing(room.look.px(8))
        self.turner = QuestionTurner(room)
        self.unshown = Unshown(room.look)
        self.waiting = WaitingStrip(room.look)
        self.dots = DotsStrip(room.look)
        self.alike = AlikeStrip(room.look)
        self.count = DotsCount(room.look)
        self.surface = Surface(room.look)
        self.tools = Tools(room)
        self.hand = Hand(room, self.surface, self.tell, self.tell_saved)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.surface, 1)
        column.addWidget(self.tools)
        self._stack = QStackedWidget()
        self._above = QWidget()
        top = QVBoxLayout(self._above)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.unshown)
        top.addStretch(1)
        for widget in (self._above, below, self.count):
            self._stack.addWidget(widget)
        self._below = below
        for widget in (self.turner, self.waiting, self.dots, self.alike):
            widget.hide()
            self.body.addWidget(widget)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.waiting.asked.connect(self._on_show)
        self.alike.accepted.connect(self.hand.accept)
        self.alike.refused.connect(self.hand.refuse)
        self.hand.suggestion_changed.connect(self._on_suggested)
        self.surface.asked.connect(self._on_asked)
        self.surface.dropped.connect(self.hand.drop)
        self.surface.paired.connect(self.hand.pair)
        self.surface.renamed.connect(self.hand.rename_to)
        self.surface.chosen_changed.connect(self._on_chosen)
        self.surface.loose.sorted_by.connect(self._on_sorted)
        self.surface.mats.looked_at.connect(self.tools.show_origin)
        self.surface.loose.looked_at.connect(self.tools.show_origin)
        self.tools.asked.connect(self.hand.do)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.hand.undo)

    def leave(self) -> None:
        self.surface.keep_name()

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        if picture.desk is None or not picture.desk.own:
            return
        owns = picture.desk.own
        at = min(self.room.desk.question, len(owns) - 1)
        own = owns[at]
        if self._own is None or own.shared.question.id != self._own.shared.question.id:
            self._wish, self._drawn = None, None
            self.surface.clear_known()
        self._own = own
        self.turner.show_place(at, len(owns), own.shared.question.prompt)
        self.waiting.show_number(own.shared.counts.waiting if own.shared.shown else 0)
        self.tools.show_state(has_clusters=bool(own.shared.board.clusters))
        self._spread = spread_of(picture)
        self._draw_table(own)
        self._show_mode(self._mode_of(own))

    def _draw_table(self, own: DeskOwn) -> None:
        drawn = (own.cards, own.shared.board.clusters, self.order)
        if not own.shared.shown or drawn == self._drawn:
            return
        self._drawn = drawn
        self._table = table(own.cards, own.shared.board.clusters, self.order, self._spread)
        self.hand.take(own.shared.question.id, self._table)
        self.surface.show_table(self._table, self.order)
        self.count.show_mats(self._table.mats)

    def _mode_of(self, own: DeskOwn) -> Mode:
        if not own.shared.shown:
            return Mode.UNSHOWN
        if self._wish is not None:
            return self._wish
        if own.dots is not None:
            return Mode.OPEN if own.dots.open else Mode.DOTTED
        return Mode.LAYING if len(self._table.mats) >= _FEWEST else Mode.LOOSE

    def _show_mode(self, mode: Mode) -> None:
        own = self._own
        if own is None:
            return
        if mode is Mode.UNSHOWN:
            self.unshown.show_counts(own.shared.counts)
        if mode is Mode.OPEN and own.dots is not None:
            self.dots.show_placed(own.dots.placed_by, own.shared.counts.expected)
        self._lift_alike(mode)
        if mode is self.mode:
            return
        self.mode = mode
        page = {Mode.UNSHOWN: self._above, Mode.COUNTING: self.count}.get(mode, self._below)
        self._stack.setCurrentWidget(page)
        if mode is Mode.ASKING:
            self.dots.ask()
        elif mode is not Mode.OPEN:
            self.dots.hide()
        self._set_actions_of(mode)

    def _lift_alike(self, mode: Mode) -> None:
        """No suggestions while dots are at stake, or of answers that nobody sees yet."""
        fits = mode in (Mode.LOOSE, Mode.LAYING, Mode.DOTTED)
        self.alike.show_piles(self.hand.suggested if fits else ())

    # --- actions ---------------------------------------------------------------------------

    def _set_actions_of(self, mode: Mode) -> None:
        match mode:
            case Mode.UNSHOWN:
                show = self._button(words.SHOW, self._on_show, "primary")
                self.set_actions(show, consequence=words.SHOWS)
            case Mode.LOOSE:
                self.set_actions(
                    self._new("primary"), self._undo(), self._on_to("quiet"), consequence=words.HINT
                )
            case Mode.LAYING:
                dots = self._button(words.DOTS, self._on_dots, "primary")
                self.set_actions(dots, self._new(), self._undo(), consequence=words.HINT)
            case Mode.ASKING:
                opens = self._button(words.OPEN_DOTS, self._on_open, "primary")
                count = self._button(words.COUNT_DOTS, self._on_count)
                self.set_actions(opens, count, self._back())
            case Mode.COUNTING:
                save = self._button(words.SAVE_DOTS, self._on_save_count, "primary")
                self.set_actions(save, self._back())
            case Mode.OPEN:
                close = self._button(words.CLOSE_DOTS, self._on_close, "primary")
                self.set_actions(close, self._button(words.COUNT_DOTS, self._on_count))
            case Mode.DOTTED:
                again = self._button(words.DOTS_AGAIN, self._on_dots)
                self.set_actions(
                    self._on_to("primary"), again, self._undo(), consequence=words.CONTINUES
                )

    def _button(self, text: str, slot: object, kind: str = "plain", sign: str = "") -> Button:
        button = Button(self.room.look, text, kind=kind, sign=sign)
        button.done.connect(slot)
        return button if text in _GOES else changing(button)

    def _new(self, kind: str = "plain") -> Button:
        return self._button(words.NEW, partial(self.hand.do, "cluster"), kind, "add")

    def _undo(self) -> Button:
        return self._button(words.UNDO, self.hand.undo, "quiet", "undo")

    def _back(self) -> Button:
        return self._button(words.CANCEL, self._on_back, "quiet")

    def _on_to(self, kind: str) -> Button:
        return self._button(words.TO_JOINT, self._on_joint, kind)

    @property
    def _question(self) -> QuestionId:
        assert self._own is not None  # noqa: S101 buttons come with a picture
        return self._own.shared.question.id

    @Slot()
    def _on_show(self) -> None:
        self.room.projector.take(None, c.Show(self._question))

    @Slot()
    def _on_joint(self) -> None:
        self.room.desk.go(phase=Phase.JOINT)

    @Slot(str)
    def _on_asked(self, key: str) -> None:
        if key != "accept" or not self.alike.isHidden():  # nobody says yes to what is not there
            self.hand.do(key)

    @Slot()
    def _on_suggested(self) -> None:
        if self.mode is not None:
            self._lift_alike(self.mode)

    @Slot(object)
    def _on_sorted(self, order: Order) -> None:
        self.order = order
        if self._own is not None:
            self._draw_table(self._own)

    @Slot()
    def _on_chosen(self) -> None:
        places = self.surface.chosen_places()
        self.tools.show_chosen(
            mats=len(self.surface.chosen_mats()), lying=any(place.mat for place in places)
        )

    # --- dots ------------------------------------------------------------------------------

    def _wish_for(self, mode: Mode | None) -> None:
        self._wish = mode
        if self._own is not None:
            self._show_mode(self._mode_of(self._own))

    @Slot()
    def _on_dots(self) -> None:
        self._wish_for(Mode.ASKING)
        self.dots.budget.setFocus()

    @Slot()
    def _on_count(self) -> None:
        self._wish_for(Mode.COUNTING)
        first = next(iter(self.count.fields.values()), None)
        if first is not None:
            first.setFocus()
            first.selectAll()

    @Slot()
    def _on_back(self) -> None:
        self._wish_for(None)

    @Slot()
    def _on_open(self) -> None:
        self._send_dots(c.OpenDots(self._question, self.dots.budget.value()))

    @Slot()
    def _on_close(self) -> None:
        self._send_dots(c.CloseDots(self._question))

    @Slot()
    def _on_save_count(self) -> None:
        self._send_dots(c.CountDots(self._question, self.count.values()))

    def _send_dots(self, command: c.Command) -> None:
        self.room.sender.send(command, then=self._dots_saved, otherwise=self.tell)

    def _dots_saved(self, receipt: Receipt) -> None:
        self._wish_for(None)
        self.tell_saved(receipt)
