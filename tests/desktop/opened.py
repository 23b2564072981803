"""A played evening with its real acts, and windows around it that never stand still."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from tests.ui.stage import opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look

STEP: Final = StepId("visie.waarden")
SLOW_MS: Final = 30_000
"""As long as a report may take on a busy machine."""


@contextmanager
def acting(
    folder: Path, step: StepId = STEP, phase: Phase = Phase.DONE, look: Look | None = None
) -> Iterator[tuple[Evening, Room, EveningActs]]:
    """An open evening, and its room with acts that do what they say."""
    with opened(played(folder, step, phase), look) as (evening, room):
        acts = EveningActs(evening)
        yield evening, replace(room, acts=acts), acts


def result_of(qtbot: QtBot, task: Task) -> object:
    """What `task` came to; a failure shows its sentence."""
    found: list[object] = []
    failures: list[str] = []
    task.done.connect(found.append)
    task.failed.connect(failures.append)
    qtbot.waitUntil(lambda: bool(found or failures), timeout=SLOW_MS)
    assert not failures, failures
    return found[0]


def failure_of(qtbot: QtBot, task: Task) -> str:
    """The sentence with which `task` failed."""
    with qtbot.waitSignal(task.failed, timeout=SLOW_MS) as caught:
        pass
    assert caught.args
    return str(caught.args[0])


class Heart:
    """Beats in the window's thread; a long pause between two beats is a window that hangs."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.beats += 1
