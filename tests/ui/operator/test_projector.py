"""Promises of `workshop.ui.operator.projector`: the room sees what was taken, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import VALUES, opened, played
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, PointId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import ErasureCategory
from workshop.evening import Evening
from workshop.pictures.audiences import SharedPicture
from workshop.ui.beamer.page_turner import PageTurner
from workshop.ui.beamer.slide import Typed, View
from workshop.ui.operator.room import Room

PRINCIPLES = StepId("visie.principes")
Stage = tuple[Evening, Room]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, room):
        qtbot.waitUntil(lambda: room.projector.slide is not None)
        yield evening, room


def slide_of(room: Room) -> tuple[View, str]:
    slide = room.projector.slide
    assert slide is not None
    return slide.view, slide.picture.step.title if slide.picture.step else ""


def typed_of(room: Room) -> Typed | None:
    return room.projector.slide.typed if room.projector.slide else None


def picture_of(room: Room) -> SharedPicture:
    assert room.projector.slide is not None
    return room.projector.slide.picture


def test_a_reopened_evening_shows_what_was_in_front(stage: Stage) -> None:
    _, room = stage
    assert slide_of(room) == (View.QUESTION, "Waarden")


def test_looking_around_changes_nothing_for_the_room(stage: Stage, qtbot: QtBot) -> None:
    evening, room = stage
    with qtbot.waitSignal(room.desk.moved):
        room.desk.go(PRINCIPLES, Phase.SHOW)
    assert slide_of(room) == (View.QUESTION, "Waarden")
    ready = room.projector.ready()
    assert ready is not None
    assert ready.view is View.WALL
    assert evening.look(lambda state: (state.flow.step, state.flow.phase)) == (VALUES, Phase.OWN)


def test_taking_puts_step_and_phase_in_front_and_starts_the_time(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room = stage
    with qtbot.waitSignal(room.desk.moved):
        room.desk.go(PRINCIPLES)
    room.projector.take()
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.EXPLAIN)
    assert slide_of(room) == (View.EXPLAIN, "Leidende principes")
    front = evening.look(lambda state: (state.flow.step, state.flow.phase))
    assert front == (PRINCIPLES, Phase.EXPLAIN)
    assert room.timer.is_running


def test_taking_at_once_after_choosing_a_step_takes_that_step(stage: Stage, qtbot: QtBot) -> None:
    _, room = stage
    room.desk.go(PRINCIPLES)
    room.projector.take()
    qtbot.waitUntil(lambda: slide_of(room) == (View.EXPLAIN, "Leidende principes"))


def test_who_takes_and_goes_on_at_once_still_took_that(stage: Stage, qtbot: QtBot) -> None:
    _, room = stage
    room.desk.go(phase=Phase.SHOW)
    room.projector.take()
    room.desk.go(phase=Phase.JOINT)  # before the room's picture is there
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.WALL)


def test_the_end_of_a_step_shows_the_harvest_and_is_a_phase_of_its_own(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room = stage
    room.desk.go(phase=Phase.DONE)
    room.projector.take()
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.HARVEST)
    assert evening.look(lambda state: state.flow.phase) is Phase.DONE
    assert room.timer.left_s is None


def test_showing_goes_with_the_view_and_not_before_it_is_on_disk(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room = stage
    assert room.desk.here is not None
    question = room.desk.here.own[0].shared.question.id
    seen: list[tuple[View, bool]] = []

    def note() -> None:
        seen.append((slide_of(room)[0], bool(picture_of(room).own[0].cards)))

    room.projector.changed.connect(note)
    room.desk.go(phase=Phase.SHOW)
    room.projector.take(None, c.Show(question))
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.WALL)
    assert (View.WALL, False) not in seen, "an empty wall was in front for a moment"
    assert picture_of(room).own[0].cards
    assert evening.look(lambda state: question in state.flow.shown)


def test_what_is_refused_leaves_the_beamer_as_it_is(stage: Stage, qtbot: QtBot) -> None:
    _, room = stage
    room.desk.go(phase=Phase.JOINT)
    with qtbot.waitSignal(room.sender.refused):
        room.projector.take(None, c.StrikePoint(PointId("there is none")))
    assert slide_of(room)[0] is View.QUESTION


def test_frozen_it_stays_and_lets_go_at_the_second_press(stage: Stage, qtbot: QtBot) -> None:
    evening, room = stage
    room.projector.freeze()
    frozen = picture_of(room)
    with qtbot.waitSignal(room.desk.changed):
        evening.owner.submit(c.ParkPoint(PointId("p"), "Later"))
    assert picture_of(room) is frozen
    assert room.projector.since == "20:12"
    room.projector.freeze()
    assert picture_of(room).seq > frozen.seq
    assert room.projector.since == ""


def test_black_is_black_until_it_is_undone_or_something_is_taken(stage: Stage) -> None:
    _, room = stage
    seen: list[bool] = []
    room.projector.changed.connect(lambda: seen.append(room.projector.is_black))
    for _ in range(3):
        room.projector.black()
    room.projector.take(View.HARVEST)
    assert [black for black, _ in groupby(seen)] == [True, False, True, False]
    assert slide_of(room)[0] is View.HARVEST


def test_a_view_of_no_phase_writes_nothing_in_the_evening(stage: Stage) -> None:
    evening, room = stage
    before = evening.look(lambda state: state.seq)
    for view in (View.WELCOME, View.RULES, View.HARVEST, View.THANKS):
        room.projector.take(view)
        assert slide_of(room)[0] is view
    assert evening.look(lambda state: state.seq) == before


def test_a_pause_says_when_it_goes_on(stage: Stage) -> None:
    _, room = stage
    room.projector.pause(15)
    slide = room.projector.slide
    assert slide is not None
    assert (slide.view, slide.until, slide.pause_minutes) == (View.PAUSE, "20:27", 15)
    assert room.timer.left_s == 15 * 60


def on_a_wall_of(stage: Stage, qtbot: QtBot, pages: int) -> Room:
    """The answers are in front, on so many pages."""
    _, room = stage
    assert room.desk.here is not None
    question = room.desk.here.own[0].shared.question.id
    room.desk.go(phase=Phase.SHOW)
    room.projector.take(None, c.Show(question))
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.WALL)
    room.projector.set_pages(pages)
    return room


def turner_of(room: Room) -> PageTurner:
    (found,) = room.projector.findChildren(PageTurner)
    return found


def page_of(room: Room) -> int:
    assert room.projector.slide is not None
    return room.projector.slide.page


def test_a_wall_of_several_pages_turns_by_itself_every_20_seconds(
    stage: Stage, qtbot: QtBot
) -> None:
    room = on_a_wall_of(stage, qtbot, 2)
    timer = turner_of(room).timer
    assert (timer.isActive(), timer.interval(), timer.isSingleShot()) == (True, 20_000, False)
    timer.timeout.emit()
    assert page_of(room) == 1
    timer.timeout.emit()
    assert page_of(room) == 2  # starts again, as every view draws it


def test_one_page_and_what_is_being_written_do_not_turn(stage: Stage, qtbot: QtBot) -> None:
    room = on_a_wall_of(stage, qtbot, 1)
    assert not turner_of(room).timer.isActive()
    room.desk.go(phase=Phase.JOINT)
    room.projector.take()
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.JOINT)
    room.projector.set_pages(3)
    assert not room.projector.can_turn
    assert not turner_of(room).timer.isActive()


def test_a_frozen_picture_goes_dark_when_words_are_erased(stage: Stage, qtbot: QtBot) -> None:
    evening, room = stage
    evening.do(c.SetEntry(QuestionId("visie.waarden.samen"), EntryId("e"), {"waarde": "Jansen"}))
    qtbot.waitUntil(lambda: bool(picture_of(room).joint[0].answer.entries))
    room.projector.freeze()
    evening.do(c.EraseText("Jansen", ErasureCategory.PERSONAL_DATA, "op verzoek"))
    qtbot.waitUntil(lambda: room.projector.is_black)
    assert not room.projector.is_frozen
    assert "Jansen" not in repr(room.projector.slide)
    evening.do(c.ParkPoint(PointId("p"), "later"))
    room.projector.black()
    assert not room.projector.is_black


def test_frozen_black_stopped_or_without_motion_no_page_turns(stage: Stage, qtbot: QtBot) -> None:
    room = on_a_wall_of(stage, qtbot, 2)
    projector, timer = room.projector, turner_of(room).timer
    for change in (projector.freeze, projector.black, projector.toggle_turning):
        change()
        assert not timer.isActive(), change.__name__
        change()
        assert timer.isActive(), change.__name__
    projector.set_motion(motion=False)
    assert (timer.isActive(), projector.can_turn) == (False, False)
    projector.set_motion(motion=True)
    assert timer.isActive()


def test_a_page_turned_by_hand_is_in_sight_for_the_whole_time_and_news_does_not_stretch_it(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening, _ = stage
    room = on_a_wall_of(stage, qtbot, 2)
    timer = turner_of(room).timer
    begun: list[int] = []
    monkeypatch.setattr(timer, "start", lambda: begun.append(page_of(room)))
    with qtbot.waitSignal(room.desk.changed):
        evening.do(c.ParkPoint(PointId("p"), "Later"))
    assert begun == []
    room.projector.turn_page(1)
    assert begun == [1]


def test_typing_is_read_along_only_in_a_joint_answer_and_can_be_ended(
    stage: Stage, qtbot: QtBot
) -> None:
    _, room = stage
    assert room.desk.here is not None
    typed = Typed(room.desk.here.joint[0].question.id, EntryId("e"), {"text": "Half een wo"}, "")
    room.projector.type(typed)
    assert typed_of(room) is None
    room.desk.go(phase=Phase.JOINT)
    room.projector.take()
    qtbot.waitUntil(lambda: slide_of(room)[0] is View.JOINT)
    assert typed_of(room) == typed
    room.projector.type(None)
    assert typed_of(room) is None


def test_with_follow_on_the_room_goes_along(stage: Stage, qtbot: QtBot) -> None:
    _, room = stage
    room.projector.follows = True
    with qtbot.waitSignal(room.desk.moved):
        room.desk.go(PRINCIPLES)
    qtbot.waitUntil(lambda: slide_of(room) == (View.EXPLAIN, "Leidende principes"))
    room.desk.open("points")
    assert slide_of(room)[0] is View.EXPLAIN
