"""A whole evening's worth of invented answers, to practise and to demonstrate with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from workshop import resources

# Not only for type checkers: msgspec reads these at run time to know what to make.
from workshop.content.rehearsal_parts import (
    Case,
    DeclinedBy,
    Dots,
    Evening,
    ItemsPool,
    Joint,
    LinkingExample,
    Parked,
    Pool,
    Positions,
    ProcessCheck,
    RehearsalAgreement,
    RehearsalCluster,
    RehearsalComment,
    RehearsalContribution,
    RehearsalInvolvement,
    RehearsalParticipant,
    RehearsalPledge,
    RehearsalPoll,
    TextsPool,
    ThemeQuestions,
    Weights,
)
from workshop.domain.settings import DEFAULT_ROLES
from workshop.domain.values import Declined

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.values import Value


@dataclass(frozen=True)
class Rehearsal:
    """Material from the sources, then everything that happens on the invented evening."""

    ede_values: tuple[str, ...]
    example_results: tuple[str, ...]
    linking_examples: tuple[LinkingExample, ...]
    cases: tuple[Case, ...]
    theme_questions: tuple[ThemeQuestions, ...]

    evening: Evening
    participants: tuple[RehearsalParticipant, ...]
    items: tuple[ItemsPool, ...]
    texts: tuple[TextsPool, ...]
    weights: tuple[Weights, ...]
    positions: tuple[Positions, ...]
    declined: tuple[DeclinedBy, ...]
    clusters: tuple[RehearsalCluster, ...]
    dots: tuple[Dots, ...]
    joint: tuple[Joint, ...]
    polls: tuple[RehearsalPoll, ...]
    involvement: tuple[RehearsalInvolvement, ...]
    contributions: tuple[RehearsalContribution, ...]
    process_checks: tuple[ProcessCheck, ...]
    pledges: tuple[RehearsalPledge, ...]
    agreements: tuple[RehearsalAgreement, ...]
    parking: tuple[Parked, ...]
    comments: tuple[RehearsalComment, ...]

    @property
    def answering(self) -> tuple[RehearsalParticipant, ...]:
        """Those whose role answers, in the order in which tables of the file have their rows."""
        roles = {role.key for role in DEFAULT_ROLES if role.answers}
        return tuple(person for person in self.participants if person.role in roles)

    def own_answer(self, question: QuestionId, participant: str) -> Value | None:
        """What `participant` answers, or None.

        Raises:
            ValueError: `participant` is not one of those who answer.
        """
        place = [person.name for person in self.answering].index(participant)
        if any(d.question == question and participant in d.by for d in self.declined):
            return Declined()
        pools: tuple[Pool, ...] = (*self.items, *self.texts, *self.weights, *self.positions)
        pool = next((pool for pool in pools if pool.question == question), None)
        return pool.answer_of(place) if pool is not None else None


@cache
def rehearsal() -> Rehearsal:
    """The rehearsal evening shipped with the app, for the programmes `visie` and `waardemodel`."""
    path = resources.assets() / "rehearsal" / "oefenavond.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Rehearsal)
