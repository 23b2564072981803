"""Turns the pages of a wall that does not fit, calmly, until somebody stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.ui.beamer.slide import View

if TYPE_CHECKING:
    from workshop.ui.beamer.slide import Slide

TURN_MS: Final = 20_000
TURNING: Final = frozenset({View.WALL, View.CLUSTERS, View.POLL, View.HARVEST})
"""What is only read; where somebody is writing, the page goes along with the writing."""


class PageTurner(QObject):
    """Every page is in sight for as long, also after it was turned by hand."""

    turned = Signal()
    """It is time for the next page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = True
        """The operator lets it."""
        self.moves = True
        """Off with *minder beweging*."""
        self.pages = 1
        """Of what is in front, at the size of the wall."""
        self._seen: object = None
        self.timer = QTimer(self, interval=TURN_MS)
        self.timer.timeout.connect(self.turned)

    def can_turn(self, slide: Slide | None) -> bool:
        """Whether this has pages that may turn by themselves."""
        return slide is not None and slide.view in TURNING and self.pages > 1 and self.moves

    def follow(self, slide: Slide | None, *, is_still: bool) -> None:
        """This is in front now; frozen or black it stays as it is."""
        seen = _page(slide) if slide is not None and not is_still else None
        if not (self.is_on and seen and self.can_turn(slide)):
            self.timer.stop()
        elif seen != self._seen or not self.timer.isActive():
            self.timer.start()
        self._seen = seen


def _page(slide: Slide) -> tuple[object, ...]:
    step = slide.picture.step
    return slide.view, step and step.id, slide.picture.phase, slide.question, slide.page
