"""A slip on the board: it says where it comes from, and shows that something may land on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollArea

from workshop.texts.ui import board as words
from workshop.ui.kit.slip import Slip
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.breaking import breakable

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QEnterEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from workshop.ui.operator.pages.board.piles import Pile
    from workshop.ui.theme.look import Look

ARROWS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class BoardSlip(Slip):
    """One pile."""

    looked_at = Signal(str)
    """Pointed at or in focus: where its answers come from, in Dutch."""
    hovered = Signal(bool)
    """Something is dragged over it, or no longer."""

    def __init__(self, look: Look, pile: Pile, mat: str = "", mat_name: str = "") -> None:
        super().__init__(look, Place(mat, pile.key).name, pile.text, pile.count)
        self._text = breakable(pile.text)
        self.pile, self.place = pile, Place(mat, pile.key)
        self._is_target = False
        self._from = words.from_groups(words.labelled(*each) for each in pile.labels)
        self.setAccessibleName(words.slip_name(pile.text, pile.count, mat_name))
        self.setAccessibleDescription(self._from)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() in ARROWS:
            event.ignore()  # the board knows what lies in that direction
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 Qt's name
        self.looked_at.emit(self._from)
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 Qt's name
        self.looked_at.emit(self._from)
        super().focusInEvent(event)

    # --- something is dragged over it ------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        super().dragEnterEvent(event)
        if event.isAccepted():
            self._set_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 Qt's name
        super().dragLeaveEvent(event)
        self._set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        self._set_target(False)
        super().dropEvent(event)

    def _set_target(self, is_target: bool) -> None:
        self._is_target = is_target
        self.hovered.emit(is_target)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        if self._is_target and not self.place.mat:
            paint_ring(self, self._look.theme.accent_line)


class KeylessArea(QScrollArea):
    """Arrows walk over what lies on it; they do not scroll it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        event.ignore()


def paint_ring(widget: QWidget, colour: str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
    """The ring of 3 pixels of what is chosen, or of where something will land."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 3, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    place = QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(place, 4, 4)
    painter.end()
