"""Every window test has the fonts, and cyclic garbage is collected in the window's thread alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from workshop.ui.theme.look import load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _window_thread(qapp: QApplication) -> Iterator[None]:
    """As the app has it (`workshop.desktop.garbage`): Qt objects must not die in another thread."""
    load_fonts()
    gc.disable()
    gc.freeze()  # what was there before the test is no garbage of it
    yield
    gc.collect()
    gc.unfreeze()
    gc.enable()
