"""Trying codes takes long, and the room is never locked out by somebody who does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import pytest

from workshop.server import guessing
from workshop.server.guessing import COME_BACK_S, FREE_TRIES, LONGEST_S, MANY, QUEUE, Guesses

T = TypeVar("T")


class Clock:
    """A time that only the test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> float:
    """Turns that a test can wait for."""
    monkeypatch.setattr(guessing, "APART_S", 0.02)
    return 0.02


def run(scene: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """In a loop of its own."""
    return asyncio.run(scene())


def attacked(clock: Clock) -> Guesses:
    """Thirty addresses gave a wrong code in this minute."""
    guesses = Guesses(clock)
    for number in range(MANY):
        guesses.wrong(f"vreemde {number}")
    assert guesses.is_attacked
    return guesses


def test_people_may_mistype(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = [guesses.wrong("a") for _ in range(FREE_TRIES)]
    assert waits == [0.0, 0.0, 2.0]


def test_every_further_mistake_doubles_the_wait_up_to_a_minute(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = [guesses.wrong("a") for _ in range(12)]
    assert waits[2:] == [2.0, 4.0, 8.0, 16.0, 32.0, *[LONGEST_S] * 5]
    clock.now += LONGEST_S
    assert run(lambda: guesses.wait_s("a")) == 0.0


def test_even_a_thousand_mistakes_are_counted(clock: Clock) -> None:
    guesses = Guesses(clock)
    assert [guesses.wrong("a") for _ in range(2_000)][-1] == LONGEST_S


def test_a_right_code_forgives_one_mistake_and_not_a_hundred(clock: Clock) -> None:
    guesses = Guesses(clock)
    guesses.wrong("a")
    guesses.right("a")
    assert [guesses.wrong("a") for _ in range(FREE_TRIES)][-1] == 2.0
    for _ in range(20):  # wrong, wrong, right: who knows one code tries another
        guesses.wrong("b")
        guesses.wrong("b")
        guesses.right("b")
    assert run(lambda: guesses.wait_s("b")) > 30


def test_one_who_tries_codes_does_not_keep_another_waiting(clock: Clock) -> None:
    guesses = Guesses(clock)
    for _ in range(9):
        guesses.wrong("a")
    assert run(lambda: guesses.wait_s("b")) == 0.0


@pytest.mark.usefixtures("apart")
def test_under_attack_codes_are_looked_at_one_by_one(clock: Clock) -> None:
    guesses = attacked(clock)

    async def scene() -> tuple[list[float], float]:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        waits = await asyncio.gather(*(guesses.wait_s(f"lid {n}") for n in range(QUEUE)))
        return list(waits), loop.time() - begun

    waits, seconds = run(scene)
    assert waits == [0.0] * QUEUE
    assert seconds >= QUEUE * 0.02
    clock.now += 61
    assert not guesses.is_attacked


@pytest.mark.usefixtures("apart")
def test_who_asks_twenty_times_at_once_gets_one_place(clock: Clock) -> None:
    guesses = attacked(clock)

    async def scene() -> tuple[list[float], float]:
        many = [asyncio.ensure_future(guesses.wait_s("een")) for _ in range(20)]
        await asyncio.sleep(0)
        honest = await guesses.wait_s("lid")
        return list(await asyncio.gather(*many)), honest

    many, honest = run(scene)
    assert sorted(many) == [0.0, *[COME_BACK_S] * 19]
    assert honest == 0.0


@pytest.mark.usefixtures("apart")
def test_a_mistake_made_while_waiting_counts_before_the_turn(clock: Clock) -> None:
    guesses = attacked(clock)

    async def scene() -> float:
        waiting = asyncio.ensure_future(guesses.wait_s("a"))
        await asyncio.sleep(0)
        for _ in range(FREE_TRIES):
            guesses.wrong("a")
        return await waiting

    assert run(scene) == 2.0


@pytest.mark.usefixtures("apart")
def test_who_gives_up_leaves_the_place_to_others(clock: Clock) -> None:
    guesses = attacked(clock)

    async def scene() -> float:
        gone = [asyncio.ensure_future(guesses.wait_s(f"weg {n}")) for n in range(QUEUE)]
        await asyncio.sleep(0)
        full = await guesses.wait_s("lid")
        assert full == COME_BACK_S
        for task in gone:
            task.cancel()
        await asyncio.gather(*gone, return_exceptions=True)
        return await guesses.wait_s("lid")

    assert run(scene) == 0.0


def test_a_turn_takes_less_than_a_page_waits() -> None:
    """The page gives up after twelve seconds; and all codes together take hours."""
    assert guessing.APART_S * QUEUE < 10
    assert 10_000 * guessing.APART_S / 3_600 > 5


def test_a_flood_of_addresses_takes_no_memory_to_speak_of(clock: Clock) -> None:
    guesses = Guesses(clock)
    for number in range(5_000):
        clock.now += 0.1
        guesses.wrong(f"adres {number}")
    assert len(guesses._wrong) <= 900
