"""A mat: a cluster with its name and the slips that lie on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from workshop.texts.ui import board as words
from workshop.ui.kit.slip import carried, carries
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.pages.board.lying import Lying
from workshop.ui.operator.pages.board.slips import ARROWS, paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from workshop.ui.operator.pages.board.piles import MatPiles
    from workshop.ui.operator.pages.board.slips import BoardSlip
    from workshop.ui.theme.look import Look


class NameField(QLineEdit):
    """Enter or leaving keeps the name, Escape does not."""

    kept = Signal()
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        match event.key():
            case Qt.Key.Key_Escape:
                self.dropped.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.kept.emit()
            case _:
                super().keyPressEvent(event)


class Mat(QFrame):
    """Can be chosen, named, dropped upon; shows what fits."""

    dropped = Signal(str, str)
    """(name of the slip that landed here, id of this mat)."""
    renamed = Signal(str, str)
    """(id of this mat, its new name)."""
    naming_ended = Signal(str)
    toggled = Signal()
    looked_at = Signal(str)
    grew = Signal()
    """Shows all or less of its slips: another height."""

    def __init__(self, look: Look, mat: MatPiles) -> None:
        super().__init__()
        self._look = look
        self.mat = mat
        self.is_chosen = False
        self._is_target = False
        self.setObjectName("card")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(6), look.px(9), look.px(2))
        column.setSpacing(0)
        self._column = column
        row = QHBoxLayout()
        self.name = label(role="words", wraps=False)
        self.name.setFont(look.serif(17, 600))
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.field = NameField()
        self.field.setAccessibleName(words.CLUSTER_NAME)
        self.field.hide()
        self.field.kept.connect(self.keep_name)
        self.field.dropped.connect(self._on_given_up)
        self.field.editingFinished.connect(self.keep_name)
        row.addWidget(self.name, 1)
        row.addWidget(self.field, 1)
        column.addLayout(row)
        self.counts = label(role="small", wraps=False)
        self.counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._counted, self._shorter = "", ("", "")
        column.addWidget(self.counts)
        self.lying = Lying(look)
        self.lying.dropped_on.connect(self._on_dropped_on)
        self.lying.hovered.connect(self._set_target)
        self.lying.looked_at.connect(self.looked_at)
        self.lying.toggled.connect(self.toggled)
        self.lying.grew.connect(self.grew)
        column.addWidget(self.lying, 1)
        self.show_mat(mat)

    @property
    def slips(self) -> dict[str, BoardSlip]:
        """By key of their pile."""
        return self.lying.slips

    def show_mat(self, mat: MatPiles) -> None:
        """Draw this now; a name that is being typed stays."""
        self.mat = mat
        number = sum(pile.count for pile in mat.piles)
        dots = "" if mat.dots is None else words.dots(mat.dots, mat.place, shared=mat.shared)
        few = "" if mat.dots is None else words.dots_alone(mat.dots)
        self._counted = words.mat_counts(number, dots, mat.spread)
        # Mats lie in order of place, and where answers come from is told by their slips too.
        self._shorter = (words.mat_counts(number, dots), words.mat_counts(number, few))
        self.setAccessibleName(f"{mat.name}, {self._counted}")
        self._show_name()
        self.lying.show_piles(mat.piles, mat.id, mat.name)

    def _show_name(self) -> None:
        room = max(20, self.width() - self._look.px(26))
        measure = self.counts.fontMetrics().horizontalAdvance
        whole, shorter, shortest = self._counted, *self._shorter
        counted = next((each for each in (whole, shorter) if measure(each) <= room), shortest)
        for line, text in ((self.name, self.mat.name), (self.counts, counted)):
            elided = line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            line.setText(elided)
            set_tip(line, "" if elided == text else text)
        set_tip(self.counts, "" if counted == self._counted else self._counted)

    def resizeEvent(self, _: object) -> None:  # noqa: N802 Qt's name
        self._show_name()

    def wanted_height(self, width: int) -> int:
        """To show all that lies on it."""
        margins = self._column.contentsMargins()
        inside = width - margins.left() - margins.right()
        return self._around() + self.lying.height_of_all(inside)

    def _around(self) -> int:
        margins = self._column.contentsMargins()
        heads = self.name.sizeHint().height() + self.counts.sizeHint().height()
        return margins.top() + margins.bottom() + heads

    # --- choosing --------------------------------------------------------------------------

    def set_chosen(self, chosen: bool) -> None:
        """With a ring."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.update()
            self.toggled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self.set_chosen(not self.is_chosen)

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:  # noqa: N802 Qt's name
        self.start_naming()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Space:
            self.set_chosen(not self.is_chosen)
        elif event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # --- naming ----------------------------------------------------------------------------

    def start_naming(self) -> None:
        """The name can be typed over."""
        self.field.setText(self.mat.name)
        self.name.hide()
        self.field.show()
        self.field.selectAll()
        self.field.setFocus()

    @property
    def is_naming(self) -> bool:
        """Somebody is typing its name."""
        return not self.field.isHidden()

    @Slot()
    def keep_name(self) -> None:
        """What was typed is its name from now on."""
        if not self.is_naming:
            return
        name = " ".join(self.field.text().split())
        self._end_naming()
        if name and name != self.mat.name:
            self.renamed.emit(self.mat.id, name)

    @Slot()
    def _on_given_up(self) -> None:
        self._end_naming()

    def _end_naming(self) -> None:
        had_focus = self.field.hasFocus()
        self.name.show()
        self.field.hide()
        if had_focus:
            self.setFocus()
            self.naming_ended.emit(self.mat.id)

    # --- dropping --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        if carries(event):
            event.acceptProposedAction()
            self._set_target(True)

    def dragLeaveEvent(self, _: QDragLeaveEvent) -> None:  # noqa: N802 Qt's name
        self._set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        self._set_target(False)
        self.dropped.emit(carried(event), self.mat.id)

    @Slot(str, str)
    def _on_dropped_on(self, name: str, _: str) -> None:
        self.dropped.emit(name, self.mat.id)

    @Slot(bool)
    def _set_target(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        theme = self._look.theme
        if self._is_target:
            paint_ring(self, theme.accent_line)
        elif self.is_chosen:
            paint_ring(self, theme.text)
        elif self.hasFocus():
            paint_ring(self, theme.text, Qt.PenStyle.DotLine)
