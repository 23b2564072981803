"""What tablets show: the same to all of them, and to each what its own user wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from workshop.domain.commands import Author, ByParticipant, BySeat, ByTeam
from workshop.domain.errors import RefusedError
from workshop.domain.ids import DeviceId, ParticipantId, QuestionId, TeamId
from workshop.domain.programme import Who
from workshop.domain.rules.authors import subject_of
from workshop.domain.rules.lookup import referable
from workshop.domain.settings import Attribution, Joining
from workshop.domain.spelling import fold_text
from workshop.pictures.audiences import OwnAnswer, SharedPicture, own_answers, shared_picture
from workshop.pictures.comments import OwnComment, own_comments
from workshop.pictures.counting import is_there
from workshop.pictures.in_words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.polls import StanceHeld
    from workshop.domain.programme import Question
    from workshop.domain.state import Account, Device, State


class Target(NamedTuple):
    """A cluster or an entry: dots are placed on it, or a field refers to it."""

    key: str
    label: str


@dataclass(frozen=True)
class DotsRound:
    """Dots that are being placed now."""

    question: QuestionId
    budget: int
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class TabletPicture:
    """What all tablets may see."""

    shared: SharedPicture
    joining: Joining
    accent: str
    """The municipality's colour, `#RRGGBB`; empty for the app's own."""
    dots: tuple[DotsRound, ...]
    """Open rounds about the step in front."""
    references: Mapping[QuestionId, tuple[Target, ...]]
    """Joint answers that fields of its questions name, as they stand now."""
    concept: int | None
    """The concept that waits for comments; None while there is none, and once it is agreed."""


def tablet_picture(state: State) -> TabletPicture:
    """The room's picture, with what there is to choose from."""
    shared = shared_picture(state)
    questions = shared.step.questions if shared.step else ()
    named = {field.reference for each in questions for field in each.fields if field.reference}
    return TabletPicture(
        shared=shared,
        joining=state.tablets.joining if state.tablets else Joining.FREE,
        accent=state.details.accent,
        dots=tuple(_open_dots(state, questions)),
        references={question: _referable(state, question) for question in sorted(named)},
        concept=_concept(state.account),
    )


def _concept(account: Account) -> int | None:
    is_closed = account.seal is not None or account.sealing is not None
    return None if is_closed or account.concept is None else account.concept.number


def _open_dots(state: State, questions: tuple[Question, ...]) -> Iterator[DotsRound]:
    for question in questions:
        dots = state.dots.get(question.id)
        if dots is not None and dots.is_open:
            board = state.boards.get(question.id)
            clusters = board.clusters.values() if board else ()
            piles = [Target(each.id, each.name) for each in clusters]
            targets = (*piles, *_entries(state, question.id))
            yield DotsRound(question.id, dots.budget, targets)


def _entries(state: State, question: QuestionId) -> tuple[Target, ...]:
    joint, asked = state.joint.get(question), state.questions.get(question)
    if joint is None or asked is None:
        return ()
    return tuple(Target(id_, name_of(state, asked, each)) for id_, each in joint.entries.items())


def _referable(state: State, question: QuestionId) -> tuple[Target, ...]:
    """Also of earlier evenings; dots are placed on this evening's alone."""
    return tuple(Target(entry, main) for entry, main in referable(state, question))


# --- the names to choose from --------------------------------------------------------------


@dataclass(frozen=True)
class Name:
    """Somebody who answers, on a tablet that asks *wie ben je?*."""

    participant: ParticipantId
    name: str
    group: str
    tablet: int | None
    """In use there; never whether they answered."""


@dataclass(frozen=True)
class TeamName:
    """A team that a tablet can write for."""

    team: TeamId
    name: str
    members: int


@dataclass(frozen=True)
class Names:
    """Everybody a tablet can be used by."""

    people: tuple[Name, ...]
    """By political group, then by name; empty in an anonymous evening."""
    teams: tuple[TeamName, ...]


def names(state: State) -> Names:
    """Those on the list who answer and are not noted as absent, and the teams."""
    teams = [TeamName(each.id, each.name, len(each.members)) for each in state.teams.values()]
    teams.sort(key=lambda each: fold_text(each.name))
    if state.attribution is Attribution.ANONYMOUS:
        return Names((), tuple(teams))
    in_use = {each.participant: each.number for each in state.devices.values()}
    people = [
        Name(each.id, each.name, each.group, in_use.get(each.id))
        for each in state.participants.values()
        if state.roles[each.role].answers and is_there(state, each.id, None)
    ]
    people.sort(key=lambda each: (fold_text(each.group), fold_text(each.name)))
    return Names(tuple(people), tuple(teams))


