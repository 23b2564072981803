"""Opens the door for tablets, shows the room how to come in, and says who did."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot

from workshop.domain import commands as c
from workshop.domain.ids import DeviceId
from workshop.domain.settings import Attribution, Joining
from workshop.texts.ui import tablets as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.tablets.arrivals import Arrivals
from workshop.ui.operator.pages.tablets.entrance import EntrancePart
from workshop.ui.operator.pages.tablets.joining import JoiningPart
from workshop.ui.operator.pages.tablets.rehearsal import RehearsalPart
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room


class TabletsPage(Page):
    """Two states: shut, with how people will join; and open."""

    title = words.TITLE

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__(room)
        look = room.look
        self._choose = choose
        self._was_open: bool | None = None
        self._is_practice = False
        self.joining, self.entrance = JoiningPart(look), EntrancePart(look)
        self.arrivals, self.task = Arrivals(look), TaskLine(look)
        self.rehearsal = RehearsalPart(look)
        self.rehearsal.asked.connect(room.door.rehearse)
        self.rehearsal.led.connect(room.door.pace_rehearsal)
        self.rehearsal.answered.connect(room.door.answer_rehearsal)
        for part in (self.joining, self.entrance, self.task, self.rehearsal, self.arrivals):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.task.failed.connect(self.tell)
        self.entrance.chosen.connect(room.door.show_at)
        self.arrivals.set_free.connect(self._on_free)
        self.arrivals.send_away.connect(self._on_away)
        room.door.changed.connect(self._on_door)
        self._on_door()

    def show_picture(self, picture: OperatorPicture) -> None:
        nameless = picture.shared.attribution is Attribution.ANONYMOUS
        self.joining.set_nameless(nameless=nameless)
        self._is_practice = picture.shared.practice
        self._on_door()

    @Slot()
    def _on_door(self) -> None:
        door = self.room.door.picture
        entrance = self.room.door.entrance
        self.joining.setVisible(not door.is_open)
        self.entrance.setVisible(door.is_open)
        self.arrivals.setVisible(door.is_open)
        self.rehearsal.setVisible(door.is_open and self._is_practice)
        self.rehearsal.show_door(door)
        self.entrance.show_door(door, entrance.address if entrance else "")
        self.arrivals.show_tablets(door.tablets)
        if door.is_open != self._was_open:
            self._was_open = door.is_open
            self._set_actions(is_open=door.is_open)
            if door.has_failed:
                self.tell(words.HAS_FAILED)

    def _set_actions(self, *, is_open: bool) -> None:
        look = self.room.look
        if not is_open:
            self.open = Button(look, words.OPEN, kind="primary", sign="tablet")
            self.open.done.connect(self._on_open)
            self.set_actions(self.open, consequence=words.CAN_JOIN)
            return
        self.on_beamer = Button(look, words.SHOW, kind="primary", sign="play")
        self.cards = Button(look, words.CARDS, sign="print")
        self.shut = Button(look, words.SHUT, sign="close")
        self.on_beamer.done.connect(self._on_beamer)
        self.cards.done.connect(self._on_cards)
        self.shut.done.connect(self._on_shut)
        with_cards = self.room.door.picture.joining is Joining.CARD
        self.set_actions(self.on_beamer, *([self.cards] if with_cards else []), self.shut)

    # --- the door --------------------------------------------------------------------------

    @Slot()
    def _on_open(self) -> None:
        door = self.room.door
        door.set_network(self.joining.network.line.text(), self.joining.password.line.text())
        self.task.follow(door.open(self.joining.joining), self._on_opened, words.OPENING)

    def _on_opened(self, _: object) -> None:
        self._on_door()

    @Slot()
    def _on_shut(self) -> None:
        self.room.door.shut()
        self.set_consequence(words.SHUT_MEANS)

    @Slot()
    def _on_beamer(self) -> None:
        self.room.projector.take(View.JOIN)

    # --- cards -----------------------------------------------------------------------------

    @Slot()
    def _on_cards(self) -> None:
        proposed = self.room.acts.location().with_name(words.CARDS_FILE)
        self._choose(self.window(), words.CARDS, words.PDF, proposed, self._print_to)

    def _print_to(self, target: Path) -> None:
        self.task.follow(self.room.door.print_cards(target), self._on_printed, words.PRINTING)

    def _on_printed(self, result: object) -> None:
        written = cast("Exported", result)
        self.set_consequence(f"{words.PRINTED}: {written.path.name}. {written.note}".rstrip())

    # --- the tablets -----------------------------------------------------------------------

    @Slot(str)
    def _on_free(self, device: str) -> None:
        self._send(c.ReleaseDevice(DeviceId(device)))

    @Slot(str)
    def _on_away(self, device: str) -> None:
        self._send(c.RevokeDevice(DeviceId(device)))

    def _send(self, command: c.Command) -> None:
        self.room.sender.send(command, then=self.tell_saved, otherwise=self.tell)
