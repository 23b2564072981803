"""What the operator can call up over the page in front: the quick choice, help, and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workshop.texts.ui.actions import ACTIONS
from workshop.texts.ui.help import EVERYWHERE
from workshop.ui.kit.help_panel import HelpPanel
from workshop.ui.operator.actions import Actions
from workshop.ui.operator.quick_choice import QuickChoice
from workshop.ui.operator.time_panel import TimePanel
from workshop.ui.operator.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from workshop.ui.operator.actions import Action
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room


class Beside(QObject):
    """Made with the window's stack of pages; one of them is open at a time."""

    def __init__(
        self,
        room: Room,
        stack: QStackedWidget,
        page: Callable[[], Page | None],
        clock: Callable[[], datetime],
        part: Callable[[str], QWidget | None],
    ) -> None:
        """`page` gives the page in front, `clock` the present, aware; `part` what a tour shows."""
        super().__init__(stack)
        self._room, self._page, self._clock = room, page, clock
        self._actions = Actions(room, self.divide, self.lead_around)
        self.choice = QuickChoice(room.look, stack, self._now)
        self.help = HelpPanel(room.look, stack, EVERYWHERE)
        self.help.add(ACTIONS["tour"].title).done.connect(self.lead_around)
        self.time = TimePanel(room, stack)
        self.tour = Tour(room.look, stack, part, room.preferences)
        room.desk.moved.connect(self._on_moved)
        room.desk.changed.connect(self.tell_time)

    def _now(self) -> tuple[Action, ...]:
        return self._actions.now(self._page())

    @Slot()
    def lead_around(self) -> None:
        """Through the window, beside the step in hand."""
        self._room.desk.close()
        for each in (self.choice, self.help, self.time):
            each.go_away()
        self.tour.begin()

    @Slot()
    def ask(self) -> None:
        """The quick choice, or away with it."""
        self.tour.go_away()
        self.help.go_away()
        self.time.go_away()
        self.choice.toggle()

    @Slot()
    def explain(self) -> None:
        """Help on the page in front, or away with it."""
        from workshop.ui.operator.pages import page_for

        self.tour.go_away()
        self.choice.go_away()
        self.time.go_away()
        name = page_for(self._room.desk)
        if name:
            self.help.toggle(name)

    @Slot()
    def divide(self) -> None:
        """Divide the time anew, or away with that."""
        self.tour.go_away()
        self.choice.go_away()
        self.help.go_away()
        self.time.toggle(self._clock())

    @Slot()
    def tell_time(self) -> None:
        """Another minute, or other minutes."""
        if not self.time.isHidden():
            self.time.follow(self._clock())

    @Slot()
    def _on_moved(self) -> None:
        """Another page is in front: what lay over the former has no place there."""
        if self._room.desk.page:
            self.tour.go_away()
        self.help.go_away()
        self.time.go_away()
