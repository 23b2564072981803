"""What has to be written to make the list say what was typed about somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.texts.ui import attendance as words
from workshop.ui.operator.pages.attendance.moments import (
    Stay,
    clock_time,
    evening_day,
    moment,
    notes_of_stay,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from workshop.pictures.operator import OperatorPicture, PersonPicture
    from workshop.ui.operator.pages.attendance.draft import PersonDraft


@dataclass(frozen=True)
class Refusal:
    """Why it cannot be written, and in which field that shows."""

    field: str
    sentence: str


@dataclass(frozen=True)
class Changes:
    """What to write, and how long somebody was there before that."""

    commands: tuple[c.Command, ...]
    before: Stay


def changes_of(
    draft: PersonDraft,
    person: PersonPicture | None,
    picture: OperatorPicture,
    now: datetime,
    mended: Collection[str] = (),
) -> Changes | Refusal:
    """No commands if nothing differs. `person` is None for somebody new."""
    typed, before = draft.typed, draft.before
    if not typed.name.strip():
        return Refusal("name", words.NO_NAME)
    known = Stay(person.came if person and before.came else "", person.left if person else "")
    stay = _stay(draft, known, evening_day(picture, now))
    if isinstance(stay, Refusal):
        return stay
    commands: list[c.Command] = []
    who = (typed.name, typed.group, typed.role)
    if draft.is_new or who != (before.name, before.group, before.role):
        commands.append(c.SetParticipant(draft.id, typed.name, typed.role, typed.group))
    if stay != known:
        commands += notes_of_stay(draft.id, known, stay, mended, picture.began_at)
    return Changes(tuple(commands), known)


def _stay(draft: PersonDraft, known: Stay, day: date) -> Stay | Refusal:
    """As it was typed; a time that was left alone keeps its seconds."""
    typed, before = draft.typed, draft.before
    came, left = (clock_time(each) if each.strip() else "" for each in (typed.came, typed.left))
    if came is None:
        return Refusal("came", words.TIME_UNREAD)
    if left is None:
        return Refusal("left", words.TIME_UNREAD)
    if not came and before.came:
        return Refusal("came", words.TIME_NEEDED)
    found = Stay(
        known.came if came == before.came else moment(came, day),
        known.left if left == before.left else left and moment(left, day),
    )
    if found != known and found.left and found.came >= found.left:
        return Refusal("left", words.TIME_ORDER)
    return found
