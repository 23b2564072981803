"""Every window test has the fonts, and takes its text from a played rehearsal evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workshop.ui.theme.look import load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()
