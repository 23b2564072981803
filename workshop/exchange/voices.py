"""The column `wie`: whose answer it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.commands import ByParticipant, ByTeam
from workshop.domain.settings import Attribution
from workshop.domain.wording import same_name
from workshop.exchange.findings import Suggestions, Trouble, one_line
from workshop.exchange.names import spoken_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State

COUNCIL: Final = "raad"
GROUP: Final = "fractie"
"""Before a colon and the name of a political group."""
_FORM: Final = re.compile(r"formulier 0{0,9}([1-9][0-9]{0,8})")
_FORM_WORDS: Final = re.compile(r"anoniem|formulier(?: .*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Council:
    """All together: the joint answer."""


@dataclass(frozen=True, slots=True)
class Form:
    """An anonymous form; the number holds within the file and is never written."""

    number: str


@dataclass(frozen=True, slots=True)
class WholeGroup:
    """A political group that answers as one and has no team yet."""

    name: str


Voice: TypeAlias = Council | Form | WholeGroup | ByParticipant | ByTeam


class Voices:
    """Everybody who can stand in `wie` in this session."""

    def __init__(self, state: State) -> None:
        self._anonymous = state.attribution is Attribution.ANONYMOUS
        self._listening = {
            each.id: state.roles[each.role]
            for each in state.participants.values()
            if not state.roles[each.role].answers
        }
        self._groups = {
            same_name(each.group): each.group for each in state.participants.values() if each.group
        }
        self._teams = {same_name(each.name): ByTeam(each.id) for each in state.teams.values()}
        self._named: dict[str, dict[Voice, str]] = {}
        for key, voice, label in _names(state):
            self._named.setdefault(same_name(key), {})[voice] = label
        self._people = Suggestions((COUNCIL, *(key for key, _, _ in _names(state))))
        self._group_names = Suggestions(self._groups.values())

    def find(self, cell: str) -> Voice | Trouble:
        """Whose answer the cell means, or what is wrong with it."""
        written = one_line(cell)
        name = same_name(written)
        if not name:
            return Trouble("empty")
        if name == COUNCIL:
            return Council()
        if self._anonymous:
            return _form(written, name)
        if _FORM_WORDS.fullmatch(name):
            return Trouble("form_refused", written)
        start, colon, group = written.partition(":")
        if colon and same_name(start) == GROUP:
            return self._group(group.strip())
        return self._person_or_team(written)

    def _group(self, written: str) -> Voice | Trouble:
        name = same_name(written)
        if name not in self._groups:
            expected = self._group_names.nearest(written) or ", ".join(self._groups.values())
            return Trouble("group_unknown", written, expected)
        return self._teams.get(name) or WholeGroup(self._groups[name])

    def _person_or_team(self, written: str) -> Voice | Trouble:
        found = self._named.get(same_name(written))
        if found is None and (spoken := spoken_name(written)):
            found = self._named.get(same_name(spoken))
        if found is None:
            return Trouble("who_unknown", written, self._nearest(written))
        if len(found) > 1:
            return Trouble("who_ambiguous", written, ", ".join(found.values()))
        (voice,) = found
        if isinstance(voice, ByParticipant) and voice.participant in self._listening:
            return Trouble("role_listens", written, self._listening[voice.participant].label)
        return voice

    def _nearest(self, written: str) -> str:
        group = self._groups.get(same_name(written))
        return f"{GROUP}: {group}" if group else self._people.nearest(written)


def _form(written: str, name: str) -> Form | Trouble:
    if found := _FORM.fullmatch(name):
        return Form(found[1])
    if _FORM_WORDS.fullmatch(name):
        return Trouble("form_number", written)
    # The name itself is not repeated: nothing may carry it further.
    return Trouble("name_refused", "", "formulier 1")


def _names(state: State) -> Iterator[tuple[str, Voice, str]]:
    """(what may stand in the cell, who it means, how to name them so that it is clear)."""
    for person in (each for each in state.participants.values() if each.name):  # not erased
        whole = f"{person.name} ({person.group})"
        # Whoever has no group is told apart from a namesake by empty brackets.
        yield person.name, ByParticipant(person.id), whole
        yield whole, ByParticipant(person.id), whole
    for team in state.teams.values():
        yield team.name, ByTeam(team.id), team.name
