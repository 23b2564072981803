"""Writes the remarks of a joint answer as the operator types them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain.commands import RemarkKind
from workshop.ui.operator.pages.joint.draft import TEXT
from workshop.ui.operator.pages.joint.offers import Offer, named, spelled
from workshop.ui.operator.pages.joint.remarks import RemarkRow, Remarks

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.operator.pages.joint.removing import Remover
    from workshop.ui.operator.pages.joint.resting import Resting
    from workshop.ui.operator.pages.joint.writer import Writer
    from workshop.ui.theme.look import Look


class Remarking(QObject):
    """Between the remarks on the page and what is kept."""

    changed = Signal()
    """Another remark, or one less."""

    def __init__(self, look: Look, writer: Writer, resting: Resting, remover: Remover) -> None:
        super().__init__()
        self.widget = Remarks(look)
        self._writer, self._resting, self._remover = writer, resting, remover
        self.widget.begun.connect(self._on_begun)
        self.widget.row_made.connect(self._on_row)

    def show_remarks(self, joint: DeskJoint, known: tuple[Offer, ...]) -> None:
        """Those of this answer."""
        for kind in RemarkKind:
            found = self._writer.remarks(joint.question.id, kind)
            rows = [(each, named(each.sources, spelled(joint, each.id), known)) for each in found]
            self.widget.show_remarks(kind, rows)

    @Slot(object)
    def _on_row(self, row: RemarkRow) -> None:
        row.written.connect(self._on_written)
        row.left.connect(self._writer.flush)
        row.entered.connect(self._resting.aim)
        row.removed.connect(self._on_removed)
        row.source_added.connect(self._resting.add_to)
        row.source_removed.connect(self._resting.take_from)

    @Slot(object)
    def _on_begun(self, kind: RemarkKind) -> None:
        if self._resting.question is None:
            return
        made = self._writer.begin_remark(self._resting.question, kind)
        self._resting.remark = made
        self.changed.emit()
        self.widget.rows[made].words.setFocus()

    @Slot(str, str)
    def _on_written(self, remark: str, text: str) -> None:
        if self._resting.question is not None:
            self._writer.write(self._resting.question, remark, {TEXT: text})

    @Slot(str)
    def _on_removed(self, remark: str) -> None:
        found = self._resting.found_remark(remark)
        if self._resting.question is not None and found is not None:
            self._resting.remark = ""
            self._remover.remove(self._resting.question, found)
