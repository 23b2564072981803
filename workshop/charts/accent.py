"""A municipality's colour made readable: its hue stays, its lightness moves until it can be seen.

Contrast as in WCAG 2.2; lightness, chroma and hue as in CIELAB under D65 (CIE 15).
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.palette import PAPER

if TYPE_CHECKING:
    from workshop.charts.palette import Palette

TEXT: Final = 4.5
LINE: Final = 3.0
"""Least contrast of text and of lines with what lies behind them."""

_WHITE: Final = (0.95047, 1.0, 1.08883)
_TO_XYZ: Final = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_FROM_XYZ: Final = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
_LESS_CHROMA: Final = 0.95
_TINT: Final = 0.17
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


def paper_palette(accent: str) -> Palette:
    """The colours of a report with the municipality's own accent; as they are without one."""
    if not accent:
        return PAPER
    line = readable(accent, PAPER.ground, LINE) or PAPER.ink
    return replace(PAPER, accent=line, accent_tint=_mixed(line, PAPER.ground, _TINT))


def filled(colour: str, *inks: str) -> tuple[str, str]:
    """`colour` as the ground of a button, and which of `inks` is read best on it."""
    ink = max(inks, key=lambda each: contrast(each, colour))
    return readable(colour, ink, TEXT) or colour, ink


def readable(colour: str, ground: str, least: float) -> str | None:
    """The nearest colour of the same hue with that contrast; None where no lightness gives it.

    All colours are `#RRGGBB`.
    """
    lightness, chroma, hue = _lch(colour)
    step = -1 if _luminance(ground) > _luminance("#777777") else 1
    found = colour.upper()
    while contrast(found, ground) < least:
        lightness += step
        if not 0 <= lightness <= 100:  # noqa: PLR2004 from black to white
            return None
        found = _within(lightness, chroma, hue)
    return found


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


# --- there and back ------------------------------------------------------------------------


def _linear(colour: str) -> list[float]:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 sRGB
        for each in channels
    ]


def _luminance(colour: str) -> float:
    return _times(_TO_XYZ, _linear(colour))[1]


def _times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _lch(colour: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue (radians)."""
    relative = [a / b for a, b in zip(_times(_TO_XYZ, _linear(colour)), _WHITE, strict=True)]
    x, y, z = (
        each ** (1 / 3) if each > _EPSILON else (_KAPPA * each + 16) / 116 for each in relative
    )
    a, b = 500 * (x - y), 200 * (y - z)
    return 116 * y - 16, math.hypot(a, b), math.atan2(b, a)


def _within(lightness: float, chroma: float, hue: float) -> str:
    """The colour, with less chroma where no screen has that much; grey always exists."""
    while True:
        channels = _channels(lightness, chroma, hue)
        if all(-0.0005 <= each <= 1.0005 for each in channels):  # noqa: PLR2004 rounding
            return "#" + "".join(f"{round(min(max(each, 0), 1) * 255):02X}" for each in channels)
        chroma *= _LESS_CHROMA


def _channels(lightness: float, chroma: float, hue: float) -> list[float]:
    y = (lightness + 16) / 116
    x, z = y + chroma * math.cos(hue) / 500, y - chroma * math.sin(hue) / 200
    relative = [each**3 if each**3 > _EPSILON else (116 * each - 16) / _KAPPA for each in (x, y, z)]
    xyz = [a * b for a, b in zip(relative, _WHITE, strict=True)]
    return [
        each * 12.92 if each <= 0.0031308 else 1.055 * each ** (1 / 2.4) - 0.055  # noqa: PLR2004
        for each in _times(_FROM_XYZ, xyz)
    ]


def _mixed(colour: str, ground: str, share: float) -> str:
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in pairs)
