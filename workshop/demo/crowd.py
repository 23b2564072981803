"""Invented council members at invented tablets, over real HTTP and at a human pace.

For a rehearsal evening: whoever leads it sees tablets come in, drafts grow and answers arrive, as
on a real one. All of them come from this laptop and go through the same door as real tablets.
"""

from __future__ import annotations

import contextlib
import heapq
import http.client
import itertools
import logging
import random
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from workshop.demo.asked import asked_now, own_value, reaction, team_value
from workshop.demo.member import PATIENCE_S, BusyError, members
from workshop.domain import commands as c
from workshop.domain.errors import NotPracticeError
from workshop.domain.ids import ParticipantId
from workshop.pictures.counting import present_answerers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.demo.asked import Asked, Json
    from workshop.demo.member import Member
    from workshop.domain.state import State
    from workshop.evening import Evening

log: Final = logging.getLogger(__name__)

ARRIVAL_S: Final = 45.0
"""In so much time they come in."""
THINKING_S: Final = (12.0, 75.0)
"""Before somebody types."""
TYPING_S: Final = 2.0
"""Between two drafts."""
PIECES: Final = 4
"""Drafts of one answer."""
_LOOK_S: Final = 1.0
_AT_ONCE: Final = 1000.0
"""So much faster are they while they are told to answer now."""


class Crowd:
    """Begins with `start`, ends with `stop`."""

    def __init__(
        self,
        evening: Evening,
        port: int,
        count: int,
        *,
        pace: float = 1.0,
        dice: random.Random | None = None,
    ) -> None:
        """`pace` 2 is twice as fast. Raises `NotPracticeError` where it is no rehearsal."""
        self._evening, self._pace = evening, pace
        self._dice = dice or random.Random()  # noqa: S311 nothing is kept secret with it
        if not evening.look(lambda state: state.details.practice):
            raise NotPracticeError
        evening.do_all(evening.look(lambda state: list(_more_people(state, count))))
        self._members = evening.look(lambda state: list(members(state, port, count)))
        self._stopping, self._woken = threading.Event(), threading.Event()
        self._wanted_pace, self._is_held, self._is_hurried = pace, False, False
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._number = itertools.count()
        self._thread = threading.Thread(target=self._run, name="crowd", daemon=True)
        self.came_in = 0
        self.sent = 0
        """Answers."""
        self.reacted = 0
        """Dots and stances."""

    def start(self) -> None:
        """They come in, one after another."""
        for member in self._members:
            self._later(self._dice.uniform(0, ARRIVAL_S), partial(self._come_in, member))
        self._later(0, self._look)
        self._thread.start()

    def stop(self) -> None:
        """They press nothing any more."""
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_S / 2)

    # --- led by whoever rehearses; any thread ------------------------------------------------

    @property
    def pace(self) -> float:
        """How fast they are; 1 is as people are."""
        return self._wanted_pace

    @property
    def is_held(self) -> bool:
        """They sit still."""
        return self._is_held

    def set_pace(self, pace: float) -> None:
        """From now on, also for what they are at."""
        self._wanted_pace = pace
        self._woken.set()

    def hold(self, *, is_held: bool) -> None:
        """Let them sit still, or go on."""
        self._is_held = is_held
        self._woken.set()

    def answer_now(self) -> None:
        """Whatever is asked is answered at once; after that they have their pace again."""
        self._is_held, self._is_hurried = False, True
        self._woken.set()

    # --- one after another -----------------------------------------------------------------

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        when = time.monotonic() + seconds / self._pace
        heapq.heappush(self._due, (when, next(self._number), act))

    def _keep_pace(self) -> None:
        """What waits comes so much sooner or later as the pace has changed."""
        wanted = _AT_ONCE if self._is_hurried else self._wanted_pace
        if wanted == self._pace:
            return
        now, by = time.monotonic(), self._pace / wanted
        self._due = [(now + (when - now) * by, number, act) for when, number, act in self._due]
        heapq.heapify(self._due)
        self._pace = wanted

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            self._keep_pace()
            # `_look` is always among them.
            wait_s = None if self._is_held else self._due[0][0] - time.monotonic()
            if (wait_s is None or wait_s > 0) and not self._stopping.is_set():
                self._woken.wait(wait_s)
                continue
            _, _, act = heapq.heappop(self._due)
            try:
                act()
            except BusyError as error:  # as a tablet does: again, a little later
                self._later(error.wait_s * self._pace, act)
            except (OSError, http.client.HTTPException):
                log.debug("An invented tablet could not reach the laptop")
            except Exception:  # edge of the thread: the evening goes on without this one
                log.exception("An invented tablet stumbled")
        self._leave()

    def _leave(self) -> None:
        """Their names are free again: another rehearsal may follow."""
        for member in self._members:
            if member.is_in:
                with contextlib.suppress(OSError, http.client.HTTPException, BusyError):
                    member.release()

    def _look(self) -> None:
        """What is asked now? Whoever came in begins to think about it."""
        is_quiet = not self._due
        asked = self._evening.look(asked_now)
        asks = [(m, each) for m in self._members for each in asked if m.takes_part(each)]
        for member, each in asks:
            self._think(member, each)
        if self._is_hurried and is_quiet and not asks:
            self._is_hurried = False
        self._later(_LOOK_S, self._look)

    def _think(self, member: Member, asked: Asked) -> None:
        member.begun.add(asked.key)
        thinking = self._dice.uniform(*THINKING_S)
        if asked.path != "answer":
            self._later(thinking, partial(self._react, member, asked))
            return
        whole = team_value(asked) if member.is_team else own_value(asked, member.says)
        if whole is not None:
            self._later(thinking, partial(self._type, member, asked.question, whole, 1))

    # --- what each of them does ------------------------------------------------------------

    def _come_in(self, member: Member) -> None:
        tablets = self._evening.look(lambda state: state.tablets)
        if tablets is not None:
            member.come_in(tablets)
            self.came_in += member.is_in

    def _type(self, member: Member, question: str, whole: Json, piece: int) -> None:
        """A draft that grows, and then the answer."""
        if piece <= PIECES:
            member.draft(question, whole, piece / (PIECES + 1))
            self._later(TYPING_S, partial(self._type, member, question, whole, piece + 1))
        else:
            self.sent += member.answer(question, whole)

    def _react(self, member: Member, asked: Asked) -> None:
        """With dots or a stance; a round that was closed meanwhile is left alone."""
        if any(each.key == asked.key for each in self._evening.look(asked_now)):
            member.react(asked, reaction(asked, member.says))
            self.reacted += 1


def _more_people(state: State, count: int) -> Iterator[c.SetParticipant]:
    """The rehearsal's council has some twenty members: a larger one gets more of them."""
    there = list(present_answerers(state, None))
    groups = sorted({each.group for each in there}) or [""]
    first = len(state.participants) + 1
    for number in range(first, first + count - len(there)):
        group = groups[number % len(groups)]
        name = f"Raadslid {number:02}"
        yield c.SetParticipant(ParticipantId(f"verzonnen-{number}"), name, "raadslid", group)
