"""The beamer: how long each view takes to draw at 1920 x 1080, of its slides the slowest.

In a process of its own without a screen. The reference are the lines of text of that slide, each
drawn bare at its place and in its size, on the same ground.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

from tests.bench import Bar, Beside, Row, p50, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSize

    from workshop.ui.beamer.canvas import Painted
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

DRAW_BAR_MS: Final = 16.0
"""A picture of a screen that shows sixty a second."""
_LOOKS: Final = 3
"""Of each slide, to find the slowest of a view."""


def run(quick: bool) -> Iterator[Row]:
    """A row per view."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_beamer", str(10 if quick else 60)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=300,
    )
    for found in json.loads(done.stdout):
        beside, bar = Beside("its words alone", p50(found["bare"])), Bar(DRAW_BAR_MS, "p95")
        name = f"drawing {found['view']}"
        yield row(name, found["lines"], found["drawn"], "ms", beside, bar)


def main(times: int) -> None:
    """Print what was measured, as JSON."""
    from PySide6.QtWidgets import QApplication

    from tests.ui.beamer.slides import all_slides
    from workshop.ui.theme.look import load_fonts

    app = QApplication([])
    load_fonts()
    views: dict[str, list[Slide]] = {}
    for slide in all_slides().values():
        views.setdefault(slide.view.value, []).append(slide)
    found = [_view(name, slides, times) for name, slides in sorted(views.items())]
    sys.stdout.write(json.dumps(found) + "\n")
    app.quit()


def _view(name: str, slides: list[Slide], times: int) -> dict[str, object]:
    slowest = max(slides, key=lambda each: p50(_drawn(each, _LOOKS)[1:]))
    lines = _lines(slowest)
    return {
        "view": name,
        "lines": len(lines),
        "drawn": _drawn(slowest, times),
        "bare": _taken(lambda: None, lambda: _bare(lines), times),
    }


def _stage() -> tuple[QSize, Theme]:
    from PySide6.QtCore import QSize

    from workshop.ui.theme.tokens import BEAMER_EVENING

    return QSize(1920, 1080), BEAMER_EVENING


def _drawn(slide: Slide, times: int) -> list[float]:
    """Milliseconds; the first breaks its lines, which are remembered."""
    from PySide6.QtGui import QImage, QPainter

    from workshop.ui.beamer.draw import draw

    size, theme = _stage()
    image = QImage(size, QImage.Format.Format_RGB32)

    def once() -> None:
        with QPainter(image) as painter:
            draw(painter, size, slide, theme)

    return _taken(once, once, times)


def _lines(slide: Slide) -> list[Painted]:
    from PySide6.QtGui import QImage, QPainter

    from workshop.ui.beamer.draw import draw

    size, theme = _stage()
    found: list[Painted] = []
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        draw(painter, size, slide, theme, found.append)
    return [line for line in found if not line.is_pictured]


def _bare(lines: list[Painted]) -> None:
    from PySide6.QtGui import QColor, QFont, QImage, QPainter

    size, theme = _stage()
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.fillRect(0, 0, size.width(), size.height(), QColor(theme.ground))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for line in lines:
            font = QFont("Source Sans 3")
            font.setPixelSize(max(1, round(line.size_px)))
            painter.setFont(font)
            painter.setPen(QColor(line.ink))
            painter.drawText(line.place.bottomLeft(), line.text)


def _taken(first: Callable[[], None], do: Callable[[], None], times: int) -> list[float]:
    first()
    found = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        found.append((time.perf_counter() - began) * 1000)
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]))