# --- all tablets, for the operator ---------------------------------------------------------


@dataclass(frozen=True)
class TabletLine:
    """A tablet that came in."""

    device: DeviceId
    number: int
    user: str
    """Name of the person or team; empty if nobody uses it, and in an anonymous evening."""


def tablet_lines(state: State) -> tuple[TabletLine, ...]:
    """All tablets that are known, by number."""
    return tuple(
        TabletLine(name, device.number, _user_name(state, device))
        for name, device in state.devices.items()
    )


def _user_name(state: State, device: Device) -> str:
    if device.team is not None:
        return state.teams[device.team].name
    if device.participant is not None:
        return state.participants[device.participant].name
    return ""


# --- one tablet ----------------------------------------------------------------------------

User: TypeAlias = Name | TeamName | BySeat
"""Who uses a tablet; an anonymous one is known by its secret, which the file does not have."""


@dataclass(frozen=True)
class StanceTaken:
    """Somebody's own stance in the open poll."""

    question: QuestionId
    stance: str
    reservation: str


@dataclass(frozen=True)
class DevicePicture:
    """What one tablet alone may see."""

    number: int
    user: User | None
    writes: bool
    """False: another tablet writes for the team."""
    answers: tuple[OwnAnswer, ...]
    """To the questions of the step in front."""
    dots: Mapping[QuestionId, Mapping[str, int]]
    stances: tuple[StanceTaken, ...]
    comments: tuple[OwnComment, ...] = ()
    """On concepts of the account."""


def device_picture(
    state: State, name: DeviceId, seat: BySeat | None = None
) -> DevicePicture | None:
    """What the tablet's user wrote; None for a tablet that is not known (any more).

    `seat` is whom the tablet itself says it acts for in an anonymous evening.
    """
    device = state.devices.get(name)
    if device is None:
        return None
    author = author_at(state, name, seat)
    if author is None:
        return DevicePicture(device.number, None, False, (), {}, ())
    step = state.step(state.flow.step) if state.flow.step else None
    questions = step.questions if step else ()
    asked = [each for each in questions if each.who is Who.OWN or isinstance(author, ByTeam)]
    return DevicePicture(
        number=device.number,
        user=_user(state, device, author),
        writes=writes_at(state, name),
        answers=own_answers(state, {each.id: subject_of(state, author, each.id) for each in asked}),
        dots=dict(_dots(state, author, questions)),
        stances=tuple(_stances(state, author, questions)),
        comments=own_comments(state, author),
    )


def author_at(state: State, name: DeviceId, seat: BySeat | None = None) -> Author | None:
    """For whom the tablet writes; None where nobody uses it, or nobody who may answer."""
    device = state.devices.get(name)
    if device is None:
        return None
    author: Author | None = seat
    if device.team is not None:
        author = ByTeam(device.team)
    elif device.participant is not None:
        author = ByParticipant(device.participant)
    try:
        return author if author and subject_of(state, author, QuestionId("")) else None
    except RefusedError:
        return None


def _user(state: State, device: Device, author: Author) -> User:
    match author:
        case ByParticipant(participant):
            known = state.participants[participant]
            return Name(participant, known.name, known.group, device.number)
        case ByTeam(team):
            found = state.teams[team]
            return TeamName(team, found.name, len(found.members))
        case BySeat():
            return author
        case _:
            assert_never(author)


def writes_at(state: State, name: DeviceId) -> bool:
    """For a team the tablet with the lowest number writes; alone everybody does."""
    device = state.devices[name]
    if device.team is None:
        return True
    tablets = {each.number: key for key, each in state.devices.items() if each.team == device.team}
    return tablets[min(tablets)] == name


def _dots(
    state: State, author: Author, questions: tuple[Question, ...]
) -> Iterator[tuple[QuestionId, Mapping[str, int]]]:
    for question in questions:
        dots = state.dots.get(question.id)
        if dots is not None and dots.is_open:
            placed = dots.placed.get(subject_of(state, author, question.id, "dots"))
            if placed:
                yield question.id, dict(placed)


def _stances(
    state: State, author: Author, questions: tuple[Question, ...]
) -> Iterator[StanceTaken]:
    for question in questions:
        poll = state.poll(question.id)
        if poll is not None and poll.is_open:
            held: StanceHeld | None = poll.stances.get(
                subject_of(state, author, question.id, "poll")
            )
            if held is not None:
                yield StanceTaken(question.id, held.stance, held.reservation)
