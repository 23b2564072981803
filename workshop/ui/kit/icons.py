"""Line icons, by what they mean; every one stands beside a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

NAMES: Final = {
    "add": "ph.plus",
    "alert": "ph.warning",
    "back": "ph.caret-left",
    "black": "ph.square",
    "book": "ph.book-open",
    "check": "ph.check",
    "down": "ph.caret-down",
    "close": "ph.x",
    "dot": "ph.circle-fill",
    "erase": "ph.eraser",
    "file": "ph.file",
    "flag": "ph.flag-banner",
    "hidden": "ph.eye-slash",
    "lock": "ph.lock-simple",
    "minus": "ph.minus",
    "more": "ph.dots-three",
    "next": "ph.caret-right",
    "tablet": "ph.device-tablet",
    "paper": "ph.note",
    "pause": "ph.pause",
    "people": "ph.users",
    "play": "ph.play",
    "plus": "ph.plus",
    "print": "ph.printer",
    "question": "ph.question",
    "ring": "ph.circle",
    "seal": "ph.circle-wavy-check",
    "search": "ph.magnifying-glass",
    "settings": "ph.gear-six",
    "swap": "ph.arrows-left-right",
    "steps": "ph.list-bullets",
    "table": "ph.table",
    "time": "ph.clock",
    "up": "ph.caret-up",
    "undo": "ph.arrow-u-up-left",
}


def icon(name: str, colour: str) -> QIcon:
    """The icon in `#RRGGBB`. Imported late: the first window must be there at once."""
    import qtawesome

    made: QIcon = qtawesome.icon(NAMES[name], color=colour)
    return made
