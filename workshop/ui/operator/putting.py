"""What the buttons of the beamer do beside taking, freezing and black."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.ui import operator as words
from workshop.ui.beamer.slide import View

if TYPE_CHECKING:
    from workshop.ui.operator.projector import Projector

OTHERS: Final = (
    View.JOIN, View.WELCOME, View.RULES, View.HARVEST, View.PAUSE, View.THANKS,
)  # fmt: skip
"""Views that belong to no phase."""


def show_view(projector: Projector, view: View) -> None:
    """Put one of `OTHERS` in front of the room."""
    if view is View.PAUSE:
        projector.pause(words.PAUSE_MINUTES)
    else:
        projector.take(view)


def toggle_following(projector: Projector) -> None:
    """Let the room see what the operator goes to, or only what is taken."""
    projector.follows = not projector.follows
    projector.changed.emit()
    if projector.follows:
        projector.take()
