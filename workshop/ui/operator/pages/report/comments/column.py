"""*Opmerkingen*: what was said about the concept, each with its answer, and room to note more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.ids import CommentId
from workshop.texts.ui import comments as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.report.comments.draft import CommentsDraft, Heard
from workshop.ui.operator.pages.report.comments.hearing import Hearing
from workshop.ui.operator.pages.report.comments.listed import CommentList, can_change

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


class Comments(QWidget):
    """Sends what becomes of them; what is typed outlives the page."""

    saved = Signal(object)
    """A `Receipt`."""
    refused = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._changes = False
        self._draft = CommentsDraft.of(room.desk)
        self.count = label(role="second")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.waits = label(role="small")
        self.add = Button(room.look, words.ADD, kind="small", sign="plus")
        self.hearing = Hearing(room.look, self._draft)
        self.list = CommentList(room.look, self._draft, self.hearing)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look, column = self._room.look, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(words.COMMENTS, "strong", wraps=False))
        head.addWidget(self.count, 1)
        foot.setSpacing(look.px(10))
        foot.addWidget(self.add)
        foot.addWidget(self.waits, 1)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.opened.connect(self._show_waiting)
        self.list.given.connect(self._on_given)
        self.list.refused.connect(self.refused)
        self.add.done.connect(self._on_add)
        self.add.refused.connect(self.refused)
        self.hearing.entered.connect(self._on_heard)
        self.hearing.left.connect(self._end_hearing)
        self.hearing.refused.connect(self.refused)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        """How far they are, and each of them."""
        account = picture.account
        self._changes = can_change(account)
        done = sum(each.reply is not None for each in account.comments)
        number = len(account.comments)
        self.count.setText(words.answered(done, number) if number else "")
        self.add.set_blocked("" if account.concept is not None else words.NO_CONCEPT)
        self.hearing.show_picture(picture)
        self.list.show_account(account)
        self._show_waiting()
        self._show_hearing()

    @Slot()
    def _show_waiting(self) -> None:
        number = self.list.waiting
        self.waits.setText(words.waiting(number) if number else "")

    def _show_hearing(self) -> None:
        hears = self._draft.is_hearing and self._changes
        self.hearing.setVisible(hears)
        self.add.setVisible(self._changes and not hears)
        self.waits.setVisible(not hears)

    # --- answering -------------------------------------------------------------------------

    @Slot(str, bool, str)
    def _on_given(self, comment: str, taken_over: bool, note: str) -> None:
        name = CommentId(comment)
        self._room.sender.send(
            c.AnswerComment(name, taken_over=taken_over, note=note),
            then=partial(self._on_answered, name, note),
            otherwise=self.refused.emit,
        )

    def _on_answered(self, comment: CommentId, note: str, receipt: Receipt) -> None:
        if self._draft.notes.get(comment, note) == note:  # else somebody went on typing
            self._draft.notes.pop(comment, None)
            if self._draft.opened == comment:
                self._draft.opened = None
            picture = self._room.desk.picture
            if picture is not None and picture.shared.seq >= receipt.seq:
                self.list.show_rows()  # else what was typed stands there until its picture comes
        self.saved.emit(receipt)

    # --- writing down what is said ---------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        self._draft.is_hearing = True
        self._show_hearing()
        self.hearing.begin()
        self.list.begin_form()

    @Slot()
    def _end_hearing(self) -> None:
        self._draft.heard, self._draft.is_hearing = Heard(), False
        self.hearing.show_heard()
        self._show_hearing()
        self.add.setFocus()

    @Slot(object)
    def _on_heard(self, heard: Heard) -> None:
        author = c.ByParticipant(heard.who) if heard.who else None
        self._room.sender.send(
            c.MakeComment(heard.id, author, heard.text),
            then=partial(self._on_noted, heard),
            otherwise=self.refused.emit,
        )

    def _on_noted(self, heard: Heard, receipt: Receipt) -> None:
        if self._draft.heard == heard:  # else somebody went on typing
            self._end_hearing()
        self.saved.emit(receipt)
