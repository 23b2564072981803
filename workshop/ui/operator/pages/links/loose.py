"""What no row of the linking table names yet: slips that begin a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import links as words
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.slip import Slip
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.joint.open_place import OpenPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QKeyEvent

    from workshop.domain.board import Entry
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.theme.look import Look

End = tuple[str, str, str, str]
"""(field, id, text, label of the field)."""


def loose_ends(joint: DeskJoint, rows: Iterable[Entry]) -> Iterator[End]:
    """Entries of earlier answers that no row names, also not one that is being written."""
    labels = {column.key: column.label for column in joint.question.columns}
    written = list(rows)
    for key, found in joint.references:
        named = {row.fields.get(key) for row in written}
        for each in found:
            if each.id not in named:
                yield key, each.id, each.text, labels[key]


class EndSlip(Slip):
    """One that hangs loose."""

    begun = Signal(str, str)

    def __init__(self, look: Look, end: End) -> None:
        self._key, known, text, name = end
        super().__init__(look, known, text, note=words.note(name), moves=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words.begin_with(text))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.begun.emit(self._key, self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Loose(QWidget):
    """A gap with all of them under it; a quiet sentence when there are none."""

    begun = Signal(str, str)
    """(field, id of the entry to name)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[End, ...] | None = None
        self.slips: list[EndSlip] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        self.gap = OpenPlace(look, words.LOOSE)
        self.none = label(words.NOTHING_LOOSE, "good")
        inside = QWidget()
        self._flow = FlowLayout(inside, look.px(6))
        for each in (self.gap, self.none, inside):
            lines.addWidget(each)

    def show_ends(self, ends: tuple[End, ...]) -> None:
        """These hang loose now."""
        if ends == self._shown:
            return
        self._shown = ends
        self.gap.setVisible(bool(ends))
        self.none.setVisible(not ends)
        self._flow.clear()
        self.slips = [EndSlip(self._look, end) for end in ends]
        for slip in self.slips:
            slip.begun.connect(self.begun)
            self._flow.addWidget(slip)
        self._flow.invalidate()
        self.updateGeometry()
