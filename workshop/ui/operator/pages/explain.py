"""The explanation of a step: what the facilitator says, and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.programme import Phase, Who
from workshop.texts.ui import explain as words
from workshop.texts.ui import operator as frame
from workshop.ui.kit.boxes import Notice, rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.cues import Cues
from workshop.ui.operator.pages.two_columns import TwoColumns
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.ids import StepId
    from workshop.domain.programme import Step
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.look import Look


class ExplainPage(Page):
    """One step; the words come from the programme, never from people."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._step: Step | None = None
        self._skip = _Skip(room.look)
        self._skip.given.connect(self._on_skip)
        self._skipped = Notice(room.look, "alert", words.SKIPPED, "")
        self._columns = TwoColumns(room.look, side=260)
        self._cues = Cues(room.look)
        self._columns.side.addWidget(self._cues)
        self._columns.side.addStretch(1)
        for part in (self._skip, self._skipped, self._columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._skip.hide()
        self._skipped.hide()
        self.begin = Button(room.look, words.BEGIN[Phase.OWN], kind="primary")
        self.skip = changing(Button(room.look, words.SKIP))
        self.begin.done.connect(self._on_begin)
        self.skip.done.connect(self._skip.ask)
        self.set_actions(self.begin, self.skip, consequence=words.BEGIN_MEANS)

    def show_picture(self, picture: OperatorPicture) -> None:
        here = picture.desk
        if here is None:
            return
        self._skipped.meaning.setText(here.skipped)
        self._skipped.setVisible(bool(here.skipped))
        self.skip.setVisible(not here.skipped)
        if here.step != self._step:
            self._show_step(here.step)

    def _show_step(self, step: Step) -> None:
        self._step = step
        self._skip.turn_to(step.id)
        self.begin.set_text(words.BEGIN[_first_phase(step)])
        self.set_consequence(words.BEGIN_MEANS)
        self._cues.show_cues(step.cues)
        self._columns.show_side(bool(step.cues))
        column = self._columns.main
        clear(column)
        for part in _parts(self.room.look, step):
            column.addWidget(part)
        column.addStretch(1)

    @Slot()
    def _on_begin(self) -> None:
        if self._step is None:
            return
        self.room.desk.go(phase=_first_phase(self._step))
        if not self.room.projector.follows:  # else it took the phase already
            self.room.projector.take()

    @Slot()
    def _on_skip(self) -> None:
        if self._step is not None:
            command = c.SkipStep(self._step.id, self._skip.reason)
            self.room.sender.send(command, then=self._on_skipped, otherwise=self.tell)

    def _on_skipped(self, receipt: Receipt) -> None:
        self._skip.clear()
        self.tell_saved(receipt)


def _first_phase(step: Step) -> Phase:
    is_own = any(each.who is Who.OWN for each in step.questions)
    return Phase.OWN if is_own else Phase.JOINT


# --- what a step says ----------------------------------------------------------------------


def _parts(look: Look, step: Step) -> list[QWidget]:
    parts: list[QWidget] = [_titled(look, words.RESULT, label(step.result, "heading"))]
    parts.extend(_prose(look, step.explanation))
    if step.examples:
        parts.append(_titled(look, words.EXAMPLES, *_ruled(step.examples)))
    if step.questions:
        parts.append(_coming(look, step))
    if step.sources:
        sources = (label(words.source(each), "small") for each in step.sources)
        parts.append(_titled(look, words.SOURCES, *sources))
    return parts


def _prose(look: Look, text: str) -> list[QWidget]:
    """Paragraphs and lists as the programme wrote them."""
    made: list[QWidget] = []
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.strip().split("\n")
        said = " ".join(line for line in lines if not line.startswith("- "))
        if said:
            made.append(label(said, "words"))
        points = _points(lines)
        made.extend(_point(look, each) for each in points)
    return made


def _points(lines: list[str]) -> list[str]:
    return [line.removeprefix("- ") for line in lines if line.startswith("- ")]


def _point(look: Look, text: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.px(8))
    mark = label(words.BULLET, "words", wraps=False)
    mark.setFixedWidth(look.px(14))
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(text, "words"), 1)
    return row


def _ruled(texts: tuple[str, ...]) -> list[QWidget]:
    made: list[QWidget] = []
    for place, text in enumerate(texts):
        if place:
            made.append(rule())
        made.append(label(text))
    return made


def _coming(look: Look, step: Step) -> QWidget:
    rows: list[QWidget] = []
    for who, phase in words.PHASE_OF.items():
        for place, prompt in enumerate(words.prompts(step.questions, who)):
            rows.append(_row(look, "" if place else frame.PHASES[phase], prompt))
    minutes = frame.minutes(step.minutes)
    title = f"{words.QUESTIONS} · {minutes}" if minutes else words.QUESTIONS
    return _titled(look, title, *rows)


def _row(look: Look, name: str, prompt: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.px(12))
    first = label(name, "strong")
    first.setFixedWidth(look.px(64))
    layout.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(prompt), 1)
    return row


def _titled(look: Look, title: str, *parts: QWidget) -> QWidget:
    block = QWidget()
    layout = QVBoxLayout(block)
    layout.setContentsMargins(0, look.px(4), 0, 0)
    layout.setSpacing(look.px(6))
    layout.addWidget(label(title, "label"))
    for part in parts:
        layout.addWidget(part)
    return block


# --- leaving it out ------------------------------------------------------------------------


class _Skip(QFrame):
    """Asks why the step is left out; keeps what was typed, per step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._step: StepId | None = None
        self._reasons: dict[StepId | None, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(label(words.SKIP_ASKS, "strong"))
        self._field = QLineEdit()
        self._field.setAccessibleName(words.SKIP_ASKS)
        self._now, not_now = (
            Button(look, words.SKIP_NOW),
            Button(look, words.SKIP_NOT, kind="quiet"),
        )
        self.given = self._now.done
        """Asked for, with a reason or without."""
        self._field.returnPressed.connect(self._now.click)
        not_now.done.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self._field, 1)
        row.addWidget(self._now)
        row.addWidget(not_now)
        column.addLayout(row)
        column.addWidget(label(words.SKIP_MEANS, "small"))

    @property
    def reason(self) -> str:
        return self._field.text()

    @Slot()
    def ask(self) -> None:
        self.show()
        self._field.setFocus()

    def turn_to(self, step: StepId) -> None:
        self._reasons[self._step] = self.reason
        self._step = step
        self._field.setText(self._reasons.pop(step, ""))
        self.setVisible(bool(self.reason))

    def clear(self) -> None:
        self._field.clear()
        self.hide()
