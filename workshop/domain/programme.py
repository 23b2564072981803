"""A programme: ordered steps with their questions, as read from `assets/programmes`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import UnknownIdError
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.timeline import TimelineFields

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """What an answer to a question looks like."""

    TEXT = "text"
    ITEMS = "items"
    """Up to `count` short texts."""
    STATEMENT = "statement"
    """One of `options`: agree, neutral, disagree, don't know; or five points."""
    CHOICE = "choice"
    """Up to `count` of `options`."""
    NUMBER = "number"
    WEIGH = "weigh"
    """Whole points over all `options` that add up to 100."""
    RANK = "rank"
    """All `options`, first is most."""
    POSITION = "position"
    """A place from -5 (first pole) to 5 (second pole)."""
    RECORD = "record"
    """One row of named fields."""
    RECORDS = "records"
    """Up to `count` rows of named fields."""


class Who(StrEnum):
    """Who answers: each for themselves, or all together."""

    OWN = "eigen"
    JOINT = "samen"


class Phase(StrEnum):
    """What is put in front in a step; a phase forbids nothing."""

    EXPLAIN = "explain"
    OWN = "own"
    SHOW = "show"
    JOINT = "joint"
    POLL = "poll"
    DONE = "done"


POSITION_LIMIT: Final = 5
WEIGH_TOTAL: Final = 100
MAIN_TEXT: Final = "text"
"""The one field of a joint entry that answers a question without fields of its own."""


@dataclass(frozen=True)
class Source:
    """Where a step or question comes from."""

    title: str
    part: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Option:
    """One thing to choose, weigh or rank."""

    key: str
    label: str


@dataclass(frozen=True)
class Field:
    """A named field of a record."""

    key: str
    label: str
    required: bool = False
    reference: QuestionId | None = None
    """The joint question of whose entries this field names one."""
    lead: str = ""
    """Words before the field when the row is read as a sentence."""


@dataclass(frozen=True)
class Share:
    """What part of those asked elsewhere gave one answer, in whole per cents as published."""

    key: str
    """Of the option."""
    percent: int


@dataclass(frozen=True)
class Published:
    """Figures of others on the same statement, to hold those of the room beside."""

    title: str
    """Who was asked."""
    year: str
    """When: one year, or several."""
    source: Source
    shares: tuple[Share, ...]
    """Some answers may not have been published; what is there need not add up to 100."""
    count: int | None = None
    """How many answered; None where the source does not say."""
    note: str = ""


@dataclass(frozen=True)
class Question:
    """A question of a step; `id` is complete (`programme.step.who[.word]`)."""

    id: QuestionId
    kind: Kind
    who: Who
    prompt: str
    help: str = ""
    count: int = 1
    """Most texts, choices or rows that an answer may have."""
    options: tuple[Option, ...] = ()
    suggestions: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    """For records; the first is the main field."""
    poles: tuple[str, str] | None = None
    minimum: int | None = None
    maximum: int | None = None
    unit: str = ""
    examples: tuple[str, ...] = ()
    aid: bool = False
    """An aid of this app, not part of the method; said wherever the question is shown."""
    published: Published | None = None
    """For statements."""
    timeline: TimelineFields | None = None
    """Of rows that are steps in time: the app draws them along a line of months."""
    feeds: tuple[QuestionId, ...] = ()
    """Joint questions, perhaps of other programmes, in which its entries can be taken over."""

    @property
    def columns(self) -> tuple[Field, ...]:
        """The fields of a joint entry: its own, one per option, or the one main text."""
        if self.fields:
            return self.fields
        if self.kind is Kind.WEIGH:
            return tuple(Field(option.key, option.label, required=True) for option in self.options)
        return (Field(MAIN_TEXT, "", required=True),)

    @property
    def is_linking(self) -> bool:
        """Whether its entries join answers to two or more other questions: a linking table."""
        return sum(field.reference is not None for field in self.fields) > 1

    @property
    def is_kompas(self) -> bool:
        """Whether it is a linking table of which each row reads as one sentence."""
        return self.is_linking and any(field.lead for field in self.fields)

    @property
    def main_field(self) -> str:
        """Key of the field that names an entry."""
        return self.columns[0].key


