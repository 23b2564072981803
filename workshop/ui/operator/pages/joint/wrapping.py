"""Text that goes on in the next line: between words, and inside a word that is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

_WRAPS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def text_height(text: str, font: QFont, width: float) -> float:
    """How high `text` is in lines of `width` pixels."""
    height = 0.0
    for line in text.split("\n"):
        height += _block_height(line, font, width)
    return height


def _block_height(text: str, font: QFont, width: float) -> float:
    layout = QTextLayout(text or " ", font)
    option = QTextOption()
    option.setWrapMode(_WRAPS)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return height


def paint_text(painter: QPainter, place: QRectF, text: str) -> None:
    """Draw it in the middle of the height, with the painter's font and pen."""
    option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(_WRAPS)
    painter.drawText(place, text, option)
