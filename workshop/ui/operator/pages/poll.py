"""*Peiling*: who can live with the joint answer; a poll, never a vote."""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.texts.ui import poll as words
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.slip import Slip
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.asked import QuestionTurner
from workshop.ui.operator.pages.hands import Hands, Typed
from workshop.ui.operator.pages.joint_sheet import JointSheet
from workshop.ui.operator.pages.poll_bar import PollBar
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.pictures.desk import DeskJoint
    from workshop.pictures.operator import OperatorPicture
    from workshop.pictures.polls import PollPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room
_GOES: Final = frozenset({words.TO_DONE, words.WRITE, words.CANCEL})
"""Buttons that change nothing."""


class Mode(Enum):
    """Where the poll is."""

    NO_QUESTION = auto()
    NO_ENTRY = auto()
    READY = auto()
    OPEN = auto()
    COUNTING = auto()
    CLOSED = auto()


class PollPage(Page):
    """One joint question at a time."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.mode: Mode | None = None
        self._joint: DeskJoint | None = None
        self._counting: set[QuestionId] = set()
        self._typed: dict[QuestionId, Typed] = {}
        """Hands counted and not written down yet."""
        self._said: object = None
        look = room.look
        self.turner = QuestionTurner(room)
        self.kind = label(words.POLL, "strong")
        self.sheet = JointSheet(look)
        self.gap = Gap(look, words.NO_ENTRY)
        self.nothing = label(words.NO_QUESTION, "second")
        self.reacted, self.units = label(role="heading"), Units(look)
        self.hands = Hands(look)
        self.outcome, self.bar = label(role="heading"), PollBar(look)
        self.others = label(role="second")
        self.words = QWidget()
        above: tuple[QWidget, ...] = (self.turner, self.kind, self.nothing, self.gap)
        # What came of it first: the answer may be long.
        result = (self.outcome, self.bar, self.others, self.words, self.reacted, self.units)
        for widget in (*above, *result, self.hands, self.sheet):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.hands.changed.connect(self._keep_typed)
        self.hands.text.textChanged.connect(self._keep_typed)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        joints = picture.desk.joint if picture.desk else ()
        at = min(self.room.desk.question, len(joints) - 1)
        former, self._joint = self._joint, joints[at] if joints else None
        if self._joint is not None:
            self.turner.show_place(at, len(joints), self._joint.question.prompt)
            self._draw(self._joint, former, picture.shared.present)
        self._show_mode()

    def _draw(self, joint: DeskJoint, former: DeskJoint | None, present: int) -> None:
        question = joint.question.id
        if former is None or former.question.id != question:
            self.hands.fill(self._typed.get(question, Typed()))
        self.hands.show_present(present)
        self.sheet.show_answer(joint.answer)
        if joint.poll is None:
            return
        if joint.poll.open:
            self.reacted.setText(words.reacted(joint.poll.reacted, present))
            self.units.set_counts(joint.poll.reacted, max(present, joint.poll.reacted))
        else:
            self._draw_result(joint.poll)

    def _draw_result(self, poll: PollPicture) -> None:
        if poll == self._said:
            return
        self._said = poll
        self.outcome.setText(words.outcome(poll))
        self.others.setText(words.others(poll))
        self.bar.show_counts(poll.agree, poll.with_reservation, poll.disagree)
        former, self.words = self.words, QWidget()
        self.body.replaceWidget(former, self.words)
        former.hide()
        former.deleteLater()
        column = QVBoxLayout(self.words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.room.look.px(4))
        self._add_words(column, words.RESERVATIONS, poll.reservations)
        self._add_words(column, words.OBJECTIONS, poll.objections)

    def _add_words(self, column: QVBoxLayout, head: str, texts: tuple[str, ...]) -> None:
        if not texts:
            return
        column.addWidget(label(head, "label"))
        for text, number in Counter(texts).items():
            slip = Slip(self.room.look, text, text, number, moves=False)
            column.addWidget(slip)

    def _mode_of(self, joint: DeskJoint | None) -> Mode:
        if joint is None:
            return Mode.NO_QUESTION
        if joint.question.id in self._counting:
            return Mode.COUNTING
        if joint.poll is not None:
            return Mode.OPEN if joint.poll.open else Mode.CLOSED
        return Mode.READY if joint.entries else Mode.NO_ENTRY

    def _show_mode(self) -> None:
        mode = self._mode_of(self._joint)
        if mode is self.mode:
            return
        self.mode = mode
        self.kind.setVisible(mode is not Mode.NO_QUESTION)
        self.nothing.setVisible(mode is Mode.NO_QUESTION)
        self.gap.setVisible(mode is Mode.NO_ENTRY)
        self.sheet.setVisible(mode not in (Mode.NO_QUESTION, Mode.NO_ENTRY))
        for widget in (self.reacted, self.units):
            widget.setVisible(mode is Mode.OPEN)
        for result in (self.outcome, self.bar, self.others, self.words):
            result.setVisible(mode is Mode.CLOSED)
        if not self.others.text():
            self.others.hide()
        self.hands.setVisible(mode is Mode.COUNTING)
        self._set_actions_of(mode)

    # --- actions ---------------------------------------------------------------------------

    def _set_actions_of(self, mode: Mode) -> None:
        match mode:
            case Mode.NO_QUESTION:
                self.set_actions(self._button(words.TO_DONE, self._on_done, "primary"))
            case Mode.NO_ENTRY:
                write = self._button(words.WRITE, self._on_write, "primary")
                opens = self._button(words.OPEN, self._on_open)
                opens.set_blocked(words.CANNOT_OPEN)
                self.set_actions(write, opens)
            case Mode.READY:
                opens = self._button(words.OPEN, self._on_open, "primary")
                count = self._button(words.COUNT_HANDS, self._on_count)
                self.set_actions(opens, count, consequence=words.OPENS)
            case Mode.OPEN:
                close = self._button(words.CLOSE, self._on_close, "primary")
                count = self._button(words.COUNT_HANDS, self._on_count)
                self.set_actions(close, count, consequence=words.CLOSES)
            case Mode.COUNTING:
                save = self._button(words.SAVE_HANDS, self._on_save, "primary")
                back = self._button(words.CANCEL, self._on_back, "quiet")
                self.set_actions(save, back)
            case Mode.CLOSED:
                done = self._button(words.TO_DONE, self._on_done, "primary")
                again = self._button(words.OPEN_AGAIN, self._on_open)
                count = self._button(words.COUNT_HANDS, self._on_count)
                self.set_actions(done, again, count, consequence=words.IN_REPORT)

    def _button(self, text: str, slot: object, kind: str = "plain") -> Button:
        button = Button(self.room.look, text, kind=kind)
        button.done.connect(slot)
        return button if text in _GOES else changing(button)

    @property
    def _question(self) -> QuestionId:
        assert self._joint is not None  # noqa: S101 these buttons come with a question
        return self._joint.question.id

    @Slot()
    def _on_open(self) -> None:
        # The room sees what it is asked about; a tablet asks what is in front.
        self.room.projector.take(None, c.OpenPoll(self._question))

    @Slot()
    def _on_close(self) -> None:
        command = c.ClosePoll(self._question)
        self.room.sender.send(command, then=self.tell_saved, otherwise=self.tell)

    @Slot()
    def _on_count(self) -> None:
        self._counting.add(self._question)
        self._show_mode()
        self.hands.fields[0].setFocus()
        self.hands.fields[0].selectAll()

    @Slot()
    def _on_back(self) -> None:
        self._counting.discard(self._question)
        self._show_mode()

    @Slot()
    def _on_save(self) -> None:
        if self.hands.too_many:
            self.tell(self.hands.too_many)
            return
        typed = self.hands.typed
        command = c.CountHands(self._question, *typed.counts, typed.reservations)
        self.room.sender.send(command, then=self._on_saved, otherwise=self.tell)

    def _on_saved(self, receipt: Receipt) -> None:
        self._on_back()
        self.tell_saved(receipt)

    @Slot()
    def _keep_typed(self) -> None:
        if self._joint is not None:
            self._typed[self._question] = self.hands.typed

    @Slot()
    def _on_write(self) -> None:
        self.room.desk.go(phase=Phase.JOINT)

    @Slot()
    def _on_done(self) -> None:
        self.room.desk.go(phase=Phase.DONE)
