"""What it costs to show 500 people the same picture, warm and right after a showing."""

from __future__ import annotations

import gc
import json
import random
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Final

from tests.bench import Bar, Beside, Held, Row, p50, row
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.folding import apply
from workshop.domain.ids import CommandId, ParticipantId, SessionId, StepId
from workshop.domain.programme import Kind, Phase, Who
from workshop.domain.rules import decide
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Details
from workshop.domain.state import State
from workshop.domain.values import ItemsValue, PositionValue, TextValue, WeightsValue
from workshop.pictures.audiences import shared_picture
from workshop.pictures.operator import operator_picture
from workshop.service.recording import Origin, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.domain.programme import Question
    from workshop.domain.values import Value

PEOPLE: Final = 500
SHARED_MS: Final = 5.0
"""Our bar for the part that all devices share."""
SELDOM_MS: Final = 50.0
"""For what happens once in an evening: half the time between two pictures."""
VALUES: Final = StepId("visie.waarden")
POINTS: Final = StepId("waardemodel.weging")
LINES: Final = StepId("waardemodel.dilemmas")
STORIES: Final = StepId("waardemodel.welzijn")
_NOW: Final = datetime(2026, 11, 21, 19, 14, tzinfo=UTC)


def run(quick: bool) -> Iterator[Row]:
    """Half a minute; quick: some seconds."""
    rounds = 5 if quick else 60
    council = Council()
    gc.collect()
    gc.freeze()
    gc.disable()  # beside windows garbage is collected in their thread alone
    try:
        yield from _rows(council, rounds)
    finally:
        gc.enable()
        gc.unfreeze()


def _rows(council: Council, rounds: int) -> Iterator[Row]:
    small: list[tuple[str, Callable[[int], list[float]]]] = [
        ("while nothing changed", council.idle),
        ("after one answer", council.answering),
        ("after a move", council.moving),
    ]
    for name, measure in small:
        found = measure(rounds)
        yield row(f"picture {name}", PEOPLE, found, "ms", council.as_json(), Bar(SHARED_MS, "p95"))
    for step, name in (
        (VALUES, "1,500 short texts"),
        (POINTS, "500 times 100 points"),
        (LINES, "500 places on a line"),
        (STORIES, "500 stories"),
    ):
        shown = council.showing(step, rounds)
        metric = f"picture when {name} are shown"
        yield row(metric, PEOPLE, shown, "ms", council.as_json(), Bar(SHARED_MS))
    seldom: list[tuple[str, Held, Callable[[int], list[float]]]] = [
        ("first picture of an opened session", "p50", council.opening),
        ("picture of the operator", "p95", council.operating),
    ]
    for name, held, measure in seldom:
        found = measure(rounds)
        yield row(name, PEOPLE, found, "ms", council.as_json(), Bar(SELDOM_MS, held))


class Council:
    """An evening in memory with many people, in twelve political groups."""

    def __init__(self) -> None:
        self.state = State()
        self._random = random.Random(1)
        self._do(c.CreateSession(SessionId("meting"), Details("Meting", "Veenrade", "2026-11-21")))
        for name in ("visie", "waardemodel"):
            self._do(c.AddProgramme(programme(name)))
        self._words = sorted(set(programme("visie").summary.lower().split()))
        self.people = [c.ByParticipant(ParticipantId(f"p{each}")) for each in range(PEOPLE)]
        for each, person in enumerate(self.people):
            name, group = f"Deelnemer {each}", f"Fractie {each % 12}"
            self._do(c.SetParticipant(person.participant, name, group=group))

    # --- what is measured ------------------------------------------------------------------

    def idle(self, rounds: int) -> list[float]:
        """Nothing happened since the last one."""
        self._fill(VALUES)
        return [self._shared_ms() for _ in range(rounds)]

    def answering(self, rounds: int) -> list[float]:
        """An answer came in, which nobody may see yet."""
        found: list[float] = []
        for person in self.people[:rounds]:
            question = self._own(VALUES)[0]
            self._do(c.SubmitAnswer(person, question.id, self._value(question)))
            found.append(self._shared_ms())
        return found

    def moving(self, rounds: int) -> list[float]:
        """Something happened that changes no answer."""
        found: list[float] = []
        for _ in range(rounds):
            self._do(c.EnterPhase(VALUES, Phase.JOINT))
            found.append(self._shared_ms())
        return found

    def showing(self, step: StepId, rounds: int) -> list[float]:
        """Everybody wrote something new, the pictures of that were made, and then it is shown."""
        found: list[float] = []
        for _ in range(rounds):
            self._fill(step)
            self._do(c.Show(self._own(step)[0].id))
            found.append(self._shared_ms())
        return found

    def opening(self, rounds: int) -> list[float]:
        """Nothing was read before."""
        self._do(c.EnterPhase(VALUES, Phase.SHOW))
        found: list[float] = []
        for _ in range(rounds):
            self.state.memo.clear()
            self.state.kept.clear()
            found.append(self._shared_ms())
        return found

    def operating(self, rounds: int) -> list[float]:
        """With who answered, and a name for each card."""
        return [_ms(lambda: operator_picture(self.state)) for _ in range(rounds)]

    def as_json(self) -> Beside:
        """What a page must be told at the least: all words of the evening, put into JSON."""
        words = list(self.state.bodies.values())
        took = [_ms(lambda: json.dumps(words)) for _ in range(7)]
        return Beside("all its words as JSON", p50(took))

    # --- the evening -----------------------------------------------------------------------

    def _shared_ms(self) -> float:
        return _ms(lambda: shared_picture(self.state))

    def _fill(self, step: StepId) -> None:
        """Everybody answers the first own question of the step; pictures are made meanwhile."""
        question = self._own(step)[0]
        self._do(c.EnterPhase(step, Phase.OWN))
        for person in self.people:
            self._do(c.SubmitAnswer(person, question.id, self._value(question)))
        shared_picture(self.state)

    def _own(self, step: StepId) -> list[Question]:
        found = self.state.step(step)
        return [each for each in found.questions if each.who is Who.OWN] if found else []

    def _value(self, question: Question) -> Value:
        match question.kind:
            case Kind.ITEMS:
                return ItemsValue(tuple(self._item(question) for _ in range(question.count)))
            case Kind.POSITION:
                return PositionValue(self._random.randint(-5, 5))
            case Kind.WEIGH:
                points = [self._random.randint(0, 20) for _ in question.options[1:]]
                keys = [option.key for option in question.options]
                return WeightsValue(dict(zip(keys, (100 - sum(points), *points), strict=True)))
            case _:
                return TextValue(self._text(15, 40))

    def _item(self, question: Question) -> str:
        """Half of what people name are suggestions of the programme, half their own words."""
        if self._random.random() < 0.5:
            return self._random.choice(question.suggestions)
        return self._text(1, 4)

    def _text(self, fewest: int, most: int) -> str:
        return " ".join(self._random.choices(self._words, k=self._random.randint(fewest, most)))

    def _do(self, command: c.Command) -> None:
        happenings = decide(self.state, command, _NOW)
        origin = Origin(CommandId("meting"), "meting", utc_text(_NOW))
        rows, contents = record(self.state, happenings, origin)
        self.state.bodies.update({content.id: content.body for content in contents})
        for each in rows:
            apply(self.state, each)


def _ms(make: Callable[[], object]) -> float:
    began = perf_counter()
    make()
    return (perf_counter() - began) * 1e3
