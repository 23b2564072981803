"""An evening with the operator's room around it, as the window's pages get it; real but `Acts`.

`python -m tests.ui.stage PAGE OUT.png [--step ID --phase PHASE --dark --scale 2 --size 820x600]`
draws one page of the rehearsal evening, to look at it alone.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSettings

from tests.window_thread import window_app
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.desktop.tablets import TabletDoor
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.evening import create_evening, open_evening
from workshop.ui.acts import StickPicture
from workshop.ui.operator.desk import Desk
from workshop.ui.operator.helm import Helm
from workshop.ui.operator.projector import Projector
from workshop.ui.operator.room import Room
from workshop.ui.operator.round_timer import RoundTimer
from workshop.ui.preferences import Preferences
from workshop.ui.sender import Sender
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.evening import Evening

NOW: Final = datetime(2026, 3, 12, 19, 12, tzinfo=UTC)
VALUES: Final = StepId("visie.waarden")


class NoActs:
    """For pages that have no slow work: asking for some is a bug."""

    def stick(self) -> StickPicture:
        return StickPicture("Er is geen stick gekozen.")

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 stands for any method
        raise AssertionError(f"this page asked for {name}")


@cache
def _templates() -> Path:
    return Path(tempfile.mkdtemp(prefix="dialoogavond-tests-"))


def played(folder: Path, step: StepId = VALUES, phase: Phase = Phase.DONE) -> Path:
    """A copy of the rehearsal evening after `phase` of `step`; it is played once per process."""
    made = _templates() / f"{step}-{phase}.dialoog"
    if not made.exists():
        clock = PlayedClock.of_rehearsal()
        with create_evening(made, clock) as evening:
            play_into(evening, clock, (step, phase))
    target = folder / "avond.dialoog"
    shutil.copy(made, target)
    return target


@contextmanager
def opened(
    path: Path, look: Look | None = None, acts: object = None
) -> Iterator[tuple[Evening, Room]]:
    """The evening at `path` with a room around it; wait for `room.desk.picture`."""
    with open_evening(path, lambda: NOW) as evening:
        desk, sender, timer = Desk(evening.owner), Sender(evening.owner), RoundTimer()
        projector = Projector(desk, sender, timer, lambda: NOW)
        given: Any = acts or NoActs()
        settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
        room = Room(
            look or Look(DAY, motion=False),
            desk,
            sender,
            projector,
            timer,
            given,
            Preferences(settings),
            TabletDoor(evening, path.parent / "kaartjes", Helm(desk, projector, timer)),
        )
        desk.start()
        try:
            yield evening, room
        finally:
            room.door.close()
            desk.stop()


def wait_for(true: Callable[[], bool]) -> None:
    """Let Qt work until it is so; for scripts, tests have `qtbot`."""
    from PySide6.QtTest import QTest

    for _ in range(3000):
        if true():
            return
        QTest.qWait(10)
    raise TimeoutError


def main() -> None:
    """Draw one page."""
    import argparse

    from PySide6.QtTest import QTest

    from workshop.desktop.acts import EveningActs
    from workshop.ui.operator.pages import make_page
    from workshop.ui.theme.style import style_sheet
    from workshop.ui.theme.tokens import EVENING

    reads = argparse.ArgumentParser()
    reads.add_argument("page")
    reads.add_argument("out", type=Path)
    reads.add_argument("--step", default=VALUES)
    reads.add_argument("--phase", default=Phase.DONE)
    reads.add_argument("--at", default="", help="step on the desk, if another one")
    reads.add_argument("--question", type=int, default=0)
    reads.add_argument("--dark", action="store_true")
    reads.add_argument("--scale", type=float, default=1.0)
    reads.add_argument("--size", default="852x640")
    asked = reads.parse_args()
    app = window_app()
    look = Look(EVENING if asked.dark else DAY, asked.scale, motion=False)
    app.setStyleSheet(style_sheet(look))
    width, _, height = asked.size.partition("x")
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(played(Path(folder), StepId(asked.step), Phase(asked.phase)), look) as (
            evening,
            found,
        ),
    ):
        room = replace(found, acts=EveningActs(evening))
        wait_for(lambda: room.desk.picture is not None)
        step = StepId(asked.at or asked.step)
        room.desk.go(step, Phase(asked.phase))
        wait_for(lambda: room.desk.step == step)
        room.desk.turn_to(asked.question)
        page = make_page(asked.page, room)
        page.setObjectName("ground")
        page.resize(int(width), int(height))
        assert room.desk.picture is not None  # waited for
        page.show_picture(room.desk.picture)
        page.show()
        QTest.qWait(100)
        page.grab().save(str(asked.out))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
