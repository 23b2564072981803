"""The sheet of paper on which one entry of the joint answer is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop.domain.programme import Kind
from workshop.domain.wording import is_erased
from workshop.texts.promises import ERASED
from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.icons import icon
from workshop.ui.kit.paper import paint_sheet
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.joint.choice import Choice
from workshop.ui.operator.pages.joint.inputs import (
    Input,
    NumberInput,
    PlaceInput,
    PointsInput,
    WordsInput,
)
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from workshop.domain.board import Entry
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Field, Question
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.theme.look import Look

_WHY: Final = ("waarom", "onderbouwing")
"""Fields of programmes that ask for the rationale themselves."""
_TOLD: Final = (Kind.TEXT, Kind.ITEMS)
_CHOSEN: Final = (Kind.STATEMENT, Kind.CHOICE, Kind.RANK)


class _Wire(QObject):
    """Says of one input which field it is."""

    def __init__(self, key: str, tell: Callable[[str, str], None], given: Input) -> None:
        super().__init__(given)
        self._key, self._tell = key, tell
        given.edited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        self._tell(self._key, text)


class Sheet(QFrame):
    """A field per column, the rationale, and a prompt to be concrete."""

    written = Signal(object)
    """Fields, by key, that were changed just now."""
    reasoned = Signal(str)
    """The rationale was changed."""
    left = Signal()
    """A field was left."""
    entered = Signal()
    """A field has the focus."""
    removed = Signal()
    """The entry is to go."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("sheet")
        theme = look.theme
        self.setStyleSheet(
            f"#sheet QLabel {{ color: {theme.ink}; }}"
            f'#sheet QLabel[role="label"] {{ color: {theme.ink_2}; }}'
            f'#sheet QLabel[role="strong"] {{ color: {theme.count}; }}'
            f'#sheet QPushButton[kind="link"] {{ color: {theme.ink}; }}'
            f'#sheet QPushButton[place="true"] {{ background: {theme.paper}; color: {theme.ink};'
            f" border: 1.5px solid {theme.ink_2}; padding: 0px; }}"
            f'#sheet QPushButton[place="true"][on="true"] {{ background: {theme.ink};'
            f" color: {theme.paper}; }}"
            f'#sheet QPushButton[place="true"]:focus {{ border: 3px solid {theme.count}; }}'
            f"#sheet QPlainTextEdit {{ border: 1px solid {theme.paper_edge}; }}"
            f"#sheet QPlainTextEdit:focus {{ border: 3px solid {theme.ink}; }}"
        )
        self._question: Question | None = None
        self._entry = ""
        self.inputs: dict[str, Input] = {}
        self.rationale: WordsInput | None = None
        self._body = QVBoxLayout(self)
        side = look.px(20)
        self._body.setContentsMargins(side, look.px(28), side, look.px(14))
        self._body.setSpacing(look.px(4))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            paint_sheet(painter, QRectF(self.rect()), self._look.theme, self._look.scale)

    # --- showing ---------------------------------------------------------------------------

    def show_entry(self, joint: DeskJoint, entry: Entry) -> None:
        """Draw this one; where somebody is typing, what is typed stays."""
        if self._question is None or self._question.id != joint.question.id:
            self._question = joint.question
            self._build(joint.question)
        self._offer(joint)
        for column in joint.question.columns:
            given, text = self.inputs[column.key], entry.fields.get(column.key, "")
            self._fill(given, text, anew=self._entry != entry.id)
        if self.rationale is not None:
            self._fill(self.rationale, entry.rationale, anew=self._entry != entry.id)
            self._show_rationale(self._asks_why or bool(entry.rationale))
        self._entry = entry.id

    def _fill(self, given: Input, text: str, *, anew: bool) -> None:
        if isinstance(given, WordsInput):
            given.paper.setPlaceholderText(ERASED if is_erased(text) else "")
            if anew:
                given.paper.document().clearUndoRedoStacks()
        given.show_text(text)

    def _offer(self, joint: DeskJoint) -> None:
        for key, found in joint.references:
            given = self.inputs[key]
            if isinstance(given, Choice):
                given.set_choices([(each.id, each.text) for each in found])

    @property
    def question(self) -> QuestionId | None:
        """The one whose fields are drawn."""
        return self._question.id if self._question else None

    def focus_first(self) -> None:
        """Begin to type."""
        next(iter(self.inputs.values())).setFocus()

    def all_texts(self) -> dict[str, str]:
        """What is in the fields."""
        return {key: given.text() for key, given in self.inputs.items()}

    # --- building --------------------------------------------------------------------------

    def _build(self, question: Question) -> None:
        clear(self._body)
        self.inputs = {}
        for column in question.columns:
            given = _input(self._look, question, column)
            self.inputs[column.key] = given
            if question.kind is Kind.WEIGH:
                self._add_beside(column.label, given)
            else:
                self._add(column.label, given)
            self._wire(column.key, given)
        self._asks_why = not any(key in _WHY for key in self.inputs)
        self.rationale = WordsInput(self._look, words.RATIONALE)
        self.rationale.edited.connect(self.reasoned)
        self._wire_focus(self.rationale)
        self._why_label = self._add(words.RATIONALE, self.rationale)
        self._body.addSpacing(self._look.px(8))
        self._body.addWidget(self._foot(question))

    def _add(self, text: str, given: Input) -> QLabel:
        above = label(text, "label")
        above.setContentsMargins(0, self._look.px(6), 0, 0)
        self._body.addWidget(above)
        above.setVisible(bool(text))
        self._body.addWidget(given)
        return above

    def _add_beside(self, text: str, given: Input) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(text), 1)
        row.addWidget(given)
        row.addWidget(label(words.POINTS, "label", wraps=False))
        row.addStretch(1)
        self._body.addWidget(line)

    def _show_rationale(self, shown: bool) -> None:
        if self.rationale is not None and self.rationale.isHidden() is shown:
            self.rationale.setVisible(shown)
            self._why_label.setVisible(shown)

    def _wire(self, key: str, given: Input) -> None:
        _Wire(key, self._on_edited, given)
        self._wire_focus(given)

    def _wire_focus(self, given: Input) -> None:
        given.left.connect(self.left)
        given.entered.connect(self.entered)

    def _on_edited(self, key: str, text: str) -> None:
        is_weighing = self._question is not None and self._question.kind is Kind.WEIGH
        self.written.emit(self.all_texts() if is_weighing else {key: text})

    def _foot(self, question: Question) -> QWidget:
        """A prompt to be concrete, where there is something to tell, and the way out."""
        look, line = self._look, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        if question.fields or question.kind in _TOLD:
            sign, size = QLabel(), look.px(18)
            sign.setPixmap(icon("question", look.theme.count).pixmap(QSize(size, size)))
            row.addWidget(sign)
            row.addWidget(label(words.CONCRETE, "strong"), 1)
        else:
            row.addStretch(1)
        self.remove = changing(Button(look, words.REMOVE, kind="link"))
        self.remove.done.connect(self.removed)
        row.addWidget(self.remove)
        return line


def _input(look: Look, question: Question, column: Field) -> Input:
    name = column.label or words.ANSWER
    if column.reference is not None:
        return Choice(look, name, gap=words.CHOOSE)
    is_main = column is question.columns[0]
    if question.fields:
        return WordsInput(look, name, size_px=22 if is_main else 0, lines=1 if is_main else 2)
    if question.kind is Kind.WEIGH:
        return PointsInput(look, name)
    if question.kind is Kind.NUMBER:
        return NumberInput(look, name, question.unit)
    if question.kind is Kind.POSITION:
        return PlaceInput(look, name, question.poles or ("", ""))
    if question.kind in _CHOSEN:
        chosen = Choice(look, name, gap=words.CHOOSE)
        chosen.set_choices([(option.key, option.label) for option in question.options])
        return chosen
    return WordsInput(look, name, size_px=22, lines=2)
