"""Text that goes on in the next line: between words, and inside a word that alone does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter


def wrapped_height(text: str, font: QFont, width: float) -> float:
    """How high `text` is in lines of `width` pixels."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}") or " ", font)
    layout.setTextOption(_option(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return height


def paint_wrapped(painter: QPainter, place: QRectF, text: str) -> None:
    """Draw it in the middle of the height, with the painter's font and pen."""
    painter.drawText(place, text, _option(Qt.AlignmentFlag.AlignVCenter))


def _option(align: Qt.AlignmentFlag) -> QTextOption:
    made = QTextOption(align)
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made
