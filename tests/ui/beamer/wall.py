"""What stands on the wall: a slide drawn, with every line of text that was painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from workshop.ui.beamer.draw import draw, page_count
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Painted
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

HD: Final = QSize(1280, 800)


class Drawn(NamedTuple):
    """A picture and its texts."""

    image: QImage
    texts: tuple[Painted, ...]

    @property
    def words(self) -> str:
        """All text, a space between lines."""
        return " ".join(each.text for each in self.texts)


def drawn(slide: Slide, size: QSize = HD, theme: Theme = BEAMER_EVENING) -> Drawn:
    """The slide as the wall has it."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(0xFFFF00FF)  # in no theme: what is not painted would be seen
    painted: list[Painted] = []
    painter = QPainter(image)
    draw(painter, size, slide, theme, painted.append)
    painter.end()
    return Drawn(image, tuple(painted))


def all_words(slide: Slide, size: QSize = HD) -> str:
    """Text of all its pages."""
    from dataclasses import replace

    pages = range(page_count(size, slide))
    return " ".join(drawn(replace(slide, page=page), size).words for page in pages)
