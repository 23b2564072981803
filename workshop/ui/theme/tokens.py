"""The colours of the two themes, by what they mean; contrast is tested, not hoped for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`."""

    name: str
    is_dark: bool
    ground: str
    surface: str
    """Bars, fields and the current row."""
    surface_2: str
    """The right column, and what the mouse points at."""
    text: str
    text_2: str
    line: str
    """Decoration only."""
    line_strong: str
    """Lines that must be seen; at least 3 : 1 on ground and surface."""
    paper: str
    """What people's words lie on."""
    ink: str
    """Text on paper."""
    ink_2: str
    paper_edge: str
    fold: str
    count: str
    """How often a text was given, on paper."""
    accent: str
    """A fill: the primary button, the present step, the dots."""
    on_accent: str
    """Text on that fill."""
    accent_edge: str
    """Around that fill, where it stands out too little from the ground."""
    accent_text: str
    accent_line: str
    attention: str
    """A gap, a warning, what is not sent."""
    good: str
    """Saved, agrees."""


EVENING: Final = Theme(
    name="avond",
    is_dark=True,
    ground="#13201C",
    surface="#1C2C27",
    surface_2="#243730",
    text="#F3ECDC",
    text_2="#BBC5B8",
    line="#3D514A",
    line_strong="#7C9087",
    paper="#F6F0E0",
    ink="#1A231F",
    ink_2="#4C5750",
    paper_edge="#C9BF9F",
    fold="#DDD3B8",
    count="#7A5200",
    accent="#E7B85A",
    on_accent="#1A231F",
    accent_edge="#E7B85A",
    accent_text="#E7B85A",
    accent_line="#E7B85A",
    attention="#F5A27A",
    good="#93D3A6",
)
"""Dark: a quiet room."""

DAY: Final = Theme(
    name="dag",
    is_dark=False,
    ground="#E9E4D6",
    surface="#FBF7EC",
    surface_2="#F1ECDE",
    text="#1A231F",
    text_2="#4C5750",
    line="#CDC6B3",
    line_strong="#7D7A69",
    paper="#FFFDF7",
    ink="#1A231F",
    ink_2="#4C5750",
    paper_edge="#B9B19A",
    fold="#E6DEC8",
    count="#7A5200",
    accent="#E7B85A",
    on_accent="#1A231F",
    accent_edge="#1A231F",
    accent_text="#7A5200",
    accent_line="#8F6410",
    attention="#A33A10",
    good="#1F6B41",
)
"""Light: a room with the lamps on."""

BLACK: Final = "#000000"
"""Of a beamer that shows nothing."""
BEAMER_EVENING: Final = replace(EVENING, ink_2="#434D47", count="#624100")
BEAMER_DAY: Final = replace(
    DAY,
    text_2="#3F4943",
    ink_2="#434D47",
    count="#624100",
    accent_text="#624100",
    attention="#7E2A08",
    good="#14502F",
)
"""On a wall nothing is below 7 : 1."""


def for_beamer(theme: Theme) -> Theme:
    """The same theme as the last row needs it."""
    return BEAMER_EVENING if theme.is_dark else BEAMER_DAY
