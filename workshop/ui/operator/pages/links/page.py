"""The page of the linking table: rows that are chosen and typed, gaps, and what hangs loose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.ids import EntryId
from workshop.texts.ui import joint as joint_words
from workshop.texts.ui import links as words
from workshop.texts.ui.operator import TAKE
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear, discard
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.joint.aloud import Aloud
from workshop.ui.operator.pages.joint.draft import gaps, title_of_removed
from workshop.ui.operator.pages.joint.offers import offers
from workshop.ui.operator.pages.joint.remarking import Remarking
from workshop.ui.operator.pages.joint.removing import Remover
from workshop.ui.operator.pages.joint.resting import Resting
from workshop.ui.operator.pages.joint.saving import moved
from workshop.ui.operator.pages.joint.writer import Writer
from workshop.ui.operator.pages.links.connector import LONG
from workshop.ui.operator.pages.links.gone import Gone
from workshop.ui.operator.pages.links.loose import Loose, loose_ends
from workshop.ui.operator.pages.links.row import BESIDE, LinkRow
from workshop.ui.operator.pages.links.telling import told
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.board import Entry
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.pictures.desk import DeskJoint
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room

_NARROW: Final = 640
"""Below this width the cells of a row stand under each other."""


class LinksPage(Page):
    """A row that misses something stays here as typed; it is saved when it is whole."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self.writer = Writer.of(room)
        self.remover = Remover(self.writer)
        self.resting = Resting(self, self.writer)
        self.remarking = Remarking(look, self.writer, self.resting, self.remover)
        self.aloud = Aloud(self, self.writer)
        self.rows: dict[str, LinkRow] = {}
        self._question: QuestionId | None = None
        self._in_hand = EntryId("")
        self.loose = Loose(look)
        self.take = Button(look, TAKE, kind="primary")
        self.add = changing(Button(look, words.NEW_ROW, sign="add"))
        self.remove = changing(Button(look, words.REMOVE_ROW, kind="quiet"))
        self.check = Button(look, joint_words.CHECK)
        self.gone = Gone(look)
        self._is_checked = False
        self._lay_out()
        self.set_actions(self.take, self.add, self.check, self.remove)
        self._wire()

    def _lay_out(self) -> None:
        look = self.room.look
        self._head = QWidget()
        self._heads = QHBoxLayout(self._head)
        self._heads.setContentsMargins(0, 0, 0, 0)
        self._heads.setSpacing(look.px(LONG + 2 * BESIDE))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(8))
        self.body.setSpacing(look.px(10))
        self.body.addWidget(self.gone)
        self.body.addWidget(self._head)
        self.body.addWidget(rule(strong=True))
        self.body.addLayout(self._list)
        self.body.addWidget(self.loose)
        self.body.addWidget(self.remarking.widget)
        self.body.addStretch(1)

    def _wire(self) -> None:
        self.writer.saved.connect(self.tell_saved)
        self.writer.refused.connect(self.tell)
        self.writer.typed.connect(self._on_typed)
        self.remover.changed.connect(self.draw)
        self.remarking.changed.connect(self.draw)
        self.resting.changed.connect(self.draw)
        self.room.projector.changed.connect(self._on_projector)
        self.take.done.connect(self._on_take)
        self.add.done.connect(self._on_add)
        self.check.done.connect(self._on_check)
        self.remove.done.connect(self._on_remove)
        self.gone.undo.done.connect(self._on_undo)
        self.loose.begun.connect(self._on_begun)
        for key, slot in (
            ("Alt+Up", self._on_earlier),
            ("Alt+Down", self._on_later),
            (QKeySequence(QKeySequence.StandardKey.Save), self.writer.flush),
        ):
            QShortcut(QKeySequence(key), self, slot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self.room.look.px(_NARROW)
        self._head.setVisible(not stacked)
        self.remove.setVisible(not stacked)
        for row in self.rows.values():
            row.set_stacked(stacked=stacked)

    # --- showing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.writer.see(picture)
        self.draw()

    def leave(self) -> None:
        self.writer.flush()
        self.aloud.stop()

    def _joint(self) -> DeskJoint | None:
        here = self.room.desk.here
        joints = here.joint if here else ()
        return joints[min(self.room.desk.question, len(joints) - 1)] if joints else None

    @Slot()
    def draw(self) -> None:
        """Draw what is there now."""
        joint, here = self._joint(), self.room.desk.here
        if joint is None or here is None:
            return
        question = joint.question.id
        if question != self._question:
            self._begin_table(joint.question)
        if not self.writer.entries(question):
            self.writer.begin(question)
        entries = self.writer.entries(question)
        if self._in_hand not in [each.id for each in entries]:
            self._in_hand = entries[min(self.room.desk.entry, len(entries) - 1)].id
        self.resting.take_in_hand(question, self._in_hand)
        self.aloud.follow(question, self._in_hand)
        self._draw_rows(joint, entries)
        self.loose.show_ends(tuple(loose_ends(joint, entries)))
        self.loose.gap.set_lit(lit=self._is_checked)
        self.remarking.show_remarks(joint, offers(here))
        gone = self.remover.last(question)
        self.gone.show_gone(title_of_removed(joint, gone) if gone else None)
        self._tell_state(joint, entries)

    def _begin_table(self, question: Question) -> None:
        self._question = question.id
        self._is_checked = False
        self.check.set_on(False)
        for row in self.rows.values():
            discard(row)
        self.rows = {}
        clear(self._heads)
        for column in question.columns:
            self._heads.addWidget(label(column.label.removesuffix(" …"), "label"), 1)
        self._heads.addSpacing(self.room.look.px(28))

    def _draw_rows(self, joint: DeskJoint, entries: tuple[Entry, ...]) -> None:
        ids = [each.id for each in entries]
        for key in [key for key in self.rows if key not in ids]:
            discard(self.rows.pop(key))
        for at, entry in enumerate(entries):
            row = self.rows.get(entry.id) or self._made(joint.question, entry.id)
            placed = self._list.itemAt(at)
            if placed is None or placed.widget() is not row:
                self._list.insertWidget(at, row)
            row.show_entry(joint, entry, is_checked=self._is_checked)
            row.set_in_hand(on=entry.id == self._in_hand)

    def _made(self, question: Question, entry: EntryId) -> LinkRow:
        row = LinkRow(self.room.look, question, entry)
        self.rows[entry] = row
        row.written.connect(self._on_written)
        row.reasoned.connect(self._on_reasoned)
        row.entered.connect(self._on_entered)
        row.left.connect(self.writer.flush)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_row_removed)
        row.set_stacked(stacked=self.width() < self.room.look.px(_NARROW))
        return row

    def _tell_state(self, joint: DeskJoint, entries: tuple[Entry, ...]) -> None:
        sentence = told(self.writer, joint, entries)
        if sentence != self._said:
            self._said = sentence
            self.set_consequence(sentence)

    _said = ""

    # --- doing -----------------------------------------------------------------------------

    @Slot(str, object)
    def _on_written(self, entry: str, fields: dict[str, str]) -> None:
        if self._question is not None:
            self._in_hand = EntryId(entry)
            self.writer.write(self._question, entry, fields)

    @Slot(str, str)
    def _on_reasoned(self, entry: str, text: str) -> None:
        if self._question is not None:
            self.writer.write(self._question, entry, rationale=text)

    @Slot()
    def _on_typed(self) -> None:
        if self.isVisible():
            self.draw()

    @Slot(str)
    def _on_entered(self, entry: str) -> None:
        if self._question is None or entry == self._in_hand:
            return
        self._in_hand = EntryId(entry)
        ids = [each.id for each in self.writer.entries(self._question)]
        if entry in ids:
            self.room.desk.turn_to(self.room.desk.question, ids.index(self._in_hand))
        self.draw()

    @Slot()
    def _on_take(self) -> None:
        self.writer.flush()
        self.room.projector.take()

    @Slot()
    def _on_check(self) -> None:
        """What misses something asks for attention only when somebody wants to know."""
        self._is_checked = not self._is_checked
        self.check.set_on(self._is_checked)
        self.room.projector.check(self._question if self._is_checked else None)
        self.draw()

    @Slot()
    def _on_add(self) -> None:
        if self._question is not None:
            self._in_hand = self.writer.begin(self._question)
            self.draw()
            next(iter(self.rows[self._in_hand].cells.values())).setFocus()

    @Slot(str, str)
    def _on_begun(self, key: str, named: str) -> None:
        if self._question is None:
            return
        self._in_hand = self.writer.begin(self._question)
        self.writer.write(self._question, self._in_hand, {key: named})
        self.draw()
        cells = self.rows[self._in_hand].cells
        joint = self._joint()
        entry = self.writer.entry(self._question, self._in_hand)
        missing = gaps(joint, entry) if joint else ()
        if missing:
            cells[missing[0].key].setFocus()

    @Slot()
    def _on_remove(self) -> None:
        self._on_row_removed(self._in_hand)

    @Slot(str)
    def _on_row_removed(self, entry: str) -> None:
        if self._question is not None:
            self.remover.remove(self._question, self.writer.entry(self._question, EntryId(entry)))

    @Slot()
    def _on_undo(self) -> None:
        if self._question is not None:
            self.remover.undo(self._question)

    @Slot()
    def _on_earlier(self) -> None:
        self._on_moved(self._in_hand, -1)

    @Slot()
    def _on_later(self) -> None:
        self._on_moved(self._in_hand, 1)

    @Slot(str, int)
    def _on_moved(self, entry: str, by: int) -> None:
        joint = self._joint()
        order = moved(joint, EntryId(entry), by) if joint else ()
        if self._question is not None and order:
            self.room.sender.send(
                c.OrderEntries(self._question, order), then=self.tell_saved, otherwise=self.tell
            )

    @Slot()
    def _on_projector(self) -> None:
        if self.isVisible():
            self.aloud.tell()
