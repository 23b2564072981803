"""Goes through all windows and views, and prints as JSON what each says and what it cuts off.

A process of its own, for sentences are bound when they are imported: `DIALOOGAVOND_TAAL` has to be
there before. `python -m tests.language.walk`
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

SIZE: Final = (1280, 720)
_PATIENCE: Final = 20
ROUNDED: Final = 3
"""Pixels of air that a line has anyway."""


def said_by(window: QWidget) -> Iterator[str]:
    """All that a window shows or tells."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QComboBox,
        QLabel,
        QLineEdit,
        QPlainTextEdit,
        QWidget,
    )

    yield window.windowTitle()
    for each in (window, *window.findChildren(QWidget)):
        if not each.isVisible():
            continue
        yield from (each.accessibleName(), each.accessibleDescription(), each.toolTip())
        match each:
            case QLabel() | QAbstractButton():
                yield each.text()
            case QLineEdit() | QPlainTextEdit():
                yield each.placeholderText()
            case QComboBox():
                yield from (each.itemText(at) for at in range(each.count()))
            case _:
                pass


def cut_in(window: QWidget) -> Iterator[str]:
    """Texts of which a letter is missing; buttons shorten their words themselves, with …."""
    from PySide6.QtWidgets import QLabel

    for each in window.findChildren(QLabel):
        if not (each.isVisible() and each.text()):
            continue
        high = each.heightForWidth(each.width()) if each.wordWrap() else 0
        wide = 0 if each.wordWrap() else each.sizeHint().width()
        if each.height() + ROUNDED < high or each.width() + ROUNDED < wide:
            yield f"{each.text()}: {each.width()} x {each.height()}, needs {wide} x {high}"


def settled(windows: list[QWidget]) -> list[str]:
    """What stays cut once everything has found its place; a busy machine takes its time."""
    from PySide6.QtTest import QTest

    found: list[str] = []
    for _ in range(_PATIENCE):
        found = [text for each in windows for text in cut_in(each)]
        if not found:
            break
        QTest.qWait(100)
    return found


def main() -> None:
    """Walk."""
    from PySide6.QtGui import QImage, QPainter

    from tests.ui.gallery import beamer
    from tests.ui.gallery.__main__ import pictures
    from tests.ui.gallery.table import FIGURES, PAGES, VIEWS, WINDOWS, Shot, Way
    from tests.window_thread import window_app
    from workshop.ui.beamer.draw import draw

    app = window_app()
    way = Way(SIZE, dark=True, people=7)
    shots = [Shot("bediening", page, way, scene) for page, scene in PAGES.items()]
    shots += [Shot("begin", window, way) for window in WINDOWS]
    shots += [Shot("beamer", view, way, scene) for view, scene in (VIEWS | FIGURES).items()]
    lines: list[str] = []

    def recorded(slide: Slide, theme: Theme, size: QSize) -> QImage:
        image = QImage(size, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            draw(painter, size, slide, theme, lambda painted: lines.append(painted.text))
        return image

    beamer.drawn = recorded
    out = os.environ.get("WALK_PICTURES")
    for shot, image in pictures(shots):
        windows = [each for each in app.topLevelWidgets() if each.isVisible()]
        is_wall = shot.group == "beamer"
        # A sentence on the wall takes several lines.
        said = ["\n".join(lines)] if is_wall else [t for each in windows for t in said_by(each)]
        cut = [] if is_wall else settled(windows)
        found = [shot.name, sorted(set(filter(None, said))), cut]
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        lines.clear()
        if out:
            image.save(f"{out}/{shot.name}.png")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as profile:
        os.environ["XDG_DATA_HOME"] = profile
        main()
