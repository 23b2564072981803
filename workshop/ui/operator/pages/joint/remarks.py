"""What stays apart from the joint answer: dissenting opinions, and what was not agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.commands import RemarkKind
from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.joint.inputs import WordsInput
from workshop.ui.operator.pages.joint.rests import Rests
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.board import Remark
    from workshop.ui.operator.pages.joint.offers import Offer
    from workshop.ui.theme.look import Look


class RemarkRow(QWidget):
    """One remark: its words, what it rests on, and a button to take it away."""

    written = Signal(str, str)
    """(remark, text)."""
    entered = Signal(str)
    left = Signal()
    removed = Signal(str)
    source_added = Signal(str, str)
    """(remark, name of the source)."""
    source_removed = Signal(str, str)

    def __init__(self, look: Look, remark: Remark) -> None:
        super().__init__()
        self.id = str(remark.id)
        self.kind = remark.kind
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, look.px(6))
        lines.setSpacing(look.px(4))
        top = QHBoxLayout()
        top.setSpacing(look.px(4))
        self.heading = label(words.REMARKS[remark.kind], "label")
        self.words = WordsInput(look, words.REMARKS[remark.kind])
        size, side = look.px(16), look.px(8)
        focus = look.theme.accent_line if look.theme.is_dark else look.theme.text
        edge = f"border: 1px solid {look.theme.paper_edge};"
        self.words.paper.setStyleSheet(
            f"QPlainTextEdit {{ font-size: {size}px; padding: {side // 2}px {side}px; {edge} }}"
            f"QPlainTextEdit:focus {{ border: 3px solid {focus}; }}"
        )
        self.remove = changing(Button(look, words.REMOVE, kind="link"))
        self.remove.setAccessibleName(words.REMOVE_REMARK[remark.kind])
        top.addWidget(self.heading, 1)
        top.addWidget(self.remove)
        lines.addLayout(top)
        lines.addWidget(self.words)
        self.rests = Rests(look)
        lines.addWidget(self.rests)
        self._wire()

    def _wire(self) -> None:
        self.words.edited.connect(self._on_edited)
        self.words.entered.connect(self._on_entered)
        self.words.left.connect(self.left)
        self.remove.done.connect(self._on_remove)
        self.rests.added.connect(self._on_source)
        self.rests.removed.connect(self._on_source_gone)

    def show_remark(self, remark: Remark, found: tuple[Offer, ...]) -> None:
        """Draw it; what is being typed stays."""
        self.words.show_text(remark.text)
        self.rests.show_sources(found, "")
        answers = sum(each.count for each in found)
        self.heading.setText(words.remark_rests_on(remark.kind, answers))

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.written.emit(self.id, text)

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self.id)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.id)

    @Slot(str)
    def _on_source(self, name: str) -> None:
        self.source_added.emit(self.id, name)

    @Slot(str)
    def _on_source_gone(self, name: str) -> None:
        self.source_removed.emit(self.id, name)


class Remarks(QFrame):
    """All remarks of a joint answer, and a button to write one more of each kind."""

    begun = Signal(object)
    """A `RemarkKind`."""
    row_made = Signal(QObject)
    """Somebody must listen to this new row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: dict[str, RemarkRow] = {}
        self._lists: dict[RemarkKind, QVBoxLayout] = {}
        self.buttons: dict[RemarkKind, Button] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(4))
        for kind in RemarkKind:
            self._lists[kind] = QVBoxLayout()
            self._lists[kind].setSpacing(look.px(4))
            lines.addLayout(self._lists[kind])
            button = changing(Button(look, words.ADD_REMARK[kind], kind="quiet", sign="add"))
            self.buttons[kind] = button
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons[RemarkKind.DISSENT].done.connect(self._on_dissent)
        self.buttons[RemarkKind.NOT_AGREED].done.connect(self._on_not_agreed)
        lines.addStretch(1)

    @Slot()
    def _on_dissent(self) -> None:
        self.begun.emit(RemarkKind.DISSENT)

    @Slot()
    def _on_not_agreed(self) -> None:
        self.begun.emit(RemarkKind.NOT_AGREED)

    def show_remarks(self, kind: RemarkKind, found: list[tuple[Remark, tuple[Offer, ...]]]) -> None:
        """Those of one kind, in order."""
        there = {str(remark.id) for remark, _ in found}
        for key, row in list(self.rows.items()):
            if row.kind == kind and key not in there:
                del self.rows[key]
                discard(row)
        for remark, sources in found:
            row = self.rows.get(remark.id) or self._made(kind, remark)
            row.show_remark(remark, sources)

    def _made(self, kind: RemarkKind, remark: Remark) -> RemarkRow:
        row = RemarkRow(self._look, remark)
        self.rows[row.id] = row
        self._lists[kind].addWidget(row)
        self.row_made.emit(row)
        return row
