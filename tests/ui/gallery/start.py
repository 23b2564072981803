"""Draws the start window with its pages, and the window of a bug."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.ui.gallery.councils import council
from tests.ui.gallery.room import look_of, settle
from tests.ui.stage import wait_for
from tests.ui.start.shelf import LAST, RECENTS, Door, Shelf
from workshop.domain.verified import KnownSeal, SealVerified, Verified
from workshop.texts.verifying import told
from workshop.ui.acts import Checked
from workshop.ui.bug_window import BugWindow
from workshop.ui.start.draft import PageName, Person
from workshop.ui.start.window import StartWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from tests.ui.gallery.table import Shot, Way

_TRACE: Final = """Traceback (most recent call last):
  File "workshop/ui/operator/pages/board/page.py", line 214, in _on_dropped
    self._moves.put(slip, pile)
  File "workshop/ui/operator/pages/board/moves.py", line 61, in put
    found = self._piles[pile]
KeyError: 'levensloopbestendigheid'"""
_SIGNER: Final = "Dialoogavond-zegel (gemeente Oefenstad)"
_PRINT: Final = sha256(_SIGNER.encode()).hexdigest()
_FOUND: Final = Verified(
    "", (SealVerified(_SIGNER, _PRINT, "profile"),), (KnownSeal("profile", _SIGNER, _PRINT),)
)
_CHECKED: Final = Checked(is_unchanged=True, lines=tuple(told(_FOUND)), found=_FOUND)


def windows(way: Way, shots: list[Shot]) -> Iterator[tuple[Shot, QImage]]:
    """All in one start window."""
    with tempfile.TemporaryDirectory() as folder:
        door = Door()
        window = StartWindow(look_of(way), Shelf(Path(folder), RECENTS, LAST), door)
        window.resize(*way.size)
        window.show()
        wait_for(lambda: window.welcome.is_filled)
        for shot in shots:
            if shot.subject == "bug":
                yield shot, _bug(way)
                continue
            _go(window, door, shot)
            settle()
            yield shot, window.grab().toImage()
        window.close()
        window.deleteLater()


def _go(window: StartWindow, door: Door, shot: Shot) -> None:
    match shot.subject:
        case "welcome":
            pass
        case "check":
            window.check(Path("akkoord-verslag-v1.pdf"))
            _, task = door.checks[-1]
            task.done.emit(_CHECKED)
        case page:
            window.start_new()
            assert window.wizard is not None  # just started
            draft = window.wizard.draft
            if not draft.is_begun:
                draft.fill_from(LAST)
                draft.details["date"] = "12 maart 2027"
                draft.people = [
                    Person(each.name, each.group, each.role)
                    for each in council(shot.way.people).participants
                ]
                window.set_look(window.look)
            assert window.wizard is not None  # made anew
            window.wizard.go(PageName(page))


def _bug(way: Way) -> QImage:
    window = BugWindow(look_of(way))
    window.tell(_TRACE)
    settle()
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    return picture
