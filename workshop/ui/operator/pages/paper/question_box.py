"""One question on the form: its words, the editor, and what may stand instead of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.values import Declined
from workshop.texts.paper_forms import AID_QUESTION, asked
from workshop.texts.ui import paper as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.making import make_editor
from workshop.ui.operator.pages.paper.forms import Mark
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.ui.operator.pages.paper.forms import Form
    from workshop.ui.theme.look import Look

_BY_KEY: Final = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}
_MEANS: Final = {
    Mark.DECLINED: words.DECLINED_MEANS,
    Mark.UNREADABLE: words.UNREADABLE_MEANS,
}


class QuestionBox(QWidget):
    """Writes into its form at every key, so that nothing is lost."""

    edited = Signal()
    passed = Signal(int)
    """The keyboard went on (1) or back (-1), as with an editor."""

    def __init__(self, look: Look, question: Question, number: int, form: Form) -> None:
        """`number` is that of the question on the printed form."""
        super().__init__()
        self.question, self._form = question, form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(label(asked(number, question.prompt), "heading"))
        if question.aid:
            column.addWidget(label(AID_QUESTION, "second"))
        self.editor = make_editor(look, question)
        self.editor.set_typed(form.typed.get(question.id, ()))
        self.editor.edited.connect(self._on_edited)
        self.editor.passed.connect(self.passed)
        self.mark = label(role="strong")
        self.fault = label(role="attention")
        self.unreadable = changing(Button(look, words.UNREADABLE, kind="quiet", cap="F2"))
        self.decline = changing(Button(look, words.DECLINE, kind="quiet", cap="F3"))
        for button in (self.unreadable, self.decline):
            button.installEventFilter(self)
        self.unreadable.done.connect(self.toggle_unreadable)
        self.decline.done.connect(self.toggle_declined)
        self._instead = QWidget()
        policy = self._instead.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._instead.setSizePolicy(policy)
        row = QHBoxLayout(self._instead)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        row.addWidget(self.unreadable)
        row.addWidget(self.decline)
        row.addStretch(1)
        for part in (self.editor, self.mark, self.fault, self._instead):
            column.addWidget(part)
        self.fault.hide()
        self._show_mark()

    # --- by the operator -------------------------------------------------------------------

    @Slot()
    def toggle_unreadable(self) -> None:
        """Nobody can read it: leave it out, or not."""
        self._toggle(Mark.UNREADABLE)

    @Slot()
    def toggle_declined(self) -> None:
        """The paper says *liever geen antwoord*, or not."""
        self._toggle(Mark.DECLINED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        # Where the fields are gone, Enter and the arrows go on from what stands instead.
        is_marked = self.question.id in self._form.marks
        if is_marked and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = _BY_KEY.get(Qt.Key(event.key()), 0)
            if by and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.passed.emit(by)
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, mark: Mark) -> None:
        if self._form.marks.get(self.question.id) is mark:
            del self._form.marks[self.question.id]
        else:
            self._form.marks[self.question.id] = mark
        self._show_mark()
        if self._form.marks.get(self.question.id) is None:
            self.editor.focus_first()
        self.edited.emit()

    def _show_mark(self) -> None:
        mark = self._form.marks.get(self.question.id)
        self.editor.setVisible(mark is None)
        self.mark.setVisible(mark is not None)
        self.mark.setText(_MEANS[mark] if mark else "")
        self.unreadable.set_on(mark is Mark.UNREADABLE)
        self.decline.set_on(mark is Mark.DECLINED)
        self.fault.hide()

    @Slot()
    def _on_edited(self) -> None:
        self._form.typed[self.question.id] = self.editor.typed()
        self.fault.hide()
        self.edited.emit()

    def set_in_hand(self, in_hand: bool) -> None:
        """The keys F2 and F3 are for this question now."""
        self._instead.setVisible(in_hand or self.question.id in self._form.marks)

    def begin(self, by: int = 1) -> None:
        """Come here with the keyboard, from above or from below."""
        if self.question.id in self._form.marks:
            self._instead.show()
            is_declined = self._form.marks[self.question.id] is Mark.DECLINED
            (self.decline if is_declined else self.unreadable).setFocus()
        elif by > 0:
            self.editor.focus_first()
        else:
            self.editor.focus_last()

    # --- for sending -----------------------------------------------------------------------

    @property
    def is_unreadable(self) -> bool:
        """Left out on purpose."""
        return self._form.marks.get(self.question.id) is Mark.UNREADABLE

    def is_empty(self) -> bool:
        """Nothing was typed, and nothing marked."""
        return self.question.id not in self._form.marks and self.editor.is_empty()

    def value(self) -> Value | None:
        """What to send; None for nothing."""
        mark = self._form.marks.get(self.question.id)
        if mark is Mark.DECLINED:
            return Declined()
        return self.editor.value() if mark is None else None

    def check(self) -> bool:
        """Whether it can be sent, or is empty; says under the field why not."""
        fault = "" if self.question.id in self._form.marks else self.editor.problem()
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        return not fault
