"""Windows in tests as the app has them: fonts there, garbage collected in their own thread."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from workshop.desktop.garbage import GarbageCollector
from workshop.ui.theme.look import load_fonts


def window_app() -> QApplication:
    """For a script that draws windows: `window_thread` is for tests."""
    app = QApplication([])
    load_fonts()
    GarbageCollector(app)
    return app


@cache
def _leave_what_was_there() -> None:
    """Once: modules and the like are no garbage, and need not be looked at after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def window_thread(qapp: QApplication) -> Iterator[None]:
    """See `workshop.desktop.garbage`: Qt objects must not die in another thread.

    Collected they are after the test, by the hook in `tests/conftest.py`: until the last fixture
    has gone the test itself holds most of them.
    """
    load_fonts()
    _leave_what_was_there()
    gc.disable()
    yield
    # A window that asks before it closes would stand there in the next test too.
    for left in QApplication.topLevelWidgets():
        left.hide()
