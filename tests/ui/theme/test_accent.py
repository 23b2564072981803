"""Promises of `workshop.ui.theme.accent`: any colour of any municipality can be read."""

from __future__ import annotations

import pytest

from workshop.charts.accent import contrast
from workshop.ui.theme.accent import BEAMER_TEXT, with_accent
from workshop.ui.theme.tokens import DAY, EVENING, Theme, for_beamer

COLOURS = ["#005AA7", "#C8102E", "#FFD500", "#4B2582", "#95C11F", "#000000", "#FFFFFF", "#808080"]


@pytest.mark.parametrize("theme", [DAY, EVENING], ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", COLOURS)
def test_text_lines_and_buttons_in_it_can_be_read(theme: Theme, colour: str) -> None:
    found = with_accent(theme, colour)
    for ground in (theme.ground, theme.surface):
        assert contrast(found.accent_text, ground) >= 4.5
        assert contrast(found.accent_line, ground) >= 3
    assert contrast(found.on_accent, found.accent) >= 4.5
    assert max(contrast(found.accent, theme.ground), contrast(found.accent_edge, theme.ground)) >= 3


@pytest.mark.parametrize("theme", [DAY, EVENING], ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", COLOURS)
def test_on_a_wall_text_in_it_has_more_contrast(theme: Theme, colour: str) -> None:
    wall = for_beamer(theme)
    found = with_accent(wall, colour, BEAMER_TEXT)
    assert contrast(found.accent_text, wall.ground) >= 7


def test_without_a_colour_the_theme_is_as_it_was() -> None:
    assert with_accent(DAY, "") is DAY
