"""A QR code as a drawing: squares in one path, so that no renderer shows seams between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics import shapes

from workshop.charts.modules import qr_modules
from workshop.charts.shapes import colour, drawing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

QUIET: Final = 4
"""Modules of white around it (ISO/IEC 18004)."""
_INK: Final = "#000000"


def qr(text: str, size: float) -> shapes.Drawing:
    """A QR code of `size` by `size` points, with its quiet zone around that."""
    rows = qr_modules(text)
    module = size / len(rows)
    whole = (len(rows) + 2 * QUIET) * module
    picture = drawing(whole, whole)
    path = shapes.Path(fillColor=colour(_INK), strokeColor=None)
    for number, row in enumerate(rows):
        y = (QUIET + len(rows) - 1 - number) * module
        for start, end in _runs(row):
            left, right = (QUIET + start) * module, (QUIET + end) * module
            path.moveTo(left, y)
            path.lineTo(right, y)
            path.lineTo(right, y + module)
            path.lineTo(left, y + module)
            path.closePath()
    picture.add(path)
    return picture


def _runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of dark modules: first, and one past the last."""
    start = None
    for place, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place
            start = None
