"""*Klaar*: what the step yielded, what is missing, how the conversation goes, and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain.programme import Phase
from workshop.texts.counting import listed
from workshop.texts.outline.harvest import poll as poll_sentence
from workshop.texts.ui import done as words
from workshop.texts.ui import operator as frame
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.course import Course
from workshop.ui.operator.pages.joint_sheet import JointSheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture
    from workshop.pictures.desk import DeskJoint, DeskPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room


class DonePage(Page):
    """Ends a step."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._drawn: object = None
        self._next: StepPicture | None = None
        self._offered: object = ()
        self.head = label(words.YIELD, "label")
        self.yielded = QWidget()
        self.course = Course(room, self.tell, self.tell_saved)
        for widget in (self.head, self.yielded):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addWidget(self.course)

    def leave(self) -> None:
        self.course.keep()

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        here = picture.desk
        if here is None:
            return
        drawn = (here.step.id, here.joint, tuple(each.shared.shown for each in here.own))
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(here)
        self.course.show_checks(here.step.id, here.checks)
        self.course.show_sealed(frame.SEALED if picture.account.seal else "")
        self._next = _following(picture.shared.outline, here.step.id)
        if self._next != self._offered:
            self._offered = self._next
            self._offer()

    def _draw(self, here: DeskPicture) -> None:
        former, self.yielded = self.yielded, QWidget()
        self.body.replaceWidget(former, self.yielded)
        former.hide()
        former.deleteLater()
        column = QVBoxLayout(self.yielded)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.room.look.px(12))
        for sentence in _unseen(here):
            column.addWidget(Gap(self.room.look, sentence))
        for joint in here.joint:
            for widget in self._of(joint, several=len(here.joint) > 1):
                column.addWidget(widget)
        if not here.joint:
            column.addWidget(label(words.NO_QUESTION, "second"))

    def _of(self, joint: DeskJoint, *, several: bool) -> Iterator[QWidget]:
        look, answer = self.room.look, joint.answer
        if several:
            yield label(answer.prompt, "strong")
        if answer.entries:
            sheet = JointSheet(look, is_brief=True)
            sheet.show_answer(answer)
            yield sheet
        else:
            yield Gap(look, words.NO_ENTRY)
        for sentence in _gaps(joint):
            yield Gap(look, sentence)
        for head, remarks in (
            (words.DISSENT, answer.dissents),
            (words.NOT_AGREED, answer.not_agreed),
        ):
            for remark in remarks:
                yield label(f"{head}: {remark.text}", "body")
        if joint.poll is not None and not joint.poll.open:
            yield label(poll_sentence(joint.poll, 1, 1), "second")

    # --- on --------------------------------------------------------------------------------

    def _offer(self) -> None:
        look = self.room.look
        harvest = Button(look, words.TO_HARVEST)
        harvest.done.connect(self._on_harvest)
        if self._next is None:
            report = Button(look, words.TO_REPORT, kind="primary")
            report.done.connect(self._on_report)
            self.set_actions(report, harvest, consequence=words.LAST)
        else:
            on = Button(look, words.next_step(self._next.title), kind="primary")
            on.done.connect(self._on_next)
            self.set_actions(on, harvest, consequence=words.NEXT_STARTS)

    @Slot()
    def _on_next(self) -> None:
        if self._next is not None:
            _TakeAlong(self.room, self._next.id)
            self.room.desk.go(self._next.id, Phase.EXPLAIN)

    @Slot()
    def _on_harvest(self) -> None:
        self.room.projector.take()

    @Slot()
    def _on_report(self) -> None:
        self.room.desk.open("report")


class _TakeAlong(QObject):
    """Puts the next step in front of the room as soon as the desk has its picture.

    A page may be gone by then, so this belongs to the desk.
    """

    def __init__(self, room: Room, step: StepId) -> None:
        super().__init__(room.desk)
        self._room, self._step = room, step
        room.desk.moved.connect(self._on_moved)

    @Slot()
    def _on_moved(self) -> None:
        if self._room.desk.step == self._step:
            self._room.desk.moved.disconnect(self._on_moved)
            if not self._room.projector.follows:  # else it went along by itself
                self._room.projector.take()
            self.deleteLater()


def _following(outline: tuple[StepPicture, ...], step: StepId) -> StepPicture | None:
    """The next step that is not left out."""
    ids = [each.id for each in outline]
    later = outline[ids.index(step) + 1 :] if step in ids else ()
    return next((each for each in later if not each.skipped), None)


def _unseen(here: DeskPicture) -> Iterator[str]:
    if any(not each.shared.shown and each.shared.counts.answered for each in here.own):
        yield words.NOT_SHOWN


def _gaps(joint: DeskJoint) -> Iterator[str]:
    """What is missing in a joint answer, one sentence each, none twice."""
    labels = (each.label for entry in joint.answer.entries for each in entry.fields if each.missing)
    yield from (words.missing(each) for each in dict.fromkeys(labels))
    for loose in joint.answer.loose:
        yield words.unlinked(loose.label, listed(loose.texts))
    if joint.poll is not None and joint.poll.open:
        yield words.POLL_OPEN
