"""Pictures of every window for the documentation: `python -m tests.ui.shots`.

Plays the rehearsal and replaces `docs/screenshots/{begin,bediening,beamer}-*.png`.
"""

from __future__ import annotations

import io
import os
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from tests.ui.stage import NOW, VALUES, opened, played, wait_for
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.ui.theme.look import Look, load_fonts
from workshop.ui.theme.tokens import DAY, EVENING, for_beamer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from workshop.ui.operator.room import Room
    from workshop.ui.operator.window import OperatorWindow

FOLDER: Final = Path(__file__).parents[2] / "docs" / "screenshots"
TABLE, COMPROMISE = StepId("visie.koppeling"), StepId("waardemodel.compromis")
WEIGHING = StepId("waardemodel.weging")
_COLOURS: Final = 64
"""Enough for flat colours and smooth letters, and a third of the size."""

PHASES: Final = (
    ("uitleg", VALUES, Phase.EXPLAIN),
    ("zelf", VALUES, Phase.OWN),
    ("laten-zien", VALUES, Phase.SHOW),
    ("cijfers", WEIGHING, Phase.SHOW),
    ("samen", VALUES, Phase.JOINT),
    ("koppeltabel", TABLE, Phase.JOINT),
    ("waardemodel", COMPROMISE, Phase.JOINT),
    ("peiling", VALUES, Phase.POLL),
    ("klaar", VALUES, Phase.DONE),
)
PAGES: Final = {
    "presentielijst": "attendance",
    "papier": "paper",
    "spelregels": "rules",
    "parkeerlijst": "points",
    "inwoners": "involve",
    "verslag": "report",
    "akkoord": "account",
    "zoeken": "find",
    "logboek": "log",
    "verwijderen": "erase",
    "gegevens": "details",
}


def main() -> None:
    """Make them all."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    load_fonts()
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "heel"
        whole.mkdir()
        path = played(whole, COMPROMISE, Phase.DONE)
        _operator(path, Look(DAY, motion=False), (1440, 900), "")
        _operator(path, Look(EVENING, motion=False), (1280, 720), "-donker", few=True)
        _operator(path, Look(DAY, 2.0, motion=False), (1920, 1080), "-groot", few=True)
    app.quit()


def _operator(
    path: Path, look: Look, size: tuple[int, int], suffix: str, *, few: bool = False
) -> None:
    with _window(path, look, size) as (room, window):
        for name, step, phase in PHASES:
            room.desk.go(step, phase)
            wait_for(partial(_is_at, room, step))
            room.projector.take()
            _keep(window, f"bediening-{name}{suffix}")
        for name, page in PAGES.items() if not few else ():
            room.desk.open(page)
            _keep(window, f"bediening-{name}{suffix}", settle_ms=6000 if page == "report" else 400)


def _is_at(room: Room, step: StepId) -> bool:
    return room.desk.step == step


@contextmanager
def _window(path: Path, look: Look, size: tuple[int, int]) -> Iterator[tuple[Room, OperatorWindow]]:
    from workshop.desktop.acts import EveningActs
    from workshop.ui.operator.window import OperatorWindow

    with opened(path, look) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        window = OperatorWindow(room, for_beamer(EVENING), lambda: NOW)
        window.resize(*size)
        window.show()
        wait_for(lambda: room.desk.step is not None)
        yield room, window
        window.close_at_once()


def _keep(window: QWidget, name: str, settle_ms: int = 300) -> None:
    from PySide6.QtCore import QBuffer
    from PySide6.QtTest import QTest

    for _ in range(settle_ms // 50):
        QTest.qWait(50)
    raw = QBuffer()
    raw.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(raw, "PNG")
    picture = Image.open(io.BytesIO(raw.data().data())).convert("RGB")
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
