"""The bundled typefaces, under the names that reportlab, Qt and a browser have in common."""

from __future__ import annotations

import functools
from enum import StrEnum
from typing import TYPE_CHECKING, Final, cast

from workshop import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A family name as it stands in the font file (name 1, for the italic name 4)."""

    SANS = "Source Sans 3"
    SANS_SEMIBOLD = "Source Sans 3 SemiBold"
    SANS_BOLD = "Source Sans 3 Bold"
    SERIF = "Literata"
    SERIF_MEDIUM = "Literata Medium"
    SERIF_SEMIBOLD = "Literata SemiBold"
    SERIF_ITALIC = "Literata Italic"


FILES: Final = {
    Face.SANS: "SourceSans3-Regular.ttf",
    Face.SANS_SEMIBOLD: "SourceSans3-SemiBold.ttf",
    Face.SANS_BOLD: "SourceSans3-Bold.ttf",
    Face.SERIF: "Literata-Regular.ttf",
    Face.SERIF_MEDIUM: "Literata-Medium.ttf",
    Face.SERIF_SEMIBOLD: "Literata-SemiBold.ttf",
    Face.SERIF_ITALIC: "Literata-Italic.ttf",
}
"""In `assets/fonts`."""
_SUBSTITUTE = {
    Face.SANS: Face.SERIF,
    Face.SANS_SEMIBOLD: Face.SERIF_SEMIBOLD,
    Face.SANS_BOLD: Face.SERIF_SEMIBOLD,
    Face.SERIF: Face.SANS,
    Face.SERIF_MEDIUM: Face.SANS,
    Face.SERIF_SEMIBOLD: Face.SANS_SEMIBOLD,
    Face.SERIF_ITALIC: Face.SANS,
}


@functools.cache
def register() -> None:
    """Make every face known to reportlab; needed once per process, costs about 50 ms."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = resources.assets() / "fonts"
    for face, name in FILES.items():
        pdfmetrics.registerFont(TTFont(str(face), str(folder / name)))


@functools.cache
def _font(face: Face) -> TTFont:
    from reportlab.pdfbase import pdfmetrics

    register()
    return cast("TTFont", pdfmetrics.getFont(str(face)))  # what register() put there


@functools.lru_cache(maxsize=20_000)
def width(text: str, face: Face, size: float) -> float:
    """Width of `text` in the unit of `size`."""
    return float(_font(face).stringWidth(text, size))


def vertical(face: Face, size: float) -> tuple[float, float]:
    """Ascent and (negative) descent."""
    metrics = _font(face).face
    return metrics.ascent * size / 1000, metrics.descent * size / 1000


def has(face: Face, char: str) -> bool:
    """Whether `face` can draw `char`."""
    return ord(char) in _glyphs(face)


@functools.cache
def _glyphs(face: Face) -> frozenset[int]:
    return frozenset(_font(face).face.charToGlyph)


def substitute(face: Face) -> Face:
    """The face of the other family that stands in for a character which `face` lacks."""
    return _SUBSTITUTE[face]
