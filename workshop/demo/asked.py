"""What invented people are asked at this moment, and what each of them says to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workshop.content.rehearsal import rehearsal
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Phase, Who
from workshop.domain.values import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State
    from workshop.domain.values import Value

Json = dict[str, Any]  # Any: what the protocol says


@dataclass(frozen=True)
class Asked:
    """A round in which somebody can take part once."""

    key: str
    """Another round about the same question has another one."""
    path: str
    """Where a tablet sends what it says to: `answer`, `dots`, `stance`."""
    question: QuestionId
    budget: int = 0
    targets: tuple[str, ...] = ()
    for_teams: bool = False
    """Together: a table group writes, nobody writes alone."""
    has_fields: bool = False


def asked_now(state: State) -> list[Asked]:
    """Of the step in front, as far as it is open."""
    step = state.step(state.flow.step) if state.flow.step else None
    return list(_asked(state, [each.id for each in step.questions])) if step else []


def _asked(state: State, questions: list[QuestionId]) -> Iterator[Asked]:
    yield from _alone_or_together(state)
    for question in questions:
        dots, poll = state.dots.get(question), state.poll(question)
        targets = _targets(state, question)
        if dots is not None and dots.is_open and targets:
            key = f"dots:{question}:{len(targets)}"
            yield Asked(key, "dots", question, dots.budget, targets)
        if poll is not None and poll.is_open:
            yield Asked(f"stance:{question}:{poll.opened_at}", "stance", question)


def _alone_or_together(state: State) -> Iterator[Asked]:
    step = state.step(state.flow.step) if state.flow.step else None
    for question in step.questions if step else ():
        is_together = question.who is not Who.OWN
        phase = Phase.JOINT if is_together else Phase.OWN
        if state.flow.phase is phase and question.id not in state.flow.closed:
            yield Asked(
                question.id,
                "answer",
                question.id,
                for_teams=is_together,
                has_fields=bool(question.fields),
            )


def _targets(state: State, question: QuestionId) -> tuple[str, ...]:
    board, joint = state.boards.get(question), state.joint.get(question)
    return (*(board.clusters if board else ()), *(joint.entries if joint else ()))


def own_value(asked: Asked, says: str) -> Json | None:
    """The whole answer of whoever says what `says` does; None: they say nothing to it."""
    value: Value | None = rehearsal().own_answer(asked.question, says)
    return None if value is None else plain_value(value)


def team_value(asked: Asked) -> Json | None:
    """What a table group writes: the first line of what the council of the rehearsal wrote."""
    joint = next((each for each in rehearsal().joint if each.question == asked.question), None)
    if joint is None or not joint.entries:
        return None
    fields = dict(joint.entries[0].fields)
    return {"rows": [fields]} if asked.has_fields else None


def reaction(asked: Asked, says: str) -> Json:
    """To dots and polls, as a tablet sends it."""
    place = [each.name for each in rehearsal().answering].index(says)
    if asked.path == "dots":
        there = asked.targets
        given = Counter(there[(place * 2 + more) % len(there)] for more in range(asked.budget))
        return {"dots": dict(given)}
    poll = next((each for each in rehearsal().polls if each.question == asked.question), None)
    stance, words = poll.stance_of(says) if poll else ("akkoord", "")
    return {"stance": str(stance), "reservation": words}
