"""Promises of `workshop.service.publishing`: the first picture at once, the newest in the end."""

from __future__ import annotations

import itertools
import threading
import time
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    at_rest,
    done,
    draft,
    failure,
    held,
    seq_of,
)
from workshop.domain.errors import ClosedError
from workshop.domain.state import State
from workshop.service.publishing import INTERVAL_S, Publisher, Watcher

if TYPE_CHECKING:
    from tests.service.evening import Evening


class Screen:
    """Keeps the pictures it gets, and when."""

    def __init__(self) -> None:
        self.pictures: list[int] = []
        self.times: list[float] = []
        self._changed = threading.Condition()

    def show(self, picture: int) -> None:
        """Called by the owner."""
        with self._changed:
            self.pictures.append(picture)
            self.times.append(time.monotonic())
            self._changed.notify_all()

    def wait_for(self, picture: int) -> None:
        """Until this picture is the newest."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.pictures[-1:] == [picture], PATIENCE_S)


def seq(state: State) -> int:
    """A picture that tells how new it is."""
    return state.seq


def test_the_first_picture_comes_at_once(evening: Evening) -> None:
    screen = Screen()
    evening.owner.watch(seq, screen.show)
    screen.wait_for(seq_of(evening.owner))


def test_who_starts_to_watch_does_not_wait_for_the_interval_of_others() -> None:
    publisher, first, second = Publisher(), Screen(), Screen()
    publisher.add(Watcher(seq, first.show))
    publisher.changed()
    publisher.publish_if_due(State(seq=1))
    publisher.changed()
    publisher.add(Watcher(seq, second.show))
    assert publisher.wait_s() == 0.0
    publisher.publish_if_due(State(seq=2))
    assert second.pictures == [2]
    publisher.publish(State(seq=2))
    assert first.pictures == [1, 2]


def test_pictures_come_at_most_ten_times_a_second_and_the_newest_in_the_end(
    evening: Evening,
) -> None:
    screen = Screen()
    evening.owner.watch(seq, screen.show)
    last = 0
    for number in itertools.count():
        (receipt,) = done(evening.owner.submit(answer(0, f"{number}"), actor=TABLET))
        last = receipt.seq
        if len(screen.pictures) > 4:
            break
    screen.wait_for(last)
    regular = screen.times[1:]  # the first is the one at the beginning
    gaps = [later - earlier for earlier, later in itertools.pairwise(regular)]
    assert min(gaps) > INTERVAL_S * 0.99
    assert screen.pictures == sorted(screen.pictures)


def test_drafts_change_pictures_too(evening: Evening) -> None:
    screen = Screen()
    evening.owner.watch(lambda state: len(state.drafts), screen.show)
    screen.wait_for(0)
    done(evening.owner.save_draft(draft(0, 1, "half")))
    screen.wait_for(1)


def test_what_changes_nothing_makes_no_picture(evening: Evening) -> None:
    screen = Screen()
    done(evening.owner.submit(answer(0, "zorg")))
    evening.owner.watch(seq, screen.show)
    done(evening.owner.submit(answer(0, "zorg")))
    assert failure(evening.owner.submit(answer(9, "zorg"))) is not None
    for _ in range(3):
        time.sleep(INTERVAL_S / 2)
        at_rest(evening.owner)
    assert len(screen.pictures) == 1


def test_a_picture_shows_nothing_that_is_not_on_disk(evening: Evening) -> None:
    screen = Screen()
    evening.owner.watch(seq, screen.show)
    evening.disk.fail("commit", ZeroDivisionError())
    assert failure(evening.owner.submit(answer(0, "zorg"))) is not None
    time.sleep(INTERVAL_S)
    at_rest(evening.owner)
    assert set(screen.pictures) == {seq_of(evening.owner)}


def test_a_watcher_that_fails_harms_nobody(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> NoReturn:
        raise ZeroDivisionError

    screen = Screen()
    evening.owner.watch(fail, screen.show)
    evening.owner.watch(seq, fail)
    evening.owner.watch(seq, screen.show)
    (receipt,) = done(evening.owner.submit(answer(0, "zorg")))
    screen.wait_for(receipt.seq)
    assert "could not be made or delivered" in caplog.text


def test_who_stopped_watching_gets_nothing_more(evening: Evening) -> None:
    gone, stays = Screen(), Screen()
    watcher = evening.owner.watch(seq, gone.show)
    evening.owner.watch(seq, stays.show)
    gone.wait_for(seq_of(evening.owner))
    evening.owner.unwatch(watcher)
    pictures = list(gone.pictures)
    (receipt,) = done(evening.owner.submit(answer(0, "zorg")))
    stays.wait_for(receipt.seq)
    assert gone.pictures == pictures


def test_who_leaves_before_the_first_picture_gets_none(evening: Evening) -> None:
    screen = Screen()
    with held(evening.owner):
        evening.owner.unwatch(evening.owner.watch(seq, screen.show))
    at_rest(evening.owner)
    assert not screen.pictures


def test_the_last_change_is_shown_before_the_evening_ends(evening: Evening) -> None:
    screen = Screen()
    evening.owner.watch(seq, screen.show)
    futures = [evening.owner.submit(answer(n, "zorg")) for n in range(3)]
    evening.stop()
    assert screen.pictures[-1] == max(receipt.seq for receipt in done(*futures))
    with pytest.raises(ClosedError):
        evening.owner.watch(seq, screen.show)


def test_two_watchers_alike_are_two() -> None:
    publisher, screen = Publisher(), Screen()
    twins = [Watcher(seq, screen.show) for _ in range(2)]
    for each in twins:
        publisher.add(each)
    publisher.remove(twins[0])
    publisher.publish_if_due(State())
    assert screen.pictures == [0]


def test_a_change_that_nobody_watches_is_no_reason_to_wake() -> None:
    publisher, screen = Publisher(), Screen()
    publisher.changed()
    assert publisher.wait_s() is None
    publisher.add(Watcher(seq, screen.show))
    assert publisher.wait_s() == 0.0
    publisher.publish_if_due(State(seq=3))
    assert screen.pictures == [3]
    assert publisher.wait_s() is None
