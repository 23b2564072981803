"""One evening with 45 tablets, from the first code to the last comment, while things go wrong."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from tests.server.room import free_port
from tests.trust import fire_acts as acts
from tests.trust.fire_books import Books
from tests.trust.fire_checking import Checker
from tests.trust.fire_hand import Hand
from tests.trust.fire_http import Wire
from tests.trust.fire_laptop import Laptop
from tests.trust.fire_network import Network, Weather
from tests.trust.fire_pace import pace
from tests.trust.fire_page import Page
from tests.trust.fire_person import Person
from tests.trust.fire_schedule import schedule
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from tests.trust.fire_acts import Act
    from tests.trust.fire_laptop import Nursery
    from tests.trust.fire_schedule import Trouble
    from workshop.domain.programme import Step

LAPTOP: Final = "127.0.0.1"
PROXY: Final = "127.0.0.2"
TABLETS: Final = 45
STEPS: Final = 2
OWN_S: Final = 0.9
TOGETHER_S: Final = 0.35
JOINING_S: Final = 15.0
DRAINING_S: Final = 20.0
"""At the end all that waits arrives; longer than that is a fault."""
_LOOK_S: Final = 0.2
_NOT_NOW: Final = ("Closed", "Busy", "ReadOnly", "WriteFailed", "SessionFile")
"""What may be tried again; any other refusal says that something went before it is gone."""


@dataclass
class Plan:
    """Of one evening."""

    seed: int
    attribution: Attribution
    tablets: int = TABLETS
    fault: str = ""
    """`forgets`: a store that says it wrote what it did not."""
    troubles: list[Trouble] | None = None
    """None: those of the seed."""
    own_s: float = OWN_S
    """How long each question is open."""


@dataclass
class Outcome:
    """What came of it."""

    faults: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    calm_ages: list[float] = field(default_factory=list)
    other_ages: list[float] = field(default_factory=list)
    seconds: float = 0.0


class FireEvening:
    """Played once."""

    def __init__(self, nursery: Nursery, folder: Path, plan: Plan) -> None:
        self._plan, self._folder = plan, folder
        self._random = Random(f"evening {plan.seed}")
        self._session = f"avond-{plan.seed}"
        self._path = folder / "avond" / "avond.dialoog"
        self._stick = folder / "stick"
        self._books = Books()
        self._port = free_port()
        order = {"path": str(self._path), "stick": str(self._stick), "host": LAPTOP}
        order |= {"port": self._port, "fault": plan.fault, "pace": pace()}  # type: ignore[dict-item]
        self._laptop = Laptop(nursery, folder, order)
        self._weather = Weather(Random(f"weather {plan.seed}"))
        self._network = Network(PROXY, LAPTOP, self._port, self._weather)
        self._pages: list[Page] = []
        is_named = plan.attribution is not Attribution.ANONYMOUS
        self._checker = Checker(self._books, self._pages, self._session, is_named)
        self._hand = Hand(
            self._laptop, self._network, self._pages, self._books, self._checker, self._path,
            self._stick,
        )  # fmt: skip
        self._steps: list[Step] = []
        self._people: list[Person] = []
        self._stick_is = ""

    async def play(self) -> Outcome:
        """To its end, whatever happens; nothing of it stays behind."""
        began = time.monotonic()
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(self._laptop.close)
            stack.push_async_callback(self._network.stop)
            await self._open()
            for page in self._pages:
                stack.push_async_callback(page.close)
            tasks = [asyncio.create_task(each) for each in self._others()]
            stack.push_async_callback(_end, tasks)
            await self._hold()
        for task in tasks:
            if not task.cancelled() and task.exception() is not None:
                raise AssertionError from task.exception()
        return self._outcome(time.monotonic() - began)

    # --- before ----------------------------------------------------------------------------

    async def _open(self) -> None:
        self._path.parent.mkdir(parents=True)
        self._stick.mkdir()
        name = self._random.choice(acts.PROGRAMMES)
        self._steps = acts.steps_of(name, self._random, STEPS)
        details = Details("Avond onder vuur", "Voorbeeldstad", "2026-11-21")
        with create_evening(self._path) as evening:
            evening.do_all(
                [
                    c.CreateSession(SessionId(self._session), details, self._plan.attribution),
                    c.AddProgramme(programme(name)),
                    *(
                        c.SetParticipant(ParticipantId(f"p{each}"), f"Lid {each}", group="Noord")
                        for each in range(self._plan.tablets)
                    ),
                ]
            )
        said = await self._laptop.start()
        await self._network.start()
        for number in range(self._plan.tablets):
            person = f"p{number}" if self._checker.is_named else ""
            wire = Wire(f"127.0.1.{number + 1}", PROXY, self._port)
            self._pages.append(Page(number, wire, self._books, said["ready"], person))

    def _others(self) -> list[Coroutine[Any, Any, None]]:
        seed = self._plan.seed
        self._people = [
            Person(page, Random(f"person {seed} {page.number}")) for page in self._pages
        ]
        return [*(each.live() for each in self._people), self._watch()]

    # --- the evening -----------------------------------------------------------------------

    async def _hold(self) -> None:
        for page in self._pages:
            page.load()
        await self._until(lambda: all(each.outbox.author for each in self._pages), JOINING_S, "in")
        self._books.calm_since = time.monotonic()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._trouble())
            for step in self._steps:
                await self._play(step)
            await self._act(["concept", 1])
            await asyncio.sleep(TOGETHER_S)
        if self._plan.fault and self._checker.verdict.faults:
            return  # found out
        await self._drain()
        await self._laptop.stop()
        self._checker.check_last(self._path)
        self._checker.check_stick(self._stick, self._path)

    async def _play(self, step: Step) -> None:
        question = acts.joint(step)
        if question is None:
            raise AssertionError(step.id)
        await self._act(acts.enter(step, Phase.EXPLAIN))
        await self._act(acts.enter(step, Phase.OWN))
        await asyncio.sleep(self._plan.own_s)
        await self._act(acts.enter(step, Phase.SHOW))
        for each in acts.own(step):
            await self._act(["show", each.id])
        await self._act(acts.enter(step, Phase.JOINT))
        for act in acts.entries(step):
            await self._act(act)
        await self._act(["open dots", question.id])
        await asyncio.sleep(TOGETHER_S)
        await self._act(["close dots", question.id])
        await self._act(acts.enter(step, Phase.POLL))
        await self._act(["open poll", question.id])
        await asyncio.sleep(TOGETHER_S)
        await self._act(["close poll", question.id])
        # What came late is shown as well.
        for each in acts.own(step):
            await self._act(["show", each.id])
        await self._act(acts.enter(step, Phase.DONE))

    async def _act(self, act: Act) -> None:
        """Until it is on disk: after a death, and on a full disk, the operator does it again."""
        id_ = uuid4().hex
        self._books.operator[id_] = None
        ends = time.monotonic() + DRAINING_S
        said: dict[str, Any] = {}  # Any: what the laptop says
        while time.monotonic() < ends:
            said = await self._laptop.ask({"what": "do", "id": id_, "act": act})
            if "seq" in said:
                self._books.operator[id_] = said["seq"]
                self._hand.it_goes_on()
                return
            if not any(each in said.get("refused", "Closed") for each in _NOT_NOW):
                break
            await asyncio.sleep(0.05)
            if "ReadOnlyError" in said.get("refused", ""):
                await self._hand.reopen()
        self._checker.verdict.expect(False, "the operator cannot go on:", act, said)

    async def _trouble(self) -> None:
        """Spread over what the steps take."""
        began, lasts = time.monotonic(), len(self._steps) * (OWN_S + 3 * TOGETHER_S)
        async with asyncio.TaskGroup() as group:
            chosen = self._plan.troubles
            for each in schedule(self._plan.seed) if chosen is None else chosen:
                await asyncio.sleep(max(0, began + each.at * lasts - time.monotonic()))
                group.create_task(self._hand.make(each))

    async def _watch(self) -> None:
        """What the laptop says to its operator."""
        while True:
            await asyncio.sleep(_LOOK_S)
            said = await self._laptop.ask({"what": "status"})
            if not said:
                continue
            if said["attacked"]:
                self._books.alarms.append("operator: somebody tries codes")
            if not said["alive"]:
                self._books.alarms.append("operator: the laptop answers nobody")
            self._stick_is = said["stick"]
            if self._stick_is == "none" and self._stick.is_dir():
                self._books.counts["stick chosen again after a start without it"] += 1
                self._laptop.use_stick(self._stick)
            is_away = time.monotonic() < self._hand.stick_away_until
            if said["stick"] in ("gone", "refused", "newer", "slow", "full"):
                self._books.counts[f"stick said to be {said['stick']}"] += 1
                if not is_away and self._hand.disk_since is None:
                    self._books.alarms.append(f"operator: the stick is {said['stick']}")

    async def _drain(self) -> None:
        """The trouble is over: all that waits arrives."""
        for person in self._people:
            person.has_left = True
        if await self._is_read_only():
            await self._hand.reopen()
        self._books.counts["tablets"] += len(self._pages)
        ends = "all that was sent and typed arrives"
        await self._until(lambda: self._network.on_way == 0, DRAINING_S, "the network is empty")
        await self._until(lambda: all(each.is_done for each in self._pages), DRAINING_S, ends)
        self._stick_is = ""
        await self._until(lambda: self._stick_is == "current", DRAINING_S, "the stick is current")

    async def _is_read_only(self) -> bool:
        said = await self._laptop.ask(
            {"what": "do", "id": uuid4().hex, "act": acts.enter(self._steps[-1], Phase.DONE)}
        )
        return "ReadOnlyError" in said.get("refused", "")

    async def _until(self, comes: Callable[[], bool], longest_s: float, what: str) -> None:
        ends = time.monotonic() + longest_s
        while not comes():
            if time.monotonic() > ends:
                self._checker.verdict.expect(False, f"not within {longest_s} s:", what)
                return
            await asyncio.sleep(0.01)

    # --- what came of it -------------------------------------------------------------------

    def _outcome(self, seconds: float) -> Outcome:
        verdict, books = self._checker.verdict, self._books
        faults = [*verdict.faults, *(f"false alarm: {each}" for each in books.alarms)]
        if self._hand.disk_since is None:
            faults += [f"the laptop's log: {each}" for each in self._laptop.logged]
        counts = Counter(verdict.counts) + books.counts
        counts += Counter({f"trouble: {key}": count for key, count in self._hand.done.items()})
        counts += Counter({f"network: {key}": each for key, each in self._weather.counts.items()})
        counts["receipts"] = sum(each.seq is not None for each in books.sent.values())
        return Outcome(faults, counts, books.calm_ages, books.other_ages, seconds)


async def _end(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
