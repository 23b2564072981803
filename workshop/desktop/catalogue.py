"""What the start window and the wizard choose from; all of it is on this laptop."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workshop.desktop.places import Places
    from workshop.desktop.shelf import Shelf
    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.domain.state import State
    from workshop.exchange.gathering import Attendant
    from workshop.ui.opening import Listed, NewEvening, Recent


class LaptopCatalogue:
    """Imports late: the start window must be there before a programme is read."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def shelf(self) -> Shelf:
        """The evenings on this laptop."""
        from workshop.desktop.shelf import Shelf

        return Shelf(self._places.evenings, (self._places.sessions,))

    def recents(self) -> Sequence[Recent]:
        return self.shelf.kept()

    def programmes(self) -> Sequence[Programme]:
        from workshop.content.programmes import programmes

        return programmes()

    def own_programmes(self) -> Sequence[Programme]:
        from workshop.content.own import own_programmes

        return tuple(each.programme for each in own_programmes(self._places.programmes).found)

    def themes(self) -> Sequence[tuple[str, str]]:
        from workshop.content.themes import themes

        return tuple((f"{each.programme}+{each.id}", each.title) for each in themes())

    def evenings(self) -> Sequence[RunSheet]:
        from workshop.content.evenings import evenings

        return evenings()

    def read_participants(self, file: Path, date: str) -> tuple[tuple[Listed, ...], str]:
        from workshop.evening.people import people_in
        from workshop.texts import console

        found, read_as = people_in(file)
        return _listed(found), console.read_as(read_as)

    def parse_participants(self, text: str) -> tuple[Listed, ...]:
        from workshop.evening.people import people_from

        return _listed(people_from(text))

    def last_time(self) -> NewEvening | None:
        from workshop.domain.errors import WorkshopError
        from workshop.evening.opened import look_at

        for each in self.shelf.kept():
            if not each.practice:
                try:
                    return look_at(each.path, _as_plan)
                except WorkshopError:
                    continue
        return None

    def folder(self) -> Path:
        return self._places.sessions


def _listed(found: Iterable[Attendant]) -> tuple[Listed, ...]:
    from workshop.ui.opening import Listed

    return tuple(Listed(each.name, each.group, each.role) for each in found)


def _as_plan(state: State) -> NewEvening:
    """The same people and settings, for another evening: date and title are its own."""
    from collections import Counter
    from dataclasses import replace

    from workshop.domain.rules.people import full_name
    from workshop.ui.opening import Listed, NewEvening

    people = state.participants
    often = Counter(each.name for each in people.values())
    called = {
        each.id: each.name if often[each.name] == 1 else full_name(each.name, each.group)
        for each in people.values()
    }
    return NewEvening(
        details=replace(state.details, title="", date="", theme="", practice=False),
        attribution=state.attribution,
        publicity=state.publicity,
        programmes=tuple(_chosen_name(each) for each in state.programmes.values()),
        participants=tuple(
            Listed(each.name, each.group, each.role) for each in people.values() if each.name
        ),
        teams=tuple(
            (team.name, tuple(called[each] for each in team.members if each in called))
            for team in state.teams.values()
        ),
    )


def _chosen_name(used: Programme) -> str:
    """What it was chosen by: an evening knows the theme of a programme from its title alone."""
    from workshop.content.programmes import programme
    from workshop.content.themes import themes
    from workshop.domain.errors import UnknownIdError
    from workshop.domain.programme import with_theme

    name = used.id.partition("@")[0]
    try:
        shipped = programme(name)
    except UnknownIdError:
        return name
    for theme in themes():
        if theme.programme == name and with_theme(shipped, theme).title == used.title:
            return f"{name}+{theme.id}"
    return name
