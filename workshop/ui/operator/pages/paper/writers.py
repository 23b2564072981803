"""Who may have written a form: people, teams, or a number where no name may be kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import SMALL_GROUP, Attribution
from workshop.domain.spelling import fold_text
from workshop.texts.ui import paper as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import StepId
    from workshop.pictures.operator import OperatorPicture, PersonPicture
    from workshop.ui.operator.pages.paper.forms import Forms

_SECRET_BYTES: Final = 32


@dataclass(frozen=True)
class Writer:
    """Somebody, or some sheet of paper."""

    key: str
    """Names their forms."""
    name: str
    beside: str
    """Political group, or what it is."""
    author: c.Author | None
    """None: a form without a name, which gets a seat of its own when it is sent."""
    answered: bool = False
    """Something stands already, as far as may be known."""

    def authored(self) -> tuple[tuple[c.Command, ...], c.Author]:
        """Commands that must come first, and the author."""
        if self.author is not None:
            return (), self.author
        secret = secrets.token_hex(_SECRET_BYTES)  # kept nowhere: nobody can link two forms
        return (c.IssueSeat(seat_hash(secret)),), c.BySeat(secret)

    def matches(self, typed: str) -> bool:
        """Each word that was typed begins a word of the name or the group."""
        there = fold_text(f"{self.name} {self.beside}").split()
        return all(
            any(word.startswith(each) for word in there) for each in fold_text(typed).split()
        )


def writers(picture: OperatorPicture, forms: Forms) -> tuple[Writer, ...]:
    """All who can have written a form at the step on the desk."""
    step = picture.desk.step.id if picture.desk else None
    nameless = picture.shared.attribution is Attribution.ANONYMOUS
    if step is None:
        return ()
    if nameless:
        return (*_numbered(forms, step), *_teams(picture, SMALL_GROUP))
    answering = {role.key for role in picture.roles if role.answers}
    people = (_person(each) for each in picture.people if each.role in answering)
    return (*people, *_teams(picture, 0))


def _person(each: PersonPicture) -> Writer:
    author = c.ByParticipant(each.id)
    return Writer(f"person:{each.id}", each.name, each.group, author, bool(each.answered))


def _numbered(forms: Forms, step: StepId) -> Iterator[Writer]:
    for number in range(1, forms.count(step) + 1):
        yield Writer(numbered(number), words.form(number), "", None)


def numbered(number: int) -> str:
    """The key of a form without a name."""
    return f"form:{number}"


def _teams(picture: OperatorPicture, least: int) -> Iterator[Writer]:
    for each in picture.teams:
        if len(each.members) >= least:
            yield Writer(f"team:{each.id}", each.name, words.TEAM, c.ByTeam(each.id))
