"""Draws pages in the whole window of the operator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.ui.gallery.evenings import Moment
from tests.ui.gallery.room import go, room_of, settle
from tests.ui.stage import NOW, wait_for
from workshop.ui.operator.pages.erase import ErasePage
from workshop.ui.operator.pages.find import FindPage
from workshop.ui.operator.pages.paper import PaperPage
from workshop.ui.operator.pages.precheck.page import PrecheckPage
from workshop.ui.operator.pages.reference import ReferencePage
from workshop.ui.operator.pages.report import ReportPage
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import EVENING, for_beamer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from tests.ui.gallery.table import Shot, Way

_SEARCHED_MS: Final = 2000
_PAGES_PATIENCE, _IN_SIGHT = 100, 4
"""How often is looked whether so many small pages of the report were drawn."""
_USUAL_MS: Final = 250
_SEAL_FOLLOWED_MS: Final = 1200
_OF_PHASE: Final = frozenset(
    {"explain", "own", "board", "figures", "joint", "links", "values", "poll", "done"}
)


def pages(way: Way, moment: Moment, shots: list[Shot]) -> Iterator[tuple[Shot, QImage]]:
    """All in one window, as somebody goes through them."""
    with room_of(way, moment) as room:
        window = OperatorWindow(room, for_beamer(EVENING), lambda: NOW)
        window.resize(*way.size)
        window.show()
        for shot in shots:
            go(room, shot.scene)
            settle()
            if shot.subject not in _OF_PHASE:
                room.desk.open(shot.subject)
                _use(window, shot.subject)
            settle(_SEAL_FOLLOWED_MS if shot.scene.moment is Moment.SEALED else _USUAL_MS)
            yield shot, window.grab().toImage()
        window.close_at_once()
        window.deleteLater()


def _use(window: OperatorWindow, subject: str) -> None:
    """What makes a page show what it is for."""
    match subject:
        case "find":
            found = window.findChild(FindPage)
            assert found is not None  # it is open
            found.field.setText("hulp")
            found.search()
            wait_for(lambda: not found.is_searching)
        case "reference":
            cards = window.findChild(ReferencePage)
            assert cards is not None  # it is open
            wait_for(lambda: cards.library is not None)
            cards.field.setText("eigen bijdrage")
            cards.search()
            wait_for(lambda: not cards.is_searching)
        case "precheck":
            ahead = window.findChild(PrecheckPage)
            assert ahead is not None  # it is open
            wait_for(lambda: ahead.known.has_looked)
        case "erase":
            erase = window.findChild(ErasePage)
            assert erase is not None  # it is open
            erase.text.line.setText("solidariteit")
            erase.text.line.textEdited.emit("solidariteit")
            settle(_SEARCHED_MS)
        case "paper":
            paper = window.findChild(PaperPage)
            assert paper is not None  # it is open
            if (writer := paper.chooser.list.item(0)) is not None:
                paper.chooser.list.itemActivated.emit(writer)
        case "report":
            report = window.findChild(ReportPage)
            assert report is not None  # it is open
            wait_for(lambda: report.viewer.isVisible() and not report.making.is_busy)
            for _ in range(_PAGES_PATIENCE):
                if all(each.image for each in report.viewer.thumbnails.all[:_IN_SIGHT]):
                    break
                settle(200)
            settle()
        case _:
            pass
