"""*Zalen*: some go on in another room, with a laptop of their own, and come back later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.settings import SUFFIX
from workshop.pictures.rooms import FIRST
from workshop.texts.ui import rooms as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_file, choose_target
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.rooms.going import Going
from workshop.ui.operator.pages.rooms.listed import ChoiceCard, RoomCard
from workshop.ui.operator.pages.task_line import TaskLine
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from workshop.pictures.operator import OperatorPicture
    from workshop.pictures.rooms import RoomsPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.acts import RoomMade, RoomMet
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_WIDEST: Final = 900
_FIELD: Final = 420


class RoomsPage(Page):
    """Parting and meeting are slow work; who goes is chosen here and nowhere kept until then."""

    title = words.TITLE

    def __init__(
        self, room: Room, choose: Choose = choose_file, save: Choose = choose_target
    ) -> None:
        super().__init__(room)
        look = room.look
        self._choose, self._save = choose, save
        self._shown: RoomsPicture | None = None
        self.rooms: list[RoomCard] = []
        self.choices: list[ChoiceCard] = []
        self.lead = label(words.LEAD)
        self.lead.setMaximumWidth(look.px(_WIDEST))
        self.name = Field(look, "room", words.NAME)
        self.name.setMaximumWidth(look.px(_FIELD))
        self.going = Going(look)
        self.split = changing(Button(look, words.SPLIT, kind="primary"))
        self.split_again = changing(Button(look, words.SPLIT))
        self.merge = changing(Button(look, words.MERGE, kind="primary"))
        self.task = TaskLine(look, can_stop=False)
        self.result = label(role="good")
        self.result.hide()
        self._lay_out()
        self.setAcceptDrops(True)
        for button in (self.split, self.split_again):
            button.done.connect(self._on_split)
        self.merge.done.connect(self._on_merge)
        self.task.failed.connect(self.tell)
        self.set_actions(self.merge, self.split, self.split_again)

    def _lay_out(self) -> None:
        look = self.room.look
        self._choices, self._choices_column = _part(look.px(10))
        self._choices_column.addWidget(label(words.CHOICES, "heading"))
        self._choices_column.addWidget(label(words.CHOICES_LEAD))
        self._rooms, self._rooms_column = _part(look.px(10))
        self._rooms_column.addWidget(label(words.ROOMS, "heading"))
        self._parting, column = _part(look.px(12))
        column.addWidget(self.name)
        column.addWidget(self.going)
        parts = (self.lead, self.task, self.result, self._choices, self._rooms, self._parting)
        for each in parts:
            each.setMaximumWidth(look.px(_WIDEST))
            self.body.addWidget(each)
        self.body.addStretch(1)

    def show_picture(self, picture: OperatorPicture) -> None:
        rooms = picture.rooms
        self.going.show_people(picture)
        if rooms == self._shown:
            return
        former, self._shown = self._shown, rooms
        is_first = rooms.own == FIRST
        self.lead.setText(words.LEAD if is_first else words.own(rooms.own))
        for each in (self._parting, self._rooms, self._choices):
            each.setVisible(is_first)
        # Who has no other room yet makes one; who has, waits for it.
        self.split.setVisible(is_first and not rooms.rooms)
        self.merge.setVisible(is_first and bool(rooms.rooms))
        self.split_again.setVisible(is_first and bool(rooms.rooms))
        self.set_consequence(self._means(rooms))
        if former is None or len(former.rooms) != len(rooms.rooms):
            self.name.line.setText(words.next_name(len(rooms.rooms)))
        self._draw_rooms(rooms)
        self._draw_choices(rooms)

    @staticmethod
    def _means(rooms: RoomsPicture) -> str:
        if rooms.own != FIRST:
            return ""
        return words.MEANS if rooms.rooms else words.APART

    def _draw_rooms(self, rooms: RoomsPicture) -> None:
        for former in self.rooms:
            discard(former)
        self.rooms = [RoomCard(self.room.look, each) for each in rooms.rooms]
        for card in self.rooms:
            card.closed.connect(self._on_close)
            self._rooms_column.addWidget(card)
        if not rooms.rooms:
            self._rooms.hide()

    def _draw_choices(self, rooms: RoomsPicture) -> None:
        for former in self.choices:
            discard(former)
        self.choices = [ChoiceCard(self.room.look, each) for each in rooms.choices]
        for card in self.choices:
            card.chosen.connect(self._on_chosen)
            self._choices_column.addWidget(card)
        if not rooms.choices:
            self._choices.hide()

    # --- parting ---------------------------------------------------------------------------

    @Slot()
    def _on_split(self) -> None:
        here = self.room.acts.location()
        proposed = here.with_name(words.file_name(here.stem, self._name()) + SUFFIX)
        self._save(self.window(), words.SPLIT_TITLE, words.KINDS, proposed, self._on_target)

    def _name(self) -> str:
        return self.name.line.text().strip()

    def _on_target(self, target: Path) -> None:
        self.result.hide()
        task = self.room.acts.split(target, self._name(), self.going.chosen)
        self.task.follow(task, self._on_made, words.SPLITTING)

    def _on_made(self, result: object) -> None:
        made = cast("RoomMade", result)
        self.going.clear()
        self._say_good(words.made(made.name, str(made.path)))

    @Slot(str)
    def _on_close(self, branch: str) -> None:
        command = c.CloseRoom(branch)
        self.room.sender.send(command, then=self._on_closed, otherwise=self.tell)

    def _on_closed(self, _: Receipt) -> None:
        self._say_good(words.CLOSED)

    # --- meeting ---------------------------------------------------------------------------

    @Slot()
    def _on_merge(self) -> None:
        folder = self.room.acts.location().parent
        self._choose(self.window(), words.MERGE_TITLE, words.KINDS, folder, self.take_in)

    def take_in(self, file: Path) -> None:
        """Put that room's file together with this evening."""
        if self.task.is_busy:
            return
        self.result.hide()
        self.task.follow(self.room.acts.merge_room(file), self._on_met, words.MERGING)

    def _on_met(self, result: object) -> None:
        self._say_good("\n".join(cast("RoomMet", result).lines))

    @Slot(int, bool)
    def _on_chosen(self, seq: int, counts: bool) -> None:
        command = c.SettleAnswer(seq, counts)
        self.room.sender.send(command, then=self._on_settled, otherwise=self.tell)

    def _on_settled(self, _: Receipt) -> None:
        self._say_good(words.CHOSEN)

    def _say_good(self, sentence: str) -> None:
        self.result.setText(sentence)
        self.result.show()
        if self._shown is not None:
            self.set_consequence(self._means(self._shown))

    # --- a file that is dropped ------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        event.setAccepted(event.mimeData().hasUrls() and self.merge.isVisible())

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        paths = [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX and not self.merge.reason:
            self.take_in(paths[0])
        else:
            self.tell(self.merge.reason or words.ONE_FILE)


def _part(spacing: int) -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return part, column
