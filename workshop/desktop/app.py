"""The app with windows: Qt made ready, and the program begun."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from workshop.desktop.places import NAME
from workshop.desktop.program import Program
from workshop.ui.preferences import Preferences
from workshop.ui.theme.look import load_fonts

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.desktop.places import Places


class _Bugs(QObject):
    """From whatever thread to the window's."""

    found = Signal(str)


def main(places: Places, path: Path | None = None) -> int:
    """Run until the last window closes; `path` is a session to open at once."""
    app, program = first_window(places)
    from workshop.desktop.garbage import GarbageCollector
    from workshop.desktop.journal import catch_bugs, keep_log
    from workshop.desktop.turns import take_short_turns

    keep_log(places.log)
    bugs = _Bugs()
    bugs.found.connect(program.tell_bug)
    catch_bugs(bugs.found.emit)
    GarbageCollector(app)
    take_short_turns()
    program.begin(path)
    return app.exec()


def first_window(places: Places) -> tuple[QApplication, Program]:
    """Qt and the start window, painted; all that it can do without comes after that."""
    app = application()
    preferences = Preferences(QSettings(str(places.settings), QSettings.Format.IniFormat))
    program = Program(places, preferences)
    program.start_window.show()
    app.processEvents()
    return app, program


def application() -> QApplication:
    """Qt in Dutch, with our typefaces, looking the same on every system."""
    # Not `setStyle`: it returns a QStyle, whose names take longer to make than the window.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    dutch = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
    QLocale.setDefault(dutch)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if translator.load(dutch, "qtbase", "_", folder):
        app.installTranslator(translator)
    load_fonts()
    return app
