"""How long the beamer takes to draw a picture, once it was drawn before."""

from __future__ import annotations

import statistics
import time
from typing import Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.beamer.slides import overfull_slides
from workshop.ui.beamer.draw import draw
from workshop.ui.theme.tokens import BEAMER_EVENING

CARDS: Final = "50-wall-135"
"""The slide of the promise: 135 cards."""
LIMIT_MS: Final = 16.0
"""A picture of a screen that shows sixty a second."""
_TIMES: Final = 60
_SIZES: Final = (QSize(1280, 800), QSize(1920, 1080))


class Timing(NamedTuple):
    """One slide at one size."""

    slide: str
    width: int
    first_ms: float
    """With nothing remembered of it, or with what another size left."""
    median_ms: float
    p95_ms: float


def measure(*names: str) -> list[Timing]:
    """The slides with these names, else the wall. Needs a QGuiApplication."""
    slides = overfull_slides()
    found: list[Timing] = []
    for name in names or (CARDS,):
        for size in _SIZES:
            image = QImage(size, QImage.Format.Format_RGB32)
            taken: list[float] = []
            for _ in range(_TIMES):
                painter = QPainter(image)
                began = time.perf_counter()
                draw(painter, size, slides[name], BEAMER_EVENING)
                taken.append((time.perf_counter() - began) * 1000)
                painter.end()
            first, *rest = taken
            p95 = statistics.quantiles(rest, n=20)[-1]
            found.append(Timing(name, size.width(), first, statistics.median(rest), p95))
    return found
