"""Long words of people, with soft hyphens: broken between syllables where no line can hold them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

from workshop.ui.beamer.lettering import in_syllables

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_LONG: Final = re.compile(r"\w{18,}")
_WORD: Final = re.compile(r"\w+")


def breakable(text: str) -> str:
    """For what is drawn at widths that are not known yet: every long word may be broken."""
    return _LONG.sub(lambda word: in_syllables(word[0]), text)


def broken_in(text: str, font: QFont, width: float) -> str:
    """Only the words that a line of `width` pixels cannot hold."""
    metrics = QFontMetricsF(font)

    def fitting(word: re.Match[str]) -> str:
        fits = metrics.horizontalAdvance(word[0]) < width
        return word[0] if fits else in_syllables(word[0])

    return _WORD.sub(fitting, text)
