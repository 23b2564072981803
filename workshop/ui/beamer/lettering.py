"""Text in lines: broken once, remembered, and never cut without an ellipsis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from workshop.ui.theme import look

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

SOFT_HYPHEN: Final = "\u00ad"
_BREAK: Final = "\u2028"
_ELLIPSIS: Final = "…"
_UNITS: Final = "utf-16-le"
_FIRM_HYPHEN: Final = "\u2011"
_AFTER_FIGURE: Final = re.compile(r"(?<=\d)-(?=\w)")
"""As in *75-plussers*, which stay in one piece."""
_REMEMBERED: Final = 8192
_WORD: Final = re.compile(r"[^\W\d_]{7,}")
# Dutch syllables begin at the last consonant, or pair of consonants, before a vowel.
_SYLLABLE: Final = re.compile(
    r"(?<=[aeiouyàâäèéêëïîôöùûü])"
    r"([bcdfghjklmnpqrstvwxz]*?)"
    r"((?:ch|sch|st|br|bl|cr|dr|fl|fr|gr|gl|kl|kr|pl|pr|tr|vr|wr|zw|[bcdfghjklmnpqrstvwxz])"
    r"(?=[aeiouyàâäèéêëïîôöùûü]))",
    re.IGNORECASE,
)
_SHORTEST_PART: Final = 3
_ALMOST: Final = 0.9
"""Of a line: a word with its comma may be too long where the word alone is not."""


class Face(NamedTuple):
    """A typeface in the units of the canvas."""

    is_serif: bool
    size: float
    weight: int

    @property
    def font(self) -> QFont:
        """As Qt has it."""
        return _font(self)


@lru_cache(256)
def _font(face: Face) -> QFont:
    make = look.serif if face.is_serif else look.sans
    return make(face.size, face.weight)


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is drawn."""

    face: Face
    ink: str
    on: str
    """What it is drawn on."""
    leading: float
    """Line height as a share of the size."""

    @property
    def line(self) -> float:
        """Height of a line."""
        return self.face.size * self.leading


class Line(NamedTuple):
    """One line as it is drawn."""

    text: str
    width: float


@lru_cache(256)
def ascent_and_descent(face: Face) -> tuple[float, float]:
    """Above and below the line that letters stand on."""
    metrics = QFontMetricsF(face.font)
    return metrics.ascent(), metrics.descent()


@lru_cache(_REMEMBERED)
def width_of(text: str, face: Face) -> float:
    """In one line."""
    return QFontMetricsF(face.font).horizontalAdvance(text)


@lru_cache(_REMEMBERED)
def broken(text: str, face: Face, width: float, most: int = 0) -> tuple[Line, ...]:
    """`text` in lines of at most `width`; more than `most` (0: any number) end in an ellipsis.

    Lines break between words; a word that is longer than a line is hyphenated.
    """
    lines = _lines(_hyphenated(" ".join(text.split(" ")), face, width), face, width)
    if most and len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], _cut(rest, face, width)]
    return tuple(Line(each, width_of(each, face)) for each in lines)


def longest_word(text: str, face: Face) -> float:
    """Width of the longest word."""
    return max((width_of(word, face) for word in text.split()), default=0.0)


def _lines(text: str, face: Face, width: float) -> list[str]:
    text = _AFTER_FIGURE.sub(_FIRM_HYPHEN, text.replace("\n", _BREAK))
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    units = text.encode(_UNITS, "surrogatepass")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(_as_drawn(_part(units, line.textStart(), line.textLength())))
    layout.endLayout()
    return found


def _part(units: bytes, start: int, length: int) -> str:
    """Qt counts in units of UTF-16: an emoji is two of them."""
    return units[2 * start : 2 * (start + length)].decode(_UNITS, "replace")


def _as_drawn(piece: str) -> str:
    """A soft hyphen is seen only where a line ends with it."""
    piece = piece.rstrip(f" {_BREAK}").replace(_FIRM_HYPHEN, "-")
    hyphen = "-" if piece.endswith(SOFT_HYPHEN) else ""
    return piece.replace(SOFT_HYPHEN, "") + hyphen


def _cut(text: str, face: Face, width: float) -> str:
    metrics = QFontMetricsF(face.font)
    shown = metrics.elidedText(f"{text} {_ELLIPSIS}", Qt.TextElideMode.ElideRight, width)
    return f"{shown.removesuffix(_ELLIPSIS).rstrip(' .,;:')}{_ELLIPSIS}"


def cut_to(text: str, face: Face, width: float) -> str:
    """`text` in one line, with an ellipsis if it does not fit."""
    return text if width_of(text, face) <= width else _cut(text, face, width)


def _hyphenated(text: str, face: Face, width: float) -> str:
    """Only words that no line can hold."""
    room = width - 2  # the layout measures a hair wider than the font does
    if all(width_of(word, face) <= room for word in text.split()):
        return text
    return _WORD.sub(
        lambda word: (
            in_syllables(word[0]) if width_of(word[0], face) > width * _ALMOST else word[0]
        ),
        text,
    )


def in_syllables(word: str) -> str:
    """`word` with a soft hyphen wherever it may be broken."""
    marked = list(word)
    for found in reversed(list(_SYLLABLE.finditer(word))):
        at = found.start(2)
        if _SHORTEST_PART <= at <= len(word) - _SHORTEST_PART:
            marked.insert(at, SOFT_HYPHEN)
    return "".join(marked)
