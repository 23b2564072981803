"""An evening with a stick beside it, and another laptop that goes on from there."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, Final

from tests.store.evening import OWN, Clock, Evening, log_of, opening
from workshop.domain import commands as c
from workshop.domain.happening import link_after
from workshop.domain.ids import QuestionId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.store.integrity import check
from workshop.store.session_file import SessionFile
from workshop.store.stick import Stick
from workshop.store.stick_folder import StickSet, sets_in
from workshop.store.stick_reading import rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.store.stick_reading import OnStick

PATIENCE_S: Final = 20.0
SEATS: Final = tuple(c.BySeat(f"geheim van stoel {number}") for number in range(5))


def nobody() -> None:
    """The tests call `rest` themselves."""


class Sticking:
    """A laptop with a stick in it."""

    def __init__(self, path: Path, attribution: Attribution = Attribution.GROUP) -> None:
        clock = Clock()
        self.stick = Stick(path.stem, clock)
        self.evening = Evening(SessionFile.create(path, clock, self.stick), clock)
        self.evening.do(*opening(attribution))
        if attribution is Attribution.ANONYMOUS:
            self.evening.do(*(c.IssueSeat(seat_hash(seat.secret)) for seat in SEATS))

    def use(self, folder: Path) -> None:
        """Choose the stick, and wait until the copy is on it."""
        self.stick.use(folder, nobody)
        self.rest()

    def rest(self) -> None:
        """Nothing waits at the laptop; wait until all is on the stick."""
        self.evening.file.rest()
        assert self.stick.settle(PATIENCE_S), self.stick.status

    def seat_answers(self, seat: int, *items: str, question: QuestionId = OWN) -> None:
        self.evening.do(c.SubmitAnswer(SEATS[seat], question, ItemsValue(items)))

    def log(self) -> list[EventRow]:
        return log_of(self.evening.file)

    def close(self) -> None:
        self.evening.close()
        self.stick.close()


def the_set(folder: Path) -> StickSet:
    """The only one on the stick."""
    (found,) = (each for each in folder.iterdir() if each.is_dir())
    (newest,) = sets_in(found)
    return newest


def continued(folder: Path, target: Path) -> OnStick:
    """What another laptop makes of it, as a whole session at `target`."""
    with rebuilt(folder) as found:
        found.save(target)
        facts = found.facts()
    assert check(target).is_whole
    return facts


def log_at(path: Path) -> list[EventRow]:
    """Every event of a closed session."""
    with closing(SessionFile.open(path)) as file:
        return log_of(file)


def is_chained(rows: list[EventRow]) -> bool:
    """Whether each follows from the one before it."""
    link = bytes(32)
    for row in rows:
        link = link_after(link, row)
        if link != row.link:
            return False
    return True


def all_bytes(folder: Path) -> bytes:
    """Everything that lies on the stick."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def wait_until(condition: Callable[[], bool]) -> None:
    """Until it holds, or the test fails."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.01)
