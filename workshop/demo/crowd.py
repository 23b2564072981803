"""Invented council members at invented tablets, over real HTTP and at a human pace.

For a rehearsal evening: whoever leads it sees tablets come in, drafts grow and answers arrive, as
on a real one. All of them come from this laptop and go through the same door as real tablets.
"""

from __future__ import annotations

import contextlib
import heapq
import http.client
import itertools
import json
import logging
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from workshop.content.rehearsal import rehearsal
from workshop.domain import commands as c
from workshop.domain.errors import NotPracticeError
from workshop.domain.ids import ParticipantId, QuestionId
from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Attribution, Joining
from workshop.domain.values import plain_value
from workshop.pictures.counting import present_answerers
from workshop.server import codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.domain.state import State
    from workshop.domain.values import Value
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
_HOST: Final = "127.0.0.1"
_PATIENCE_S: Final = 10.0
_LOOK_S: Final = 1.0

_LATER: Final = (429, 503)
"""Statuses that mean: come back."""

Json = dict[str, Any]  # Any: what the protocol says


class _BusyError(Exception):
    """The laptop says when to come back."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(wait_s)
        self.wait_s = wait_s


@dataclass(eq=False)
class _Member:
    """Somebody with a tablet."""

    key: ParticipantId
    says: str
    """Whose invented answers they give."""
    seat: str = ""
    cookie: str = ""
    as_: str = ""
    revs: Counter[str] = field(default_factory=Counter)
    """Of each question its newest draft."""
    begun: set[str] = field(default_factory=set)
    """Questions that they think about, or answered."""


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
        self._evening, self._port, self._pace = evening, port, pace
        self._dice = dice or random.Random()  # noqa: S311 nothing is kept secret with it
        evening.do_all(evening.look(lambda state: list(_more_people(state, count))))
        self._members = evening.look(lambda state: list(_members(state, count)))
        self._stopping = threading.Event()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._number = itertools.count()
        self._thread = threading.Thread(target=self._run, name="crowd", daemon=True)
        self.came_in = 0
        self.sent = 0

    def start(self) -> None:
        """They come in, one after another."""
        for member in self._members:
            self._later(self._dice.uniform(0, ARRIVAL_S), partial(self._come_in, member))
        self._later(0, self._look)
        self._thread.start()

    def stop(self) -> None:
        """They press nothing any more."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE_S / 2)

    # --- one after another -----------------------------------------------------------------

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        when = time.monotonic() + seconds / self._pace
        heapq.heappush(self._due, (when, next(self._number), act))

    def _run(self) -> None:
        while not self._stopping.is_set():
            wait_s = self._due[0][0] - time.monotonic()  # `_look` is always among them
            if wait_s > 0 and self._stopping.wait(wait_s):
                break
            _, _, act = heapq.heappop(self._due)
            try:
                act()
            except _BusyError as error:  # as a tablet does: again, a little later
                self._later(error.wait_s * self._pace, act)
            except (OSError, http.client.HTTPException):
                log.debug("An invented tablet could not reach the laptop")
            except Exception:  # edge of the thread: the evening goes on without this one
                log.exception("An invented tablet stumbled")
        self._leave()

    def _leave(self) -> None:
        """Their names are free again: another rehearsal may follow."""
        for member in self._members:
            if member.as_:
                with contextlib.suppress(OSError, http.client.HTTPException, _BusyError):
                    self._post(member, "release", who=member)

    def _look(self) -> None:
        """What is asked now? Whoever came in begins to think about it."""
        self._later(_LOOK_S, self._look)
        open_ = self._evening.look(_open_questions)
        for member in self._members:
            for question in open_:
                if member.as_ and question not in member.begun:
                    self._think(member, question)

    def _think(self, member: _Member, question: QuestionId) -> None:
        value = rehearsal().own_answer(question, member.says)
        member.begun.add(question)
        if value is not None:
            thinking = self._dice.uniform(*THINKING_S)
            self._later(thinking, partial(self._type, member, question, value, 1))

    # --- what a tablet does ----------------------------------------------------------------

    def _come_in(self, member: _Member) -> None:
        tablets = self._evening.look(lambda state: state.tablets)
        if tablets is None:
            return
        if not member.cookie:
            self._post(member, "join", code=codes.evening_code(tablets.key))
        claim: Json = {"seat": member.seat} if member.seat else {"participant": member.key}
        if tablets.joining is Joining.CARD and not member.seat:
            claim["code"] = codes.card_code(tablets.key, member.key)
        found = self._post(member, "claim", **claim)
        member.as_ = (found.get("person") or {}).get("key", "")
        self.came_in += bool(member.as_)

    def _type(self, member: _Member, question: QuestionId, value: Value, piece: int) -> None:
        """A draft that grows, and then the answer."""
        whole = plain_value(value)
        if piece <= PIECES:
            member.revs[question] += 1
            body = json.dumps(_begun(whole, piece / (PIECES + 1)), ensure_ascii=False)
            self._post(
                member, "draft", question=question, rev=member.revs[question], body=body, who=member
            )
            self._later(TYPING_S, partial(self._type, member, question, value, piece + 1))
            return
        sent = {"id": uuid4().hex, "question": question, "value": whole}
        found = self._post(member, "answer", who=member, **sent)
        self.sent += "saved_at" in found

    def _post(self, member: _Member, path: str, who: _Member | None = None, **body: object) -> Json:
        if who is not None:
            body["as"] = who.as_
        host = f"{_HOST}:{self._port}"
        connection = http.client.HTTPConnection(_HOST, self._port, timeout=_PATIENCE_S)
        try:
            headers = {
                "Content-Type": "application/json",
                "Origin": f"http://{host}",
                "X-Dialoogavond": "1",
                "Cookie": member.cookie,
            }
            sent = json.dumps(body).encode()
            connection.request("POST", f"/api/{path}", sent, headers)
            answer = connection.getresponse()
            said: Json = json.loads(answer.read())
            if answer.status in _LATER:
                raise _BusyError(float(said["wait_s"]))
            given = answer.headers.get("Set-Cookie")
            if given:
                member.cookie = given.partition(";")[0]
            return said
        finally:
            connection.close()


