"""Draws the start window with its pages, the editor, and the window of a bug."""

from __future__ import annotations

import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.evening.comparable import made
from tests.ui.gallery.councils import council
from tests.ui.gallery.room import look_of, settle
from tests.ui.stage import wait_for
from tests.ui.start.shelf import LAST, RECENTS, Door, Shelf
from tests.ui.start.test_restoring import FOUND
from workshop.desktop.programme_bench import ProgrammeBench
from workshop.domain.verified import KnownSeal, SealVerified, Verified
from workshop.evening.comparing import compare
from workshop.texts.verifying import told
from workshop.ui.acts import Checked
from workshop.ui.bug_window import BugWindow
from workshop.ui.editor.window import EditorWindow
from workshop.ui.start.draft import PageName, Person
from workshop.ui.start.window import StartWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from tests.ui.gallery.table import Shot, Way
    from workshop.pictures.comparing import EveningsCompared

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
_FORMER: Final = "Solidariteit", "Eigen regie", "Rechtvaardigheid"
_NEWER: Final = "Eigen regie", "Solidair zijn met elkaar", "Nabijheid"
_WEIGHED: Final = 20, 10, 25, 15, 30
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
            match shot.subject:
                case "bug":
                    yield shot, _bug(way)
                case "editor":
                    yield shot, _editor(way, Path(folder))
                case _:
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
        case "compare":
            window.welcome.compare.click()
            assert window.asides.comparisons is not None  # just begun
            window.asides.comparisons.take(
                [Path("vorige-raad.dialoog"), Path("nieuwe-raad.dialoog")]
            )
            window.asides.comparisons.page.compare.click()
            _, task = door.compared[-1]
            task.done.emit(_compared())
        case "backups":
            window.welcome.backups.click()
            _, task = door.looked[-1]
            task.done.emit(FOUND)
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


@cache
def _compared() -> EveningsCompared:
    """Two councils that wrote down what they stand for; some of it both did."""
    with tempfile.TemporaryDirectory() as folder:
        former = made(Path(folder) / "een.dialoog", "2022-09-14", _FORMER)
        newer = made(
            Path(folder) / "twee.dialoog", "2026-11-12", _NEWER, answers=21, points=_WEIGHED
        )
        return compare([former, newer])


def _editor(way: Way, folder: Path) -> QImage:
    """With a shipped programme being adapted."""
    window = EditorWindow(look_of(way), ProgrammeBench(folder / "programmas", folder))
    window.resize(*way.size)
    window.show()
    window.adapt("visie")
    settle()
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    return picture


def _bug(way: Way) -> QImage:
    window = BugWindow(look_of(way))
    window.tell(_TRACE)
    settle()
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    return picture
