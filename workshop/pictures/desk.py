"""The step on the operator's desk, in front of the room or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.board import Entry, Remark
from workshop.domain.events import ContributionRecorded, InvolvementRecorded, ProcessChecked
from workshop.domain.ids import TOGETHER, CardId, EntryId, QuestionId, SubjectId
from workshop.domain.programme import Kind, Question, Step, Who
from workshop.domain.rules.lookup import referable
from workshop.domain.settings import Attribution
from workshop.domain.state import Draft
from workshop.pictures.audiences import OwnQuestion, own_question, shown_insight
from workshop.pictures.board import cluster_of
from workshop.pictures.counting import has_answered, present_answerers
from workshop.pictures.earlier import Brought, brought_for, origin_of
from workshop.pictures.insights import PositionsInsight, WeightsInsight
from workshop.pictures.joint import JointPicture, joint_picture
from workshop.pictures.polls import PollPicture
from workshop.pictures.polls import poll_picture as picture_of_poll
from workshop.pictures.shown import WallCard, group_names, wall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import Participant, State


@dataclass(frozen=True)
class OperatorCard:
    """A shown text, with the name that commands give it."""

    id: CardId
    """Says when the answer came: never for the eyes, and not for other devices."""
    cluster: str
    """Where it lies; empty if loose."""
    card: WallCard


@dataclass(frozen=True)
class GroupCount:
    """How many of a political group answered, of how many who are there."""

    group: str
    """Empty: the pool of small groups."""
    answered: int
    expected: int


@dataclass(frozen=True)
class DotsPicture:
    """A round of dots."""

    open: bool
    budget: int
    placed_by: int
    """People who placed theirs."""


@dataclass(frozen=True)
class DeskOwn:
    """A question that each answers alone, as the operator works on it."""

    shared: OwnQuestion
    cards: tuple[OperatorCard, ...]
    """In order of text."""
    groups: tuple[GroupCount, ...]
    """Of the council; empty where answers lead back to nobody."""
    apart: GroupCount | None
    """Those who answer and do not count as the council."""
    dots: DotsPicture | None


@dataclass(frozen=True)
class Referable:
    """An entry of an earlier joint answer that a field may name."""

    id: EntryId
    text: str


@dataclass(frozen=True)
class DeskJoint:
    """A question that is answered together, as the operator works on it."""

    question: Question
    answer: JointPicture
    entries: tuple[Entry, ...]
    """As written, with ids instead of words."""
    remarks: tuple[Remark, ...]
    references: tuple[tuple[str, tuple[Referable, ...]], ...]
    """Per field that names an earlier joint answer: what it can name."""
    poll: PollPicture | None
    dots: DotsPicture | None
    draft: Draft | None = None
    """What was typed and cannot be saved yet; nobody but the operator ever gets it."""


@dataclass(frozen=True)
class Tension:
    """A dilemma, and where people stand in it."""

    question: QuestionId
    positions: PositionsInsight


@dataclass(frozen=True)
class DeskPicture:
    """One step, in front of the room or not."""

    step: Step
    own: tuple[DeskOwn, ...]
    joint: tuple[DeskJoint, ...]
    skipped: str
    """Why it was left out; empty if it was not."""
    involvement: InvolvementRecorded | None
    contributions: tuple[ContributionRecorded, ...]
    checks: tuple[tuple[str, ProcessChecked], ...]
    """(at, check)."""
    weights: WeightsInsight | None
    """What was shown of the newest weighing in the same programme, in whichever step."""
    tensions: tuple[Tension, ...]
    """What was shown of its dilemmas, likewise."""
    brought: tuple[Brought, ...]
    """What its joint answers can take over."""


def desk_picture(state: State, step: Step) -> DeskPicture:
    """The step as the operator works on it."""
    minutes, skipped = state.minutes, state.flow.skipped.get(step.id)
    return DeskPicture(
        step=step,
        own=tuple(_own(state, each) for each in step.questions if each.who is Who.OWN),
        joint=tuple(_joint(state, each) for each in step.joint_questions()),
        skipped=skipped.reason if skipped else "",
        involvement=minutes.involvement.get(step.id),
        contributions=tuple(
            each for each in minutes.contributions.values() if each.step == step.id
        ),
        checks=tuple(each for each in minutes.process_checks if each[1].step == step.id),
        weights=_weights(state, step),
        tensions=tuple(_tensions(state, step)),
        brought=tuple(
            found for each in step.joint_questions() for found in brought_for(state, each)
        ),
    )


def _weights(state: State, step: Step) -> WeightsInsight | None:
    found = None
    for question in _asked_alone(state, step, Kind.WEIGH):
        found = shown_insight(state, question).weights or found
    return found


def _tensions(state: State, step: Step) -> Iterator[Tension]:
    for question in _asked_alone(state, step, Kind.POSITION):
        if positions := shown_insight(state, question).positions:
            yield Tension(question.id, positions)


def _asked_alone(state: State, step: Step, kind: Kind) -> Iterator[Question]:
    """Of the same programme."""
    for question in state.programmes[step.id.partition(".")[0]].questions():
        if question.kind is kind and question.who is Who.OWN:
            yield question


def _own(state: State, question: Question) -> DeskOwn:
    groups, apart = _group_counts(state, question)
    return DeskOwn(
        shared=own_question(state, question),
        cards=_cards(state, question.id),
        groups=groups,
        apart=apart,
        dots=_dots(state, question.id),
    )


def _cards(state: State, question: QuestionId) -> tuple[OperatorCard, ...]:
    found, at = wall(state, question), cluster_of(state, question)
    named = zip(found.ids(), found.cards, strict=True)
    return tuple(OperatorCard(name, at.get(name, ""), card) for name, card in named)


def _dots(state: State, question: QuestionId) -> DotsPicture | None:
    dots = state.dots.get(question)
    return DotsPicture(dots.is_open, dots.budget, len(dots.placed)) if dots else None


def _group_counts(
    state: State, question: Question
) -> tuple[tuple[GroupCount, ...], GroupCount | None]:
    """Who answered, per political group; whose answers stand in the pool are counted there."""
    if state.attribution is Attribution.ANONYMOUS:
        return (), None
    there = present_answerers(state, state.flow.closed.get(question.id), question.id)
    others = [each for each in there if not state.roles[each.role].counts_as_council]
    apart = _counted(state, question, "", others) if others else None
    named = group_names(state, question)
    if not named:
        return (), apart
    groups: dict[str, list[Participant]] = {}
    for each in there:
        if state.roles[each.role].counts_as_council:
            label = named.get(each.group)
            groups.setdefault(label if isinstance(label, str) else "", []).append(each)
    found = (_counted(state, question, group, people) for group, people in groups.items())
    in_order = sorted(found, key=lambda each: (not each.group, -each.expected, each.group))
    return tuple(in_order), apart


def _counted(state: State, question: Question, group: str, people: list[Participant]) -> GroupCount:
    done = sum(has_answered(state, question.id, SubjectId(each.id)) for each in people)
    return GroupCount(group, done, len(people))


def _joint(state: State, question: Question) -> DeskJoint:
    written = state.joint.get(question.id)
    poll = state.poll(question.id)
    return DeskJoint(
        question=question,
        answer=joint_picture(state, question),
        entries=tuple(written.entries.values()) if written else (),
        remarks=tuple(written.remarks.values()) if written else (),
        references=tuple(
            (field.key, tuple(_referable(state, field.reference)))
            for field in question.fields
            if field.reference
        ),
        poll=picture_of_poll(state, poll) if poll else None,
        dots=_dots(state, question.id),
        draft=state.drafts.get((TOGETHER, question.id)),
    )


def _referable(state: State, target: QuestionId) -> Iterator[Referable]:
    for entry, main in referable(state, target):
        earlier = state.earlier_entry(entry)
        origin = f" ({origin_of(earlier[0])})" if earlier else ""
        yield Referable(entry, f"{main}{origin}")
