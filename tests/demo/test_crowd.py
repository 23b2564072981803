"""Invented council members take part over real HTTP, as themselves and at their own pace."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.server.room import HOST, Tablet, free_port
from workshop.content.rehearsal import rehearsal
from workshop.demo.crowd import Crowd
from workshop.demo.rehearsing import rehearsal_plan
from workshop.domain import commands as c
from workshop.domain.errors import NotPracticeError
from workshop.domain.ids import ClusterId, EntryId, QuestionId, StepId, TeamId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Joining, Publicity
from workshop.domain.state import State
from workshop.evening import Evening, open_evening
from workshop.evening.making import make
from workshop.pictures.shown import card_texts
from workshop.server import codes
from workshop.server.serving import TabletServer

STEP: Final = StepId("visie.waarden")
OWN: Final = QuestionId("visie.waarden.eigen")
JOINT: Final = QuestionId("visie.waarden.samen")
FAST: Final = 300.0


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """A rehearsal evening in its first round."""
    path = tmp_path / "oefenavond.dialoog"
    make(path, rehearsal_plan(date(2026, 3, 12)))
    with open_evening(path) as opened:
        opened.do(c.EnterPhase(STEP, Phase.OWN))
        yield opened


def until(true: Callable[[], bool]) -> None:
    """Wait for it, and not for ever."""
    end = time.monotonic() + 40
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def answered(state: State) -> dict[str, str]:
    """Who answered what, by name."""
    return {
        state.participants[subject].name: str(state.value(revisions[-1]))  # type: ignore[index]
        for subject, revisions in state.answers.get(OWN, {}).items()
    }


@contextmanager
def crowd_of(
    number: int, evening: Evening, joining: Joining | None = None, dice: random.Random | None = None
) -> Iterator[Crowd]:
    """So many who come in as soon as they are started, and are sent away at the end."""
    server = TabletServer(evening.owner)
    opened = server.start(host=HOST, port=free_port(), joining=joining)
    crowd = Crowd(evening, opened.port, number, pace=FAST, dice=dice)
    try:
        yield crowd
    finally:
        crowd.stop()
        server.stop()


@pytest.mark.parametrize("joining", list(Joining))
def test_they_come_in_type_and_send_what_they_would_say(evening: Evening, joining: Joining) -> None:
    seen: list[int] = []
    with crowd_of(7, evening, joining, random.Random(7)) as crowd:
        crowd.start()
        while crowd.sent < 7:
            seen.append(evening.look(_drafts))
            time.sleep(0.02)
    found = evening.look(answered)
    assert len(found) == 7
    for name, said in found.items():
        assert said == str(rehearsal().own_answer(OWN, name))
    assert max(seen) > 0, "drafts were there before the answers"
    assert evening.look(lambda state: len(state.devices)) == 7


def _drafts(state: State) -> int:
    return len(state.drafts)


def test_without_names_they_sit_at_seats_of_their_own(evening: Evening) -> None:
    evening.do(c.EnterPhase(STEP, Phase.EXPLAIN))
    evening.do(c.ChangeSettings(Attribution.ANONYMOUS, Publicity.INFORMAL))
    with crowd_of(7, evening) as crowd:
        crowd.start()
        until(lambda: crowd.came_in == 7)
        evening.do(c.EnterPhase(STEP, Phase.OWN))
        until(lambda: crowd.sent == 7)
    assert evening.look(lambda state: len(state.seats)) == 7
    assert evening.look(lambda state: len(state.answers[OWN])) == 7


def test_a_large_council_has_more_members_than_the_rehearsal(evening: Evening) -> None:
    with crowd_of(45, evening) as crowd:
        crowd.start()
        until(lambda: crowd.sent == 45)
    assert len(evening.look(answered)) == 45
    assert Crowd(evening, free_port(), 45).came_in == 0
    assert evening.look(lambda state: len(state.participants)) == 48


def test_another_rehearsal_can_follow(evening: Evening) -> None:
    server = TabletServer(evening.owner)
    opened = server.start(host=HOST, port=free_port())
    try:
        for _ in range(2):
            crowd = Crowd(evening, opened.port, 7, pace=FAST)
            crowd.start()
            until(lambda here=crowd: here.came_in == 7)  # type: ignore[misc]
            crowd.stop()
            assert evening.look(_users) == 0
    finally:
        server.stop()


def _users(state: State) -> int:
    return sum(each.participant is not None for each in state.devices.values())


def test_a_real_evening_has_no_invented_people(tmp_path: Path) -> None:
    plan = rehearsal_plan(date(2026, 3, 12))
    path = tmp_path / "avond.dialoog"
    make(path, replace(plan, details=replace(plan.details, practice=False)))
    with open_evening(path) as real, pytest.raises(NotPracticeError):
        Crowd(real, 8080, 7)


def test_a_door_that_is_shut_stops_nobody_from_going_on(evening: Evening) -> None:
    crowd = Crowd(evening, free_port(), 7, pace=FAST)
    crowd.start()
    time.sleep(0.3)
    crowd.stop()
    assert crowd.came_in == 0


@pytest.fixture
def served(evening: Evening) -> Iterator[tuple[Evening, Crowd]]:
    """Seven of them have come in."""
    evening.do(c.EnterPhase(STEP, Phase.EXPLAIN))
    with crowd_of(7, evening) as crowd:
        crowd.start()
        until(lambda: crowd.came_in == 7)
        yield evening, crowd


def test_held_they_sit_still_until_they_may_go_on(served: tuple[Evening, Crowd]) -> None:
    evening, crowd = served
    crowd.hold(is_held=True)
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    time.sleep(0.5)  # at this pace all would have answered by now
    assert (crowd.is_held, crowd.sent) == (True, 0)
    crowd.hold(is_held=False)
    until(lambda: crowd.sent == 7)


def test_told_to_answer_now_all_of_them_do_and_then_have_their_pace_again(
    served: tuple[Evening, Crowd],
) -> None:
    evening, crowd = served
    crowd.set_pace(0.01)
    crowd.hold(is_held=True)
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    crowd.answer_now()
    until(lambda: crowd.sent == 7)
    assert (crowd.is_held, crowd.pace) == (False, 0.01)
    until(lambda: not crowd._is_hurried)


def test_another_pace_holds_for_what_they_are_at(served: tuple[Evening, Crowd]) -> None:
    evening, crowd = served
    crowd.set_pace(0.5)
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    crowd.set_pace(FAST)
    until(lambda: crowd.sent == 7)


def test_they_place_dots_and_take_a_stance_while_that_is_open(
    served: tuple[Evening, Crowd],
) -> None:
    evening, crowd = served
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    until(lambda: crowd.sent == 7)
    evening.do(c.EnterPhase(STEP, Phase.SHOW))
    evening.do(c.OpenDots(OWN, 3))  # there is nothing to put a dot on yet
    cards = evening.look(lambda state: list(dict(card_texts(state, OWN))))
    evening.do(c.SetCluster(OWN, ClusterId("a"), "Nabij", tuple(cards[:2])))
    until(lambda: crowd.reacted == 7)
    assert evening.look(lambda state: sum(state.dots[OWN].totals().values())) == 21
    evening.do(c.CloseDots(OWN))
    evening.do(c.EnterPhase(STEP, Phase.JOINT))
    evening.do(c.SetEntry(JOINT, EntryId("e"), {"waarde": "Nabij"}, "", ()))
    for number in (1, 2):
        evening.do(c.OpenPoll(JOINT))
        until(lambda all_=7 * (number + 1): crowd.reacted == all_)  # type: ignore[misc]
        evening.do(c.ClosePoll(JOINT))
    stances = evening.look(lambda state: [len(each.stances) for each in state.polls[JOINT]])
    assert stances == [7, 7]


def test_a_real_tablet_takes_part_between_them(served: tuple[Evening, Crowd]) -> None:
    evening, crowd = served
    key, tablets = evening.look(
        lambda state: (
            next(k for k, each in state.participants.items() if each.name == "Raadslid 12"),
            state.tablets,
        )
    )
    assert tablets is not None
    tablet = Tablet(tablets.port)
    assert tablet.post("join", code=codes.evening_code(tablets.key))[0] == 200
    assert tablet.post("claim", participant=key)[0] == 200
    tablet.as_ = key
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    assert tablet.answer(OWN, {"items": ["Zelf bedacht"]})[0] == 200
    tablet.close()
    until(lambda: crowd.sent == 7)
    assert "Zelf bedacht" in evening.look(answered)["Raadslid 12"]


def test_stopped_they_are_gone_at_once_even_while_they_sit_still(
    served: tuple[Evening, Crowd],
) -> None:
    _, crowd = served
    crowd.hold(is_held=True)
    began = time.monotonic()
    crowd.stop()
    assert not crowd._thread.is_alive()
    assert time.monotonic() - began < 4


def test_a_table_group_writes_where_others_write_together(evening: Evening) -> None:
    evening.do(c.EnterPhase(STEP, Phase.EXPLAIN))
    members = evening.look(lambda state: tuple(list(state.participants)[:3]))
    evening.do(c.SetTeam(TeamId("tafel-1"), "Tafel 1", members))
    with crowd_of(7, evening) as crowd:
        crowd.start()
        until(lambda: crowd.came_in == 8)
        evening.do(c.EnterPhase(STEP, Phase.JOINT))
        until(lambda: crowd.sent == 1)
    assert evening.look(lambda state: list(state.answers[JOINT])) == ["team:tafel-1"]
