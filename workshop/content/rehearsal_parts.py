"""What a rehearsal evening consists of, as written in `assets/rehearsal`.

People, clusters and entries are named by their words; whoever plays the evening gives them ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from workshop.domain.commands import RemarkKind, Stance, Verdict
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.values import ItemsValue, PositionValue, TextValue, WeightsValue

# --- from the sources ----------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """A case from a real values discussion."""

    text: str
    value: str = ""
    """The value that was named; empty where none was, and it must stay so."""


@dataclass(frozen=True)
class LinkingExample:
    """An example row of the linking table."""

    value: str
    principle: str
    rationale: str
    result: str


@dataclass(frozen=True)
class ThemeQuestions:
    """Questions of the value model for youth care."""

    value: str
    questions: tuple[str, ...]
    side: str = ""
    """`inwoners` or `aanbieders`; empty for efficiency, which the source does not divide."""


# --- the evening ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Evening:
    """The title page and the frame."""

    title: str
    municipality: str
    theme: str
    date: str
    starts: str
    """Time of day, as are all times of the rehearsal: `19:30`."""
    ends: str
    place: str
    facilitator: str
    clerk: str
    chair: str
    council_seats: int
    house_rules: tuple[str, ...]
    as_person: bool = False


@dataclass(frozen=True)
class RehearsalParticipant:
    """Somebody visibly invented."""

    name: str
    role: str = "raadslid"
    group: str = ""
    came: str = ""
    """When, if later than the start."""
    left: str = ""
    """When, if before the end."""


# --- own answers: `place` counts those who answer, from 0 ------------------------------------


@dataclass(frozen=True)
class ItemsPool:
    """Short texts that are dealt out in turn, round and round."""

    question: QuestionId
    each: int
    pool: tuple[str, ...]

    def answer_of(self, place: int) -> ItemsValue:
        """The `each` texts of the person at `place`."""
        first = place * self.each
        return ItemsValue(tuple(self.pool[(first + k) % len(self.pool)] for k in range(self.each)))


@dataclass(frozen=True)
class TextsPool:
    """Texts that are each written by one person."""

    question: QuestionId
    start: int
    """Number, from 1, of the person who wrote the first text; the next wrote the second."""
    pool: tuple[str, ...]

    def answer_of(self, place: int) -> TextValue | None:
        """The text of the person at `place`, if that person wrote one."""
        at = place - (self.start - 1)
        return TextValue(self.pool[at]) if 0 <= at < len(self.pool) else None


@dataclass(frozen=True)
class Weights:
    """Points over the options, a row per person."""

    question: QuestionId
    options: tuple[str, ...]
    points: tuple[tuple[int, ...], ...]

    def answer_of(self, place: int) -> WeightsValue:
        """The points of the person at `place`."""
        return WeightsValue(dict(zip(self.options, self.points[place], strict=True)))


@dataclass(frozen=True)
class Positions:
    """Places between two poles, one per person."""

    question: QuestionId
    places: tuple[int, ...]

    def answer_of(self, place: int) -> PositionValue:
        """Where the person at `place` stands."""
        return PositionValue(self.places[place])


Pool: TypeAlias = ItemsPool | TextsPool | Weights | Positions


@dataclass(frozen=True)
class DeclinedBy:
    """Who would rather not answer a question."""

    question: QuestionId
    by: tuple[str, ...]


# --- what is done with them ----------------------------------------------------------------


@dataclass(frozen=True)
class RehearsalCluster:
    """Cards put together: all whose text is one of `texts`, case and spaces folded."""

    question: QuestionId
    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Dots:
    """A round of dots on clusters."""

    question: QuestionId
    budget: int
    placed: tuple[tuple[str, ...], ...]
    """Names of clusters, a row per person who answers."""


@dataclass(frozen=True)
class RehearsalEntry:
    """An entry of a joint answer and what it rests on."""

    fields: dict[str, str]
    """A field with a reference holds the main field of the entry it means."""
    rationale: str = ""
    clusters: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class RehearsalRemark:
    """A dissenting opinion, or what was not agreed."""

    kind: RemarkKind
    text: str
    clusters: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Joint:
    """A joint answer. Sources are clusters and own answers of the same step."""

    question: QuestionId
    entries: tuple[RehearsalEntry, ...]
    remarks: tuple[RehearsalRemark, ...] = ()


@dataclass(frozen=True)
class Voice:
    """What somebody says in a poll."""

    by: str
    text: str = ""


@dataclass(frozen=True)
class RehearsalPoll:
    """A poll, never a vote; who is not named agrees."""

    question: QuestionId
    reservations: tuple[Voice, ...] = ()
    against: tuple[Voice, ...] = ()

    def stance_of(self, participant: str) -> tuple[Stance, str]:
        """The stance of a participant, with the reservation or reason."""
        voices = [(Stance.WITH_RESERVATION, voice) for voice in self.reservations]
        voices += [(Stance.DISAGREE, voice) for voice in self.against]
        for stance, voice in voices:
            if voice.by == participant:
                return stance, voice.text
        return Stance.AGREE, ""


@dataclass(frozen=True)
class RehearsalInvolvement:
    """How residents are involved in a step."""

    step: StepId
    about: str = ""
    who: str = ""
    how: str = ""
    when: str = ""
    arranged_by: str = ""


@dataclass(frozen=True)
class RehearsalContribution:
    """What others than the council bring in themselves, at a step."""

    step: StepId
    by: str
    text: str


@dataclass(frozen=True)
class ProcessCheck:
    """How the conversation goes, noted at a step."""

    step: StepId
    verdict: Verdict
    note: str = ""


@dataclass(frozen=True)
class RehearsalPledge:
    """Pledged by the executive or a guest."""

    by: str
    text: str
    to: str = ""
    due: str = ""


@dataclass(frozen=True)
class RehearsalAgreement:
    """Agreed by those present."""

    text: str
    who: str = ""
    due: str = ""


@dataclass(frozen=True)
class Parked:
    """A point for later."""

    text: str


@dataclass(frozen=True)
class RehearsalComment:
    """Said about the concept by a participant, and what became of it."""

    by: str
    text: str
    taken_over: bool
    note: str = ""
