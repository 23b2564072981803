"""Trying codes takes long, and the room is never locked out by somebody who does."""

from __future__ import annotations

import asyncio

import pytest

from workshop.server import guessing
from workshop.server.guessing import FREE_TRIES, LONGEST_S, MANY, QUEUE, Guesses


class Clock:
    """A time that only the test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_people_may_mistype(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = [guesses.wrong("a") for _ in range(FREE_TRIES)]
    assert waits == [0.0, 0.0, 2.0]


def test_every_further_mistake_doubles_the_wait_up_to_a_minute(clock: Clock) -> None:
    guesses = Guesses(clock)
    waits = [guesses.wrong("a") for _ in range(12)]
    assert waits[2:] == [2.0, 4.0, 8.0, 16.0, 32.0, *[LONGEST_S] * 5]
    clock.now += LONGEST_S
    assert guesses.wait_s("a") == 0.0


def test_the_right_code_forgives(clock: Clock) -> None:
    guesses = Guesses(clock)
    for _ in range(9):
        guesses.wrong("a")
    guesses.right("a")
    assert guesses.wait_s("a") == 0.0


def test_one_who_tries_codes_does_not_keep_another_waiting(clock: Clock) -> None:
    guesses = Guesses(clock)
    for _ in range(9):
        guesses.wrong("a")
    assert guesses.wait_s("b") == 0.0


def test_many_addresses_together_get_thirty_tries_a_minute(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the codes of all are looked at one by one, also the right one of somebody else."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    guesses = Guesses(clock)
    for number in range(MANY):
        assert asyncio.run(guesses.turn())
        guesses.wrong(f"adres {number}")
    assert guesses.is_attacked
    assert slept == []
    assert asyncio.run(guesses.turn())
    assert slept == [guessing.APART_S]
    tries_a_minute = 60 / guessing.APART_S
    assert 10_000 / tries_a_minute / 60 > 5, "hours, for all codes of four figures"
    clock.now += 61
    assert not guesses.is_attacked


def test_who_waits_longest_is_told_to_come_back(clock: Clock) -> None:
    async def flood() -> list[bool]:
        guesses = Guesses(clock)
        for number in range(MANY):
            guesses.wrong(f"adres {number}")
        tasks = [asyncio.ensure_future(guesses.turn()) for _ in range(QUEUE + 3)]
        await asyncio.sleep(0)
        found = [task.result() for task in tasks if task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return found

    assert asyncio.run(flood()) == [False] * 3


def test_a_flood_of_addresses_takes_no_memory_to_speak_of(clock: Clock) -> None:
    guesses = Guesses(clock)
    for number in range(5_000):
        clock.now += 0.1
        guesses.wrong(f"adres {number}")
    assert len(guesses._wrong) <= 10 * QUEUE + 1
    assert guesses.wrong("adres 4999") == 0.0