@dataclass(frozen=True)
class Stop:
    """A part of the evening that is no step of the method: the opening, a pause, the closing."""

    title: str
    minutes: int


@dataclass(frozen=True)
class Step:
    """A step of the method with its result, texts and questions."""

    id: StepId
    title: str
    result: str
    explanation: str
    questions: tuple[Question, ...]
    minutes: int = 0
    examples: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    """Lines for the facilitator."""
    sources: tuple[Source, ...] = ()
    involvement: bool = False
    """Whether residents' involvement is asked for at this step."""
    aid: bool = False
    before: tuple[Stop, ...] = ()
    """What a ready-made evening has between the step before and this one."""

    def joint_questions(self) -> tuple[Question, ...]:
        """The questions answered together."""
        return tuple(question for question in self.questions if question.who is Who.JOINT)


@dataclass(frozen=True)
class Programme:
    """A method, or one theme of it under an alias."""

    id: str
    """Alias in this session: `visie`, `waardemodel`, `waardemodel@jeugdzorg`."""
    title: str
    version: int
    summary: str
    steps: tuple[Step, ...]
    sources: tuple[Source, ...] = ()
    house_rules: tuple[str, ...] = ()
    """Suggestions for the rules of the conversation."""
    background: str = ""
    """Where the method comes from and what it is for, for who wants to know more."""
    after: tuple[Stop, ...] = ()
    """What a ready-made evening has after the last of its steps."""

    def questions(self) -> Iterator[Question]:
        """All questions in order."""
        for step in self.steps:
            yield from step.questions

    @cached_property
    def step_by_id(self) -> dict[StepId, Step]:
        """Steps under their id."""
        return {step.id: step for step in self.steps}


@dataclass(frozen=True)
class ThemeStep:
    """What a theme adds to a step."""

    id: StepId
    examples: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True)
class Theme:
    """A subject on which a programme is worked out: youth care for a model for any subject."""

    id: str
    title: str
    programme: str
    steps: tuple[ThemeStep, ...]


def with_theme(programme: Programme, theme: Theme) -> Programme:
    """The programme with the theme's examples and cues behind its own; its ids stay the same.

    Raises `UnknownIdError` for a theme of another programme, or of a step that there is not.
    """
    if theme.programme != programme.id:
        raise UnknownIdError("theme", theme.id)
    added = {step.id: step for step in theme.steps}
    for name in added:
        if name not in programme.step_by_id:
            raise UnknownIdError("step", name)

    def themed(step: Step) -> Step:
        more = added.get(step.id, ThemeStep(step.id))
        examples, cues = (*step.examples, *more.examples), (*step.cues, *more.cues)
        return replace(step, examples=examples, cues=cues)

    steps = tuple(themed(step) for step in programme.steps)
    return replace(programme, title=f"{programme.title}: {theme.title}", steps=steps)


def step_of(question: QuestionId) -> StepId:
    """The step that a question belongs to: the first two parts of its id."""
    return StepId(".".join(question.split(".")[:2]))


def under_alias(programme: Programme, alias: str) -> Programme:
    """The same programme with every id, and every reference to its own ids, under `alias`.

    What follows the `@` tells it apart in its title too.
    """
    old = programme.id

    def renamed(name: str) -> str:
        return alias + name.removeprefix(old) if name.startswith(f"{old}.") else name

    def field(item: Field) -> Field:
        target = item.reference
        return item if target is None else replace(item, reference=QuestionId(renamed(target)))

    def question(item: Question) -> Question:
        fields = tuple(field(each) for each in item.fields)
        feeds = tuple(QuestionId(renamed(each)) for each in item.feeds)
        return replace(item, id=QuestionId(renamed(item.id)), fields=fields, feeds=feeds)

    steps = tuple(
        replace(
            step,
            id=StepId(renamed(step.id)),
            questions=tuple(question(item) for item in step.questions),
        )
        for step in programme.steps
    )
    theme = alias.partition("@")[2]
    title = f"{programme.title}: {theme}" if theme else programme.title
    return replace(programme, id=alias, title=title, steps=steps)