def _more_people(state: State, count: int) -> Iterator[c.SetParticipant]:
    """The rehearsal's council has some twenty members: a larger one gets more of them."""
    if not state.details.practice:
        raise NotPracticeError
    there = list(present_answerers(state, None))
    groups = sorted({each.group for each in there}) or [""]
    for number in range(
        len(state.participants) + 1, len(state.participants) + 1 + count - len(there)
    ):
        group = groups[number % len(groups)]
        name = f"Raadslid {number:02}"
        yield c.SetParticipant(ParticipantId(f"verzonnen-{number}"), name, "raadslid", group)


def _members(state: State, count: int) -> Iterator[_Member]:
    """As many as there are; those without words of their own say what another says."""
    nameless = state.attribution is Attribution.ANONYMOUS
    speaking = [person.name for person in rehearsal().answering]
    there = sorted(present_answerers(state, None), key=lambda each: each.name not in speaking)
    for number, person in enumerate(there[:count]):
        says = person.name if person.name in speaking else speaking[number % len(speaking)]
        yield _Member(person.id, says, uuid4().hex if nameless else "")


def _open_questions(state: State) -> list[QuestionId]:
    """Those of the step in front that each answers alone, while that is the phase."""
    step = state.step(state.flow.step) if state.flow.step else None
    if step is None or state.flow.phase is not Phase.OWN:
        return []
    asked = [each.id for each in step.questions if each.who is Who.OWN]
    return [each for each in asked if each not in state.flow.closed]


def _begun(whole: Json, share: float) -> Json:
    """As much of the answer's texts as was typed so far."""
    return {shape: _cut(found, share) for shape, found in whole.items()}


def _cut(found: object, share: float) -> object:
    if isinstance(found, str):
        return found[: max(1, round(len(found) * share))]
    if isinstance(found, list):
        return [_cut(each, share) for each in found]
    if isinstance(found, dict):
        return {key: _cut(each, share) for key, each in found.items()}
    return found
