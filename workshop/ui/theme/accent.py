"""The municipality's one colour, where the app's own accent would be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.accent import LINE, TEXT, contrast, filled, readable

if TYPE_CHECKING:
    from workshop.ui.theme.tokens import Theme

BEAMER_TEXT: Final = 7.0
"""Least contrast of text on a wall."""


def with_accent(theme: Theme, colour: str, least: float = TEXT) -> Theme:
    """The theme with `colour` (`#RRGGBB`; empty: the app's own) made readable for each use.

    Its hue stays; where no lightness gives `least`, text and lines are in the colour of text.
    """
    if not colour:
        return theme
    fill, on_fill = filled(colour, theme.ink, theme.paper)
    stands_out = contrast(fill, theme.ground) >= LINE
    return replace(
        theme,
        accent=fill,
        on_accent=on_fill,
        accent_edge=fill if stands_out else theme.text,
        accent_text=_readable(colour, theme, least) or theme.text,
        accent_line=_readable(colour, theme, LINE) or theme.text,
    )


def _readable(colour: str, theme: Theme, least: float) -> str | None:
    """On the ground and on what lies on it."""
    found = readable(colour, theme.ground, least)
    return readable(found, theme.surface, least) if found else None
