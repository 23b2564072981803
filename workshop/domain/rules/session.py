"""Rules for the session itself: details, settings, programmes, roles."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AlreadyCreatedError,
    AnswerInvalidError,
    ColourInvalidError,
    DuplicateError,
    LogoInvalidError,
    SettingsFixedError,
)
from workshop.domain.happening import Happening
from workshop.domain.rules.days import iso_date
from workshop.domain.wording import clean_line, optional_line

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.settings import Details
    from workshop.domain.state import State


LOGO_LIMIT: Final = 400_000
"""Characters of a logo in base64: it stands in every event that changes the title page."""
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_PNG: Final = b"\x89PNG\r\n"


def create(state: State, command: c.CreateSession, _: datetime) -> list[Happening]:
    """The session, with a clean title page."""
    if state.session is not None:
        raise AlreadyCreatedError
    details = _clean_details(command.details)
    payload = e.SessionCreated(command.session, details, command.attribution, command.publicity)
    return [Happening(payload)]


def _clean_details(details: Details) -> Details:
    seats = details.council_seats
    if seats is not None and not 1 <= seats <= 99:  # noqa: PLR2004 no council is larger
        raise AnswerInvalidError(
            "council_seats", "range", {"found": str(seats), "minimum": "1", "maximum": "99"}
        )
    return replace(
        details,
        title=clean_line(details.title, "title"),
        municipality=clean_line(details.municipality, "municipality"),
        date=iso_date(details.date, "date"),
        place=optional_line(details.place, "place"),
        theme=optional_line(details.theme, "theme"),
        facilitator=optional_line(details.facilitator, "facilitator"),
        clerk=optional_line(details.clerk, "clerk"),
        chair=optional_line(details.chair, "chair"),
        accent=_colour(details.accent),
        logo=_png(details.logo),
    )


def _colour(text: str) -> str:
    """In one spelling; empty stays empty."""
    if text and not _COLOUR.fullmatch(text.strip()):
        raise ColourInvalidError(text)
    return text.strip().upper()


def _png(text: str) -> str:
    """As it is, if it is a PNG that the file can carry."""
    try:
        is_png = base64.b64decode(text, validate=True).startswith(_PNG)
    except ValueError:
        is_png = False
    if text and not (is_png and len(text) <= LOGO_LIMIT):
        raise LogoInvalidError("")
    return text


def change_details(state: State, command: c.ChangeDetails, _: datetime) -> list[Happening]:
    """Another title page; whether it is a rehearsal never changes."""
    details = replace(_clean_details(command.details), practice=state.details.practice)
    return [] if details == state.details else [Happening(e.DetailsChanged(details))]


def change_settings(state: State, command: c.ChangeSettings, _: datetime) -> list[Happening]:
    """What was promised before the first draft holds for ever, in neither direction loosened."""
    if (command.attribution, command.publicity) == (state.attribution, state.publicity):
        return []
    if state.has_answered():
        raise SettingsFixedError
    return [Happening(e.SettingsChanged(command.attribution, command.publicity))]


def add_programme(state: State, command: c.AddProgramme, _: datetime) -> list[Happening]:
    """A copy of the programme under its alias."""
    if command.programme.id in state.programmes:
        raise DuplicateError("programme", command.programme.id)
    return [Happening(e.ProgrammeAdded(command.programme))]


def define_role(state: State, command: c.DefineRole, _: datetime) -> list[Happening]:
    """The municipality's own word for a role, and what it may do."""
    role = replace(command.role, label=clean_line(command.role.label, "role"))
    return [] if state.roles.get(role.key) == role else [Happening(e.RoleDefined(role))]


def raise_epoch(_: State, command: c.RaiseEpoch, __: datetime) -> list[Happening]:
    """From here on this copy is the evening; older ones are out of date."""
    return [Happening(e.EpochRaised(clean_line(command.machine, "machine")))]
