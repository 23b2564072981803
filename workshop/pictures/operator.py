"""The operator's picture: the step on the desk, who is there, and what was written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.board import Entry, Remark
from workshop.domain.events import (
    AgreementRecorded,
    ContributionRecorded,
    HouseRulesAgreed,
    InvolvementRecorded,
    PledgeRecorded,
    PointParked,
    ProcessChecked,
)
from workshop.domain.ids import (
    TOGETHER,
    CardId,
    EntryId,
    ParticipantId,
    QuestionId,
    SubjectId,
)
from workshop.domain.programme import Kind, Phase, Question, Step, Who
from workshop.domain.rules.lookup import referable
from workshop.domain.settings import Attribution, Details, Presence, Role
from workshop.domain.state import Draft, Team
from workshop.pictures.account import AccountPicture, account_picture
from workshop.pictures.audiences import (
    OwnQuestion,
    SharedPicture,
    own_question,
    shared_picture,
    shown_insight,
)
from workshop.pictures.counting import (
    has_answered,
    is_there,
    presence_now,
    present_answerers,
)
from workshop.pictures.earlier import (
    Brought,
    EarlierPicture,
    brought_for,
    earlier_pictures,
    origin_of,
)
from workshop.pictures.insights import PositionsInsight, WeightsInsight
from workshop.pictures.parts import JointPicture, PollPicture, cluster_of, joint_picture
from workshop.pictures.parts import poll_picture as picture_of_poll
from workshop.pictures.rooms import RoomsPicture, rooms_picture
from workshop.pictures.shown import WallCard, group_names, wall

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workshop.domain.ids import StepId
    from workshop.domain.state import Participant, State


# --- the step on the desk ------------------------------------------------------------------


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


def _desk(state: State, step: Step) -> DeskPicture:
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
    there = list(present_answerers(state, state.flow.closed.get(question.id), question.id))
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


# --- the evening around it -----------------------------------------------------------------


@dataclass(frozen=True)
class PersonPicture:
    """A participant as the operator sees them."""

    id: ParticipantId
    name: str
    group: str
    role: str
    there: bool
    """Now; whoever is on the list without any note counts as there."""
    presence: Presence | None
    """What the list says of now; None if it says nothing."""
    came: str
    """First time noted as present, UTC; empty if never noted; it may lie ahead."""
    is_to_come: bool
    """The list says when they will be there: `came` lies ahead."""
    left: str
    """Time of leaving, if that is what the list says last, UTC; else empty. It may lie ahead."""
    answered: tuple[QuestionId, ...]
    """Own questions of the step on the desk; empty when answers are anonymous."""
    is_elsewhere: bool = False
    """In another room of the evening."""


@dataclass(frozen=True)
class MinutesPicture:
    """What was written down around the answers."""

    house_rules: HouseRulesAgreed | None
    suggested_rules: tuple[str, ...]
    """By the programmes of this evening."""
    contributions: tuple[ContributionRecorded, ...]
    pledges: tuple[PledgeRecorded, ...]
    agreements: tuple[AgreementRecorded, ...]
    parked: tuple[PointParked, ...]


@dataclass(frozen=True)
class OperatorPicture:
    """Everything the operator may see: the room's picture, the desk, and who answered or not."""

    shared: SharedPicture
    details: Details
    desk: DeskPicture | None
    entered_at: str
    """When the present phase was put in front, UTC; empty before the first."""
    began_at: str
    """When the first step was put in front."""
    step_began_at: str
    """When the step in front was put there, after another one; empty before the first."""
    people: tuple[PersonPicture, ...]
    roles: tuple[Role, ...]
    teams: tuple[Team, ...]
    settings_fixed: bool
    """Somebody began to answer: the two settings stay as they are."""
    minutes: MinutesPicture
    account: AccountPicture
    erased: int
    earlier: tuple[EarlierPicture, ...]
    """What came along from earlier evenings and fractions."""
    rooms: RoomsPicture


def operator_picture(state: State, desk: StepId | None = None) -> OperatorPicture:
    """No answer before it is shown, not even to the operator; under `anoniem` only counts.

    `desk` is the step that the operator works on; without one it is the step in front.
    """
    front = state.flow.step
    at = desk or front
    step = state.step(at) if at else None
    asked = tuple(each.id for each in (step.questions if step else ()) if each.who is Who.OWN)
    visits = state.flow.visited
    entered = visits[front][-1][0] if front in visits else ""
    return OperatorPicture(
        shared=shared_picture(state),
        details=state.details,
        desk=_desk(state, step) if step else None,
        entered_at=entered,
        began_at=min((times[0][0] for times in visits.values()), default=""),
        step_began_at=_step_began_at(visits, front),
        people=tuple(_person(state, each, asked) for each in state.participants.values()),
        roles=tuple(state.roles.values()),
        teams=tuple(state.teams.values()),
        settings_fixed=state.has_answered(),
        minutes=_minutes(state),
        account=account_picture(state),
        erased=len(state.erased),
        earlier=earlier_pictures(state),
        rooms=rooms_picture(state),
    )


def _step_began_at(
    visits: Mapping[StepId, Sequence[tuple[str, Phase]]], front: StepId | None
) -> str:
    """Of the phases in which it was in front those after every other step."""
    if front is None:
        return ""
    others = max((times[-1][0] for step, times in visits.items() if step != front), default="")
    return next((at for at, _ in visits[front] if at > others), visits[front][-1][0])


def _person(state: State, person: Participant, asked: tuple[QuestionId, ...]) -> PersonPicture:
    named = () if state.attribution is Attribution.ANONYMOUS else asked
    records = state.presence.get(person.id, [])
    there = is_there(state, person.id, None)
    came = next((at for at, noted in records if noted is Presence.PRESENT), "")
    return PersonPicture(
        id=person.id,
        name=person.name,
        group=person.group,
        role=person.role,
        there=there,
        presence=presence_now(state, person.id),
        came=came,
        is_to_come=not there and came > state.at,
        left=_left(records),
        answered=tuple(each for each in named if has_answered(state, each, SubjectId(person.id))),
        is_elsewhere=state.rooms.is_away(person.id, None, None),
    )


def _left(records: Sequence[tuple[str, Presence]]) -> str:
    """Since when somebody is gone: the first of the last notes that say so; empty if they are not.

    A time of leaving that was put earlier leaves the later note behind it.
    """
    since = ""
    for at, presence in reversed(records):
        if presence is not Presence.LEFT:
            break
        since = at
    return since


def _minutes(state: State) -> MinutesPicture:
    minutes = state.minutes
    suggested = (rule for each in state.programmes.values() for rule in each.house_rules)
    return MinutesPicture(
        house_rules=minutes.house_rules,
        suggested_rules=tuple(dict.fromkeys(suggested)),
        contributions=tuple(minutes.contributions.values()),
        pledges=tuple(minutes.pledges.values()),
        agreements=tuple(minutes.agreements.values()),
        parked=tuple(minutes.parked.values()),
    )
