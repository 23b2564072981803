"""The lines that the windows know by themselves: the beamer, the tablets, the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.ui import precheck_laptop as laptop
from workshop.texts.ui import precheck_room as words
from workshop.ui.beamer.screens import choose_screen
from workshop.ui.theme.look import SANS, SERIF

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workshop.texts.ui.precheck import Finding
    from workshop.ui.beamer.screens import ScreenFacts
    from workshop.ui.tablets import DoorPicture

LEAST_DOTS: Final = (1024, 768)
"""What the views are made for."""


def screen_finding(screens: Sequence[ScreenFacts], wanted: str) -> Finding:
    """`wanted` is the screen that somebody chose, or empty."""
    taken = choose_screen(screens, wanted)
    if taken is None:
        return words.SCREEN_MIRRORED if len(screens) > 1 else words.SCREEN_NONE
    if wanted and wanted not in (taken.name, taken.serial):
        return words.screen_another(wanted, taken.name)
    width, height = taken.dots
    is_small = width < LEAST_DOTS[0] or height < LEAST_DOTS[1]
    return words.screen_small(width, height) if is_small else words.screen_found(width, height)


def tablets_finding(door: DoorPicture, address: str) -> Finding:
    """`address` is what a tablet opens; invented people came from this laptop and do not count."""
    if not door.is_open:
        return words.TABLETS_SHUT
    if door.found_at:
        joined = 0 if door.is_rehearsing else len(door.tablets)
        return words.tablets_reached(door.found_at, joined)
    return words.TABLETS_UNFOUND if door.is_unfound else words.tablets_none(address)


def fonts_finding(families: Collection[str]) -> Finding:
    """`families` are those that Qt knows."""
    missing = [each for each in (SANS, SERIF) if each not in families]
    return laptop.fonts_missing(missing) if missing else laptop.FONTS_FINE
