"""A process in which somebody types, in *Naslag* and in the editor, and it says how soon it shows.

`python -m tests.bench.typing_at_the_desk TIMES` prints JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.stage import opened, played
from workshop.content.programmes import programmes
from workshop.desktop.acts import EveningActs
from workshop.desktop.programme_bench import ProgrammeBench
from workshop.evening.library import Library
from workshop.texts.ui import editor as words
from workshop.ui.editor.window import EditorWindow
from workshop.ui.editor.work import CHECK_MS
from workshop.ui.operator.pages import make_page
from workshop.ui.operator.pages.reference.page import DELAY_MS, ReferencePage
from workshop.ui.theme.look import Look, load_fonts
from workshop.ui.theme.style import style_sheet
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

QUERIES: Final = ("fiets", "jeugdhulp", "verordening", "wie beslist er", "sturing", "raad")
_PATIENCE_S: Final = 20.0


class _Painted(QObject):
    """Whether a widget was painted since the last time."""

    is_so = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        self.is_so = self.is_so or event.type() == QEvent.Type.Paint
        return False


def main(times: int) -> None:
    """Print what was measured."""
    app = QApplication([])
    load_fonts()
    app.setStyleSheet(style_sheet(Look(DAY, motion=False)))
    folder = Path(tempfile.mkdtemp(prefix="dialoogavond-"))
    found = {**_naslag(folder, times), **_editor(folder, times)}
    sys.stdout.write(json.dumps(found) + "\n")


def _wait(until: Callable[[], bool]) -> None:
    """Let Qt work until it is so, without a rest between: that would be measured too."""
    end = time.monotonic() + _PATIENCE_S
    while not until():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


def _since_ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _naslag(folder: Path, times: int) -> dict[str, object]:
    library = Library(folder)
    with opened(played(folder)) as (evening, room):
        object.__setattr__(room, "acts", EveningActs(evening, library))
        page = make_page("reference", room)
        assert isinstance(page, ReferencePage)
        page.resize(840, 640)
        page.show()
        _wait(lambda: page.library is not None)
        taken = [_searched(page, QUERIES[at % len(QUERIES)]) for at in range(times)]
        of = sum(len(group.cards) for group in library.groups())
        page.close()
    return {"naslag": taken, "naslag_of": of, "naslag_pause": DELAY_MS}


def _searched(page: ReferencePage, query: str) -> float:
    page.field.clear()
    QTest.keyClicks(page.field, query)
    began = time.perf_counter()
    _wait(lambda: not page.is_searching)
    _wait_paint(page)
    return _since_ms(began)


def _editor(folder: Path, times: int) -> dict[str, object]:
    bench = ProgrammeBench(folder / "programmas", folder)
    window = EditorWindow(Look(DAY, motion=False), bench, _no_file, _no_file)
    window.resize(1280, 720)
    window.show()
    largest = max(programmes(), key=lambda each: len(each.steps))
    window.adapt(largest.id)
    page = window.page
    assert page is not None
    assert page.form is not None
    field = next(
        each
        for each in page.form.findChildren(QLineEdit)
        if each.accessibleName() == words.FIELDS["title"]
    )
    field.setFocus()
    taken = []
    for _ in range(times):
        seen = page.work.seen
        QTest.keyClicks(field, "a")
        began = time.perf_counter()
        _wait(lambda seen=seen: page.work.seen is not seen)  # type: ignore[misc]
        _wait_paint(page.preview.beamer)
        taken.append(_since_ms(began))
    window.close()
    return {"editor": taken, "editor_of": len(largest.steps), "editor_pause": CHECK_MS}


def _wait_paint(widget: QWidget) -> None:
    painted = _Painted()
    widget.installEventFilter(painted)
    widget.update()
    _wait(lambda: painted.is_so)
    widget.removeEventFilter(painted)


def _no_file(
    parent: QWidget, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
) -> None:
    """Nobody chooses one."""


if __name__ == "__main__":
    main(int(sys.argv[1]))
