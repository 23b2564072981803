"""The colours a chart is drawn in, by what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class CoreValue(StrEnum):
    """The five values of the *Democratisch waardemodel*, in the fixed order of every radar."""

    EQUALITY = "gelijkheid"
    EFFICIENCY = "efficientie"
    WELFARE = "welzijn"
    LIBERTY = "vrijheid"
    SECURITY = "veiligheid"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#RRGGBB`."""

    ground: str
    """What lies behind the drawing; the cut-outs of a mark show it."""
    ink: str
    ink_2: str
    """Less important text; still at least 4.5 : 1 on the ground."""
    line: str
    """Decoration only, such as rings and row lines."""
    line_strong: str
    """Lines that must be seen; at least 3 : 1."""
    accent: str
    """Lines, dots and polygons of the council."""
    accent_tint: str
    """The accent at 17 % over the ground, opaque: no surface needs transparency."""
    attention: str
    agrees: str
    disagrees: str
    values: Mapping[CoreValue, str]


PAPER: Final = Palette(
    ground="#FFFFFF",
    ink="#1A231F",
    ink_2="#4C5750",
    line="#CDC6B3",
    line_strong="#7D7A69",
    accent="#8F6410",
    accent_tint="#FBF3E3",
    attention="#A33A10",
    agrees="#1F6B41",
    disagrees="#A33A10",
    values={
        CoreValue.EQUALITY: "#0F66C6",
        CoreValue.EFFICIENCY: "#5A1A06",
        CoreValue.WELFARE: "#486653",
        CoreValue.LIBERTY: "#836600",
        CoreValue.SECURITY: "#88276F",
    },
)
"""The light theme on the white paper of a report."""
