"""The operator's whole window, as it stands there after its first layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.stage import NOW
from workshop.ui.operator.outline import StepRow
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import for_beamer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room


def shown_window(
    qtbot: QtBot,
    room: Room,
    size: tuple[int, int] = (1440, 900),
    clock: Callable[[], datetime] = lambda: NOW,
) -> OperatorWindow:
    """Active, with its steps in it."""
    window = OperatorWindow(room, for_beamer(room.look.theme), clock)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: room.desk.step is not None and window.findChild(StepRow) is not None)
    window.activateWindow()
    qtbot.wait(50)  # the first layout
    return window
