"""The operator's picture: the desk, who is there, and what was written down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workshop.domain.events import (
    AgreementRecorded,
    ContributionRecorded,
    HouseRulesAgreed,
    PledgeRecorded,
    PointParked,
)
from workshop.domain.ids import ParticipantId, QuestionId, SubjectId
from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Attribution, Details, Presence, Role
from workshop.domain.state import Team
from workshop.pictures.account import AccountPicture, account_picture
from workshop.pictures.audiences import SharedPicture, shared_picture
from workshop.pictures.counting import has_answered, is_there, list_by_now, presence_now
from workshop.pictures.desk import DeskPicture, desk_picture
from workshop.pictures.earlier import EarlierPicture, earlier_pictures
from workshop.pictures.memo import noted
from workshop.pictures.rooms import RoomsPicture, rooms_picture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.domain.ids import StepId
    from workshop.domain.state import Participant, State


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
        desk=desk_picture(state, step) if step else None,
        entered_at=entered,
        began_at=min((times[0][0] for times in visits.values()), default=""),
        step_began_at=_step_began_at(visits, front),
        people=_people(state, asked),
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


def _people(state: State, asked: tuple[QuestionId, ...]) -> tuple[PersonPicture, ...]:
    """Each as before, until they answer: an evening with 500 has ten of these a second."""
    known = noted(state, "people", list_by_now(state), lambda: _without_answers(state))
    named = () if state.attribution is Attribution.ANONYMOUS else asked
    for id_, person in known.items():
        answered = tuple(each for each in named if has_answered(state, each, SubjectId(id_)))
        if person.answered != answered:
            known[id_] = replace(person, answered=answered)
    return tuple(known.values())


def _without_answers(state: State) -> dict[ParticipantId, PersonPicture]:
    return {each.id: _person(state, each) for each in state.participants.values()}


def _person(state: State, person: Participant) -> PersonPicture:
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
        answered=(),
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
