"""What a new evening still misses, and the plan that comes of it; the domain's rules decide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import SetParticipant, SetTeam
from workshop.domain.errors import WorkshopError
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.rules.people import set_participant, set_team
from workshop.domain.settings import DEFAULT_ROLES, Details
from workshop.domain.state import State
from workshop.domain.wording import clean_line, optional_line, same_name
from workshop.exchange.dates import parse_date
from workshop.texts.explaining import explain
from workshop.texts.ui import wizard as words
from workshop.ui.opening import Listed, NewEvening
from workshop.ui.seats import seats_problem
from workshop.ui.start.draft import PageName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.ui.start.draft import Choices, Draft, Person

REQUIRED: Final = ("title", "municipality", "date")
TEXTS: Final = ("title", "municipality", "theme", "place", "facilitator", "chair", "clerk")
_NOBODY: Final = State(roles={role.key: role for role in DEFAULT_ROLES})
_ANY_TIME: Final = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Problem:
    """Something that is missing, and what to do."""

    page: PageName
    field: str
    """Name of the field; of a participant the number of the row."""
    sentence: str


_DAY: Final = re.compile(r"\d{1,2}[-/. ]+\w+[-/. ]+\d{4}")
"""Written as it should be."""


def iso_date(draft: Draft) -> str:
    """The date as the file has it; empty if it cannot be read."""
    found = parse_date(draft.typed("date"))
    return found.isoformat() if found else ""


def problems(draft: Draft, choices: Choices) -> tuple[Problem, ...]:
    """All of them, in the order of the pages."""
    found = [Problem(PageName.DETAILS, field, text) for field, text in _of_details(draft)]
    if not draft.bases(choices):
        found.append(Problem(PageName.PROGRAMME, "programmes", words.NO_PROGRAMME))
    found += [Problem(PageName.PEOPLE, str(row), text) for row, text in _of_people(draft)]
    return tuple(found)


def _of_details(draft: Draft) -> Iterator[tuple[str, str]]:
    for name in TEXTS:
        try:
            (clean_line if name in REQUIRED else optional_line)(draft.typed(name), name)
        except WorkshopError as error:
            yield name, explain(error)
    if not iso_date(draft):
        yield "date", _date_problem(draft.typed("date"))
    if seats_problem(draft.typed("council_seats")):
        yield "council_seats", words.SEATS_UNREAD


def _date_problem(typed: str) -> str:
    if not typed:
        return words.DATE_EMPTY
    return words.NO_SUCH_DAY if _DAY.fullmatch(typed.strip()) else words.DATE_UNREAD


def person_problem(person: Person) -> str:
    """What the domain would say of this row alone; empty if nothing."""
    if person.role not in _NOBODY.roles:
        return words.role_unknown(person.role, [role.label for role in DEFAULT_ROLES])
    command = SetParticipant(ParticipantId("1"), person.name, person.role, person.group)
    try:
        set_participant(_NOBODY, command, _ANY_TIME)
    except WorkshopError as error:
        return explain(error)
    return _team_problem(person.team) if person.team.strip() else ""


def _team_problem(name: str) -> str:
    try:
        set_team(_NOBODY, SetTeam(TeamId("1"), name), _ANY_TIME)
    except WorkshopError as error:
        return explain(error)
    return ""


def _of_people(draft: Draft) -> Iterator[tuple[int, str]]:
    seen = set[str]()
    names = {same_name(each.name) for each in draft.people} | {each.key for each in draft.people}
    for row, person in enumerate(draft.people):
        if sentence := person_problem(person):
            yield row, sentence
        elif person.key in seen:
            yield row, words.twice(person.full)
        elif person.team and same_name(person.team) in names:
            yield row, words.table_taken(person.team)
        seen.add(person.key)


def plan_of(draft: Draft, choices: Choices) -> NewEvening:
    """What `problems` found nothing wrong with."""
    seats = draft.typed("council_seats")
    details = Details(
        title=draft.typed("title"),
        municipality=draft.typed("municipality"),
        date=iso_date(draft),
        place=draft.typed("place"),
        theme=draft.typed("theme"),
        facilitator=draft.typed("facilitator"),
        clerk=draft.typed("clerk"),
        chair=draft.typed("chair"),
        council_seats=int(seats) if seats else None,
        accent=draft.typed("accent"),
        logo=draft.typed("logo"),
    )
    return NewEvening(
        details=details,
        attribution=draft.attribution,
        publicity=draft.publicity,
        programmes=tuple(draft.themes.get(name, name) for name in draft.bases(choices)),
        evening=draft.evening,
        participants=tuple(Listed(_line(p.name), _line(p.group), p.role) for p in draft.people),
        teams=_teams(draft),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _teams(draft: Draft) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = [same_name(each.name) for each in draft.people]
    teams: dict[str, tuple[str, list[str]]] = {}
    for person in draft.people:
        if not person.team.strip():
            continue
        _, members = teams.setdefault(same_name(person.team), (_line(person.team), []))
        is_alone = names.count(same_name(person.name)) == 1
        members.append(_line(person.name) if is_alone else person.full)
    return tuple((name, tuple(members)) for name, members in teams.values())
