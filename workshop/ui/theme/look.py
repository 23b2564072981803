"""What a widget needs to know to draw itself: a theme, and how large everything is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from workshop import resources
from workshop.ui.theme.tokens import DAY, Theme

SANS: Final = "Source Sans 3"
SERIF: Final = "Literata"
_FILES: Final = "*.ttf"
SCALES: Final = (1.0, 1.25, 1.5, 2.0)
"""Sizes of text that can be chosen."""


@cache
def load_fonts() -> None:
    """Give Qt the bundled typefaces; once per process. Needs a QGuiApplication."""
    for path in sorted((resources.assets() / "fonts").glob(_FILES)):
        QFontDatabase.addApplicationFont(str(path))


def sans(size_px: float, weight: int = 400) -> QFont:
    """The program's own voice."""
    return _font(SANS, size_px, weight)


def serif(size_px: float, weight: int = 500) -> QFont:
    """People's words, and questions."""
    return _font(SERIF, size_px, weight)


def _font(family: str, size_px: float, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class Look:
    """Theme and size of a window."""

    theme: Theme = DAY
    scale: float = 1.0
    """1.0 to 2.0: text and everything around it."""
    motion: bool = True
    """False: nothing moves (*minder beweging*)."""

    def px(self, size: float) -> int:
        """A length of the design in pixels here."""
        return round(size * self.scale)

    def sans(self, size_px: float, weight: int = 400) -> QFont:
        """Like `sans`, at this size."""
        return sans(size_px * self.scale, weight)

    def serif(self, size_px: float, weight: int = 500) -> QFont:
        """Like `serif`, at this size."""
        return serif(size_px * self.scale, weight)
