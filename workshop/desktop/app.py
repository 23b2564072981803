"""The app with windows: Qt made ready, and the program begun."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from workshop.desktop.garbage import GarbageCollector
from workshop.desktop.places import NAME, Places, usual_places
from workshop.desktop.program import Program
from workshop.ui.preferences import Preferences
from workshop.ui.theme.look import load_fonts

if TYPE_CHECKING:
    from pathlib import Path


class _Bugs(QObject):
    """From whatever thread to the window's."""

    found = Signal(str)


def main(path: Path | None = None, places: Places | None = None) -> int:
    """Run until the last window closes; `path` is a session to open at once."""
    places = places or usual_places()
    app = application()
    preferences = Preferences(QSettings(str(places.settings), QSettings.Format.IniFormat))
    program = Program(places, preferences)
    GarbageCollector(app)
    program.start_window.show()
    app.processEvents()  # first the window, then all that it can do without
    from workshop.desktop.journal import catch_bugs, keep_log

    keep_log(places.log)
    bugs = _Bugs()
    bugs.found.connect(program.tell_bug)
    catch_bugs(bugs.found.emit)
    program.begin(path)
    return app.exec()


def application() -> QApplication:
    """Qt in Dutch, with our typefaces, looking the same on every system."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setStyle("Fusion")
    dutch = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
    QLocale.setDefault(dutch)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if translator.load(dutch, "qtbase", "_", folder):
        app.installTranslator(translator)
    load_fonts()
    return app
