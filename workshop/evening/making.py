"""A new session from its title page, programmes and list of participants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.content.evenings import evening
from workshop.content.own import known_programme
from workshop.content.programmes import load_programme, programme
from workshop.content.table import is_id
from workshop.content.themes import load_theme, theme
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId, TeamId
from workshop.domain.programme import under_alias, with_theme
from workshop.domain.rules.people import full_name
from workshop.domain.run_sheet import with_minutes
from workshop.domain.state import State
from workshop.evening.opened import create_evening
from workshop.evening.reading import read_input
from workshop.exchange.participants import read_participants
from workshop.service.owner import utc_now
from workshop.service.rehearsing import rehearse
from workshop.texts.run_sheet import NOT_PLANNED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.domain.programme import Programme
    from workshop.domain.settings import Attribution, Details, Publicity
    from workshop.exchange.gathering import Attendant
    from workshop.exchange.outcome import CommandRows


@dataclass(frozen=True)
class Plan:
    """What a new evening is made of."""

    details: Details
    attribution: Attribution
    publicity: Publicity
    programmes: tuple[str, ...]
    """Ids, with a theme (`waardemodel+jeugdzorg`) or an alias (`waardemodel@tweede`), or paths."""
    participants: Path | None = None
    evening: str = ""
    """Id of a ready-made evening: its programmes unless others are named, and its minutes."""
    people: tuple[Attendant, ...] = ()
    """Participants that stand in no file."""
    teams: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(name, members as they stand in `people`: by name, or by `naam (fractie)`)."""


@dataclass(frozen=True)
class Made:
    """What came of a plan."""

    path: Path
    programmes: tuple[str, ...]
    participants: int
    encoding: str
    """How the list of participants was read; empty without a list."""


def make(path: Path, plan: Plan) -> Made:
    """Make the session at `path`, or nothing at all: everything is read and checked first.

    Raises a `WorkshopError`; then there is no file at `path` either.
    """
    chosen = _programmes(plan)
    listed = _listed(plan.participants, plan.details) if plan.participants else None
    session = SessionId(uuid4().hex)
    commands: list[c.Command] = [
        c.CreateSession(session, plan.details, plan.attribution, plan.publicity),
        *(c.AddProgramme(each) for each in chosen),
        *(listed.commands if listed else ()),
        *_people(plan),
        *_left_out(plan, chosen),
    ]
    rehearse(commands, utc_now())
    with create_evening(path) as made:
        try:
            made.do_all(commands)
        except BaseException:
            made.discard()
            raise
    return Made(
        path,
        tuple(each.id for each in chosen),
        (listed.count if listed else 0) + len(plan.people),
        listed.encoding if listed else "",
    )


def _listed(file: Path, details: Details) -> CommandRows:
    data = read_input(file)
    found = read_participants(data, State(), date.fromisoformat(details.date), _new_id)
    found.check(str(file))
    return found


def _left_out(plan: Plan, chosen: Sequence[Programme]) -> Iterator[c.SkipStep]:
    """Steps that a ready-made evening has no time for; who enters one all the same brings it in."""
    planned = evening(plan.evening).programmes if plan.evening else ()
    for each in chosen:
        if each.id in planned:
            steps = (step for step in each.steps if not step.minutes)
            yield from (c.SkipStep(step.id, NOT_PLANNED) for step in steps)


def _people(plan: Plan) -> Iterator[c.Command]:
    known: dict[str, ParticipantId] = {}
    for each in plan.people:
        person = ParticipantId(_new_id())
        known[each.name] = known[full_name(each.name, each.group)] = person
        yield c.SetParticipant(person, each.name, each.role, each.group)
    for name, members in plan.teams:
        yield c.SetTeam(TeamId(_new_id()), name, tuple(known[each] for each in members))


def _new_id() -> str:
    return uuid4().hex


def _programmes(plan: Plan) -> tuple[Programme, ...]:
    if not plan.evening:
        return tuple(chosen_programme(name) for name in plan.programmes)
    sheet = evening(plan.evening)
    chosen = (chosen_programme(name) for name in plan.programmes or sheet.programmes)
    return tuple(
        with_minutes(each, sheet) if each.id in sheet.programmes else each for each in chosen
    )


def chosen_programme(name: str) -> Programme:
    """The programme that `name` means. Raises `UnknownIdError` or `ProgrammeFaultsError`."""
    base, plus, chosen = name.partition("+")
    if plus and is_id(base):
        return _themed(programme(base), chosen)
    if name.endswith(".toml"):
        return load_programme(Path(name))
    base, _, _ = name.partition("@")
    found = known_programme(base)
    return found if name == base else under_alias(found, name)


def _themed(found: Programme, chosen: str) -> Programme:
    """With a theme, shipped or in a file, and perhaps under an alias: `jeugdzorg@tweede`."""
    if chosen.endswith(".toml"):
        return with_theme(found, load_theme(Path(chosen)))
    name, _, alias = chosen.partition("@")
    themed = with_theme(found, theme(name))
    return under_alias(themed, f"{found.id}@{alias}") if alias else themed
