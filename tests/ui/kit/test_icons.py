"""Promises of `workshop.ui.kit.icons`: every icon can be drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from workshop.ui.kit.icons import NAMES, icon


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_is_in_the_font(name: str) -> None:
    drawn = icon(name, "#1A231F").pixmap(QSize(20, 20)).toImage()
    inked = sum(
        drawn.pixelColor(x, y).alpha() > 0
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert inked > 5
