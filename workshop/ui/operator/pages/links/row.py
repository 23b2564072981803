"""A row of the linking table: a cell per column, chosen or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop.texts.ui import joint as joint_words
from workshop.texts.ui import links as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_state
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.pages.joint.choice import Choice
from workshop.ui.operator.pages.joint.draft import gaps, in_words
from workshop.ui.operator.pages.joint.inputs import Input, WordsInput
from workshop.ui.operator.pages.links.connector import Connector, link
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.board import Entry
    from workshop.domain.programme import Field, Question
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.theme.look import Look

BESIDE: Final = 4
"""Between a cell and what joins it to the next."""


class Cell(QObject):
    """Says of one input in which column it is."""

    edited = Signal(str, str)

    def __init__(self, key: str, given: Input) -> None:
        super().__init__(given)
        self._key = key
        given.edited.connect(self._on_edited)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.edited.emit(self._key, text)


class LinkRow(QFrame):
    """Reads as a sentence from left to right; narrow windows have its cells under each other."""

    written = Signal(str, object)
    """(entry, fields that were changed)."""
    reasoned = Signal(str, str)
    """(entry, rationale)."""
    entered = Signal(str)
    left = Signal()
    removed = Signal(str)
    moved = Signal(str, int)
    """(entry, -1 or 1)."""

    def __init__(self, look: Look, question: Question, entry: str) -> None:
        super().__init__()
        self._look, self._entry = look, entry
        self.cells: dict[str, Input] = {}
        self._labels: list[QLabel] = []
        self.connectors: list[Connector] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(6))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(look.px(BESIDE))
        for column in question.columns:
            self._add_cell(column)
        self._add_order()
        whole.addLayout(self._line)
        self.rationale = WordsInput(look, joint_words.RATIONALE, hint=joint_words.RATIONALE)
        self.rationale.edited.connect(self._on_reasoned)
        self._wire(self.rationale)
        self._has_text = any(column.reference is None for column in question.columns)
        whole.addWidget(self.rationale)
        whole.addWidget(rule())

    def _add_cell(self, column: Field) -> None:
        look, name = self._look, f"{words.ROW}, {column.label}"
        given: Input
        if column.reference is not None:
            gap = words.missing(column.label)
            given = Choice(look, name, gap=gap, on_paper=False, size_px=16)
        else:
            given = WordsInput(look, name, hint=f"{column.lead or column.label} …")
            self._light(given, lit=False)
        if self.cells:
            connector = Connector(look)
            self.connectors.append(connector)
            self._line.addWidget(connector, 0, Qt.AlignmentFlag.AlignVCenter)
        self.cells[column.key] = given
        Cell(column.key, given).edited.connect(self._on_edited)
        self._wire(given)
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(2))
        above = label(column.label, "label")
        self._labels.append(above)
        lines.addWidget(above)
        lines.addWidget(given)
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.addWidget(holder, 1, Qt.AlignmentFlag.AlignVCenter)

    def _add_order(self) -> None:
        look = self._look
        self.order = QWidget()
        self._order = row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.order)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(2))
        self.up, self.down = Button(look, words.UP, kind="quiet"), Button(look, words.DOWN)
        self.down.setProperty("kind", "quiet")
        for button, name in ((self.up, words.EARLIER), (self.down, words.LATER)):
            changing(button)
            button.setAccessibleName(name)
            set_tip(button, name)
            button.setStyleSheet("padding: 0px;")
            button.setFixedWidth(look.px(36))
            row.addWidget(button)
        self.remove = changing(Button(look, words.REMOVE_ROW, kind="link"))
        row.addWidget(self.remove)
        self.remove.hide()
        self.remove.done.connect(self._on_remove)
        self.up.done.connect(self._on_up)
        self.down.done.connect(self._on_down)
        kept = self.order.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.order.setSizePolicy(kept)
        self._line.addWidget(self.order, 0, Qt.AlignmentFlag.AlignVCenter)

    def _wire(self, given: Input) -> None:
        given.left.connect(self.left)
        given.entered.connect(self._on_entered)

    # --- showing ---------------------------------------------------------------------------

    def show_entry(self, joint: DeskJoint, entry: Entry, *, is_checked: bool = False) -> None:
        """Draw it; what is missing asks for attention once the table was looked over."""
        for key, found in joint.references:
            given = self.cells[key]
            if isinstance(given, Choice):
                given.set_choices([(each.id, each.text) for each in found])
        for key, given in self.cells.items():
            given.show_text(entry.fields.get(key, ""))
        self.rationale.show_text(entry.rationale)
        self.rationale.setVisible(bool(entry.rationale) or not self._has_text)
        self._join(joint, entry, is_checked=is_checked)
        missing = [column.key for column in gaps(joint, entry)] if is_checked else []
        for key, given in self.cells.items():
            if isinstance(given, Choice):
                given.set_lit(lit=key in missing)
            elif isinstance(given, WordsInput):
                self._light(given, lit=key in missing)

    def _join(self, joint: DeskJoint, entry: Entry, *, is_checked: bool) -> None:
        """One sees at a glance what hangs together in this row, and where it breaks off."""
        texts = in_words(joint, entry)
        told = [bool(texts[key]) for key in self.cells]
        for connector, left, right in zip(self.connectors, told, told[1:], strict=False):
            connector.show_link(link(left=left, right=right), lit=is_checked)

    def _light(self, given: WordsInput, *, lit: bool) -> None:
        look = self._look
        style = f"font-size: {look.px(16)}px; padding: {look.px(6)}px;"
        if lit:
            style += f" border: 2px dashed {look.theme.attention};"
        if given.paper.styleSheet() != style:
            given.paper.setStyleSheet(style)

    def set_in_hand(self, *, on: bool) -> None:
        """This row is the one that can be moved or taken away."""
        self.order.setVisible(on)
        set_state(self, "on", "true" if on else "false")

    def set_stacked(self, *, stacked: bool) -> None:
        """Cells under each other, each with its label."""
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._order.setDirection(direction.LeftToRight if stacked else direction.TopToBottom)
        self.remove.setVisible(stacked)
        for each in self._labels:
            each.setVisible(stacked)
        for connector in self.connectors:
            connector.setVisible(not stacked)

    # --- doing -----------------------------------------------------------------------------

    @Slot(str, str)
    def _on_edited(self, key: str, text: str) -> None:
        self.written.emit(self._entry, {key: text})

    @Slot(str)
    def _on_reasoned(self, text: str) -> None:
        self.reasoned.emit(self._entry, text)

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self._entry)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self._entry)

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self._entry, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self._entry, 1)
