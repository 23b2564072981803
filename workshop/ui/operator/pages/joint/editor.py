"""One joint answer being written: its entries, the sheet, what it rests on and what stays apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.board import Entry
from workshop.domain.ids import EntryId
from workshop.texts.ui import joint as words
from workshop.ui.operator.pages.joint.aloud import Aloud
from workshop.ui.operator.pages.joint.draft import (
    is_empty,
    lacking,
    points_left,
    title_of,
    title_of_removed,
)
from workshop.ui.operator.pages.joint.history import History
from workshop.ui.operator.pages.joint.offers import Offer, named, offers, spelled
from workshop.ui.operator.pages.joint.questions import Questions
from workshop.ui.operator.pages.joint.remarking import Remarking
from workshop.ui.operator.pages.joint.removing import Remover
from workshop.ui.operator.pages.joint.resting import Resting
from workshop.ui.operator.pages.joint.rests import Rests
from workshop.ui.operator.pages.joint.saving import moved
from workshop.ui.operator.pages.joint.sheet import Sheet
from workshop.ui.operator.pages.joint.tabs import EntryTabs
from workshop.ui.operator.pages.joint.taking import Taking
from workshop.ui.operator.pages.joint.writer import Writer

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.pictures.desk import DeskJoint, DeskPicture
    from workshop.pictures.wordings import Wording
    from workshop.ui.operator.room import Room

_BESIDE: Final = 470
"""From this width on, what stays apart stands beside what the answer rests on."""


class JointEditor(QWidget):
    """Everything of the entry in hand; the desk says which one that is."""

    state = Signal(str)
    """What is missing for it to be saved; empty while nothing is."""
    target = Signal(str, object)
    """(kind of remark or empty, ids): whose sources are chosen now, and which these are."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.writer = Writer.of(room)
        self.remover = Remover(self.writer)
        self.aloud = Aloud(self, self.writer)
        self.resting = Resting(self, self.writer)
        self.taking = Taking(self, self.writer, self.resting)
        self.remarking = Remarking(room.look, self.writer, self.resting, self.remover)
        self.remarks = self.remarking.widget
        self._here: DeskPicture | None = None
        self._question: QuestionId | None = None
        self._entry = EntryId("")
        self._at = 0
        self._offers: tuple[Offer, ...] = ()
        self._lay_out(room)
        self._wire()

    def _lay_out(self, room: Room) -> None:
        look = room.look
        self.questions, self.tabs = Questions(look), EntryTabs(look)
        self.sheet, self.rests = Sheet(look), Rests(look)
        self.rests.heading.setMinimumHeight(look.px(40))  # as the heading of what stands beside it
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(10))
        for each in (self.questions, self.tabs, self.sheet):
            lines.addWidget(each)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(look.px(20))
        self._below.addWidget(self.rests, 1, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self.remarks, 1)
        lines.addLayout(self._below)
        self.history = History(room)
        lines.addWidget(self.history)
        lines.addStretch(1)

    def _wire(self) -> None:
        self.questions.chosen.connect(self._on_question)
        self.tabs.chosen.connect(self._on_tab)
        self.tabs.another.connect(self.begin)
        self.tabs.undone.connect(self._on_undo)
        self.sheet.written.connect(self._on_written)
        self.sheet.reasoned.connect(self._on_reasoned)
        self.sheet.left.connect(self.writer.flush)
        self.sheet.entered.connect(self.resting.aim_at_entry)
        self.rests.added.connect(self.resting.add)
        self.rests.removed.connect(self.resting.take)
        self.resting.changed.connect(self.draw)
        self.taking.taken.connect(self.draw)
        self.remarking.changed.connect(self.draw)
        self.sheet.removed.connect(self._on_remove)
        self.remover.changed.connect(self.draw)
        self.history.taken_back.connect(self._on_taken_back)
        self.writer.typed.connect(self._tell_state)
        self._room.projector.changed.connect(self._on_projector)
        for key, slot in (("Alt+Up", self._on_earlier), ("Alt+Down", self._on_later)):
            QShortcut(QKeySequence(key), self, slot, context=Qt.ShortcutContext.WindowShortcut)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        beside = self.width() >= self._room.look.px(_BESIDE)
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    # --- showing ---------------------------------------------------------------------------

    def show_step(self, here: DeskPicture) -> None:
        """What is on the desk; the entry in hand stays in hand wherever it moved to."""
        self._here = here
        self._offers = offers(here)
        self.taking.brought = here.brought
        self.draw()

    def leave(self) -> None:
        """Save what can be saved; the room goes back to what is saved."""
        self.writer.flush()
        self.aloud.stop()

    @Slot()
    def draw(self) -> None:
        """Draw what is there now."""
        here, desk = self._here, self._room.desk
        if here is None or not here.joint:
            return
        at = min(desk.question, len(here.joint) - 1)
        joint = here.joint[at]
        question = joint.question.id
        if not self.writer.entries(question):
            self.writer.begin(question)
        self._find_in_hand(question)
        self.questions.show_questions([each.question.prompt for each in here.joint], at)
        self._draw_entry(joint)
        self.remarking.show_remarks(joint, self._offers)
        self._tell_target()
        self._tell_state()

    def _find_in_hand(self, question: QuestionId) -> None:
        desk = self._room.desk
        ids = [each.id for each in self.writer.entries(question)]
        stays = question == self._question and desk.entry == self._at and self._entry in ids
        index = ids.index(self._entry) if stays else min(desk.entry, len(ids) - 1)
        self.resting.take_in_hand(question, ids[index])
        self._question, self._entry, self._at = question, ids[index], index
        self.aloud.follow(question, self._entry)
        if desk.entry != index:
            desk.turn_to(desk.question, index)

    def _draw_entry(self, joint: DeskJoint) -> None:
        question = joint.question.id
        entries = self.writer.entries(question)
        titles = [(title_of(joint, each), self.writer.is_saved(each.id)) for each in entries]
        gone = self.remover.last(question)
        title = title_of_removed(joint, gone) if gone else None
        self.tabs.show_entries(titles, self._at, joint.question.count, title)
        entry = entries[self._at]
        self.sheet.show_entry(joint, entry)
        found = named(entry.sources, spelled(joint, entry.id), self._offers)
        answers = sum(each.count for each in found)
        self.rests.show_sources(found, words.rests_on(answers, bool(self._offers)))
        self.sheet.remove.setVisible(len(entries) > 1 or not is_empty(entry))
        is_written = any(each.id == entry.id for each in joint.entries)
        self.history.show_entry(question, entry.id, is_written=is_written)

    # --- what is in hand -------------------------------------------------------------------

    @property
    def question(self) -> QuestionId | None:
        """The one in hand."""
        return self._question

    @property
    def entry(self) -> EntryId:
        """The one in hand."""
        return self._entry

    def _in_hand(self) -> Entry:
        if self._question is None:
            return Entry(self._entry, {})
        return self.writer.entry(self._question, self._entry)

    def _go(self, entry: int) -> None:
        self.writer.flush()
        self._room.desk.turn_to(self._room.desk.question, entry)
        self.draw()

    @Slot(int)
    def _on_question(self, index: int) -> None:
        self.writer.flush()
        self._room.desk.turn_to(index)
        self.draw()

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self._go(index)

    @Slot()
    def begin(self) -> None:
        """One entry more, or the one that is still empty."""
        if self._question is None:
            return
        made = self.writer.begin(self._question)
        ids = [each.id for each in self.writer.entries(self._question)]
        self._go(ids.index(made))
        self.sheet.focus_first()

    # --- typing ----------------------------------------------------------------------------

    @Slot(object)
    def _on_written(self, fields: dict[str, str]) -> None:
        if self._question is not None:
            self.writer.write(self._question, self._entry, fields)

    @Slot(str)
    def _on_reasoned(self, text: str) -> None:
        if self._question is not None:
            self.writer.write(self._question, self._entry, rationale=text)

    @Slot(object)
    def _on_taken_back(self, wording: Wording) -> None:
        """The words of then; what it rests on stays as it is now."""
        if self._question is None:
            return
        self.writer.flush()  # what is being typed can be taken back in turn
        fields = dict(wording.fields)
        self.writer.write(self._question, self._entry, fields, rationale=wording.rationale)
        self.writer.flush()
        self.draw()

    # --- order, removal --------------------------------------------------------------------

    @Slot()
    def _on_earlier(self) -> None:
        self._move(-1)

    @Slot()
    def _on_later(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self._question is None or not self.isVisible():
            return
        order = moved(self.writer.joint(self._question), self._entry, by)
        if not order:
            return
        self._room.sender.send(
            c.OrderEntries(self._question, order),
            then=self.writer.saved.emit,
            otherwise=self.writer.refused.emit,
        )

    @Slot()
    def _on_remove(self) -> None:
        if self._question is not None:
            self.remover.remove(self._question, self._in_hand())

    @Slot()
    def _on_undo(self) -> None:
        if self._question is not None:
            self.remover.undo(self._question)

    # --- telling ---------------------------------------------------------------------------

    def _tell_target(self) -> None:
        row = self.remarks.rows.get(self.resting.remark)
        if row is None:
            self.resting.remark = ""
        self.target.emit(row.kind if row else "", self.resting.sources())

    @Slot()
    def _tell_state(self) -> None:
        if self._question is not None and self._question == self.sheet.question:
            self.state.emit(self.missing())

    def missing(self) -> str:
        """Why the entry in hand is not saved by itself; empty if it is, or is untouched."""
        entry = self._in_hand()
        if self._question is None or is_empty(entry) or self.writer.is_saved(entry.id):
            return ""
        joint = self.writer.joint(self._question)
        if without := lacking(joint, entry):
            return words.lacking(tuple(each.label for each in without))
        left = points_left(joint, entry)
        return words.points_left(left) if left else ""

    @Slot()
    def _on_projector(self) -> None:
        if self.isVisible():
            self.aloud.tell()
