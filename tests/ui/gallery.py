"""All views of the beamer as pictures, to look at: `python -m tests.ui.gallery FOLDER [PART]`.

Each in both themes and in three sizes; `PART` draws only the views with that in their name.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from workshop.ui.beamer.draw import draw
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

SIZES: Final = (QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080))
THEMES: Final = (BEAMER_EVENING, BEAMER_DAY)


def drawn(slide: Slide, theme: Theme, size: QSize) -> QImage:
    """The slide as the wall has it. Needs a QGuiApplication."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, size, slide, theme)
    painter.end()
    return image


def main(folder: Path, part: str = "") -> None:
    """Write the pictures."""
    from PySide6.QtWidgets import QApplication

    from tests.ui.beamer.slides import all_slides

    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name, slide in all_slides().items():
        if part in name:
            for theme in THEMES:
                for size in SIZES:
                    shape = f"{theme.name}-{size.width()}"
                    drawn(slide, theme, size).save(str(folder / f"{name}-{shape}.png"))
    del app


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]), *sys.argv[2:3])
