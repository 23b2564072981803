"""The form itself: a sheet of paper with the questions; its corner folds when it is sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import operator as frame
from workshop.texts.ui import paper as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.paper import paint_slip
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.paper.question_box import QuestionBox
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from workshop.domain.programme import Question
    from workshop.ui.operator.pages.paper.forms import Form
    from workshop.ui.operator.pages.paper.writers import Writer
    from workshop.ui.theme.look import Look

_FOLD: Final = 16
_ON_PAPER: Final = """
QLabel {{ color: {ink}; }}
QLabel[role="small"], QLabel[role="label"], QLabel[role="second"] {{ color: {ink_2}; }}
QLabel[role="attention"] {{ color: {attention}; }}
QCheckBox, QRadioButton {{ color: {ink}; }}
QPushButton[kind="quiet"] {{ color: {ink}; }}
QPushButton[kind="quiet"]:hover {{ background: transparent; border-color: {ink}; }}
QPushButton[kind="quiet"]:focus {{ border: 3px solid {ink}; }}
QPushButton[kind="quiet"][on="true"] {{ background: {ink}; color: {paper}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 3px solid {ink}; }}
"""


class Sheet(QFrame):
    """Whose form it is, and a box per question."""

    edited = Signal()
    filled = Signal()
    """The keyboard went beyond the last field."""
    left = Signal()
    """It went before the first."""
    turned = Signal()
    """The keyboard is in another field of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_folded = False
        self.setMaximumWidth(look.px(760))
        theme = look.theme
        self.setStyleSheet(
            _ON_PAPER.format(
                ink=theme.ink, ink_2=theme.ink_2, paper=theme.paper, attention=DAY.attention
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(28), look.px(20), look.px(28), look.px(20))
        column.setSpacing(look.px(14))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        self.name, self.beside = label(role="heading"), label(role="second", wraps=False)
        head.addWidget(self.name, 1)
        head.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        self.state = label(role="small")
        """Sent, replaces, or nothing of that."""
        column.addWidget(self.state)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(look.px(20))
        column.addLayout(self._questions)
        self.boxes: list[QuestionBox] = []
        self._at = 0
        for key, act in (
            ("F2", QuestionBox.toggle_unreadable),
            ("F3", QuestionBox.toggle_declined),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._on_key, act))
        _application().focusChanged.connect(self._on_focus)

    # --- what is on it ---------------------------------------------------------------------

    def show_form(self, writer: Writer | None, questions: tuple[Question, ...], form: Form) -> None:
        """Another form, as far as it was filled in; none without a writer."""
        clear(self._questions)
        self.boxes = []
        self._at = 0
        self.name.setText(writer.name if writer else words.CHOOSE)
        self.beside.setText(writer.beside if writer else "")
        self.show_state(writer, form)
        if writer is None or self._is_folded:
            return
        for place, question in enumerate(questions):
            box = QuestionBox(self._look, question, place + 1, form)
            box.edited.connect(self.edited)
            box.passed.connect(partial(self._on_passed, place))
            if place:
                self._questions.addWidget(rule())
            self._questions.addWidget(box)
            self.boxes.append(box)
        self._show_hand()

    def show_state(self, writer: Writer | None, form: Form) -> None:
        """Whether it was sent; a form without a name is done then."""
        # Nobody can come back to a form without a name: once sent, it is done.
        nameless = writer is not None and writer.author is None
        self._is_folded = nameless and bool(form.saved)
        self.state.setText(_state(writer, form, is_done=self._is_folded))
        self.state.setVisible(bool(self.state.text()))
        self.update()

    def begin(self) -> None:
        """Type the first answer."""
        if self.boxes:
            self.boxes[0].begin()

    # --- keys ------------------------------------------------------------------------------

    def _on_passed(self, place: int, by: int) -> None:
        at = place + by
        if at < 0:
            self.left.emit()
        elif at >= len(self.boxes):
            self.filled.emit()
        else:
            self.boxes[at].begin(by)

    def _on_key(self, act: Callable[[QuestionBox], None]) -> None:
        if self._at < len(self.boxes):
            box = self.boxes[self._at]
            act(box)
            box.begin()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for place, box in enumerate(self.boxes):
            if box.isAncestorOf(now) and place != self._at:
                self._at = place
                self._show_hand()
        self.turned.emit()

    def _show_hand(self) -> None:
        for place, box in enumerate(self.boxes):
            box.set_in_hand(place == self._at)

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            fold = self._look.px(_FOLD) if self._is_folded else 0
            paint_slip(painter, place, self._look.theme, fold)


def _state(writer: Writer | None, form: Form, *, is_done: bool) -> str:
    if writer is None:
        return ""
    saved = f"{frame.saved(form.saved)}. " if form.saved else ""
    if is_done:
        return saved + words.IS_SENT
    return saved + words.replaces(form.saved) if saved or writer.answered else ""


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)  # noqa: S101 there are widgets
    return found
