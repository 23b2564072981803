"""The windows' side of the remote control: it does what it is asked, in their own thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.ui.stage import opened, played
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering
from workshop.ui.operator.helm import Helm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room

STEP: Final = StepId("visie.waarden")


@pytest.fixture
def steered(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Room, Helm]]:
    """An evening in the first round, with a helm."""
    with opened(played(tmp_path, STEP, Phase.OWN)) as (_, room):
        helm = Helm(room.desk, room.projector, room.timer)
        qtbot.waitUntil(lambda: helm.steering.phase is Phase.OWN)
        yield room, helm


def press(helm: Helm, act: Act, phase: Phase | None = None) -> None:
    """From another thread, as the server does."""
    thread = threading.Thread(target=helm.act, args=(act, phase))
    thread.start()
    thread.join()


def test_it_tells_where_the_desk_is(steered: tuple[Room, Helm]) -> None:
    found = steered[1].steering
    assert (found.step, found.phase, found.next_phase) == ("Waarden", Phase.OWN, Phase.SHOW)
    assert found.asked.startswith("Welke drie waarden")
    assert found.expected > 0
    assert found.cue


def has_time(helm: Helm, seconds: int) -> bool:
    """Whether so much is left."""
    return helm.steering.timer_s == seconds


def test_the_time_is_stretched(qtbot: QtBot, steered: tuple[Room, Helm]) -> None:
    room, helm = steered
    room.timer.start(5)
    for act, minutes in ((Act.MORE, 6), (Act.LESS, 5), (Act.LESS, 4)):
        press(helm, act)
        qtbot.waitUntil(partial(has_time, helm, minutes * 60))


def test_black_and_frozen_say_since_when(qtbot: QtBot, steered: tuple[Room, Helm]) -> None:
    room, helm = steered
    press(helm, Act.BLACK)
    qtbot.waitUntil(lambda: helm.steering.is_black)
    assert helm.steering.since == room.projector.clock
    press(helm, Act.FREEZE)
    qtbot.waitUntil(lambda: helm.steering.is_frozen and not helm.steering.is_black)


def test_a_phase_moves_the_desk_and_the_room_follows_when_it_is_taken(
    qtbot: QtBot, steered: tuple[Room, Helm]
) -> None:
    room, helm = steered
    press(helm, Act.PHASE, Phase.JOINT)
    qtbot.waitUntil(lambda: helm.steering.phase is Phase.JOINT)
    assert not helm.steering.is_live
    assert room.desk.picture is not None
    assert room.desk.picture.shared.phase is Phase.OWN
    press(helm, Act.TAKE)
    qtbot.waitUntil(lambda: helm.steering.is_live)


def test_next_goes_on_with_the_room(qtbot: QtBot, steered: tuple[Room, Helm]) -> None:
    _, helm = steered
    press(helm, Act.NEXT)
    qtbot.waitUntil(lambda: helm.steering.phase is Phase.SHOW and helm.steering.is_live)


def test_at_the_end_of_a_step_it_names_the_next(qtbot: QtBot, steered: tuple[Room, Helm]) -> None:
    room, helm = steered
    room.desk.go(phase=Phase.DONE)
    qtbot.waitUntil(lambda: helm.steering.phase is Phase.DONE)
    assert (helm.steering.next_phase, helm.steering.next_step) == (None, "Leidende principes")


def test_before_the_first_picture_there_is_nothing_to_tell(qtbot: QtBot, tmp_path: Path) -> None:
    assert Steering().phase is None
    with opened(played(tmp_path, STEP, Phase.OWN)) as (_, room):
        helm = Helm(room.desk, room.projector, room.timer)
        assert helm.steering == Steering()
        qtbot.waitUntil(lambda: helm.steering != Steering())
