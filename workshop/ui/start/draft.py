"""A new evening as far as it was typed; it outlives the pages, so nothing is lost between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workshop.domain.rules.people import full_name
from workshop.domain.settings import Attribution, Publicity
from workshop.domain.wording import same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.ui.opening import Library, Listed, NewEvening

USUAL_ROLE: Final = "raadslid"


class PageName(StrEnum):
    """The pages in their order."""

    DETAILS = "details"
    PROGRAMME = "programme"
    WHO = "who"
    PEOPLE = "people"
    OVERVIEW = "overview"


@dataclass(frozen=True)
class Person:
    """A row of the list of participants, as typed."""

    name: str = ""
    group: str = ""
    role: str = USUAL_ROLE
    team: str = ""

    @property
    def full(self) -> str:
        """Tells people of the same name apart."""
        return full_name(" ".join(self.name.split()), " ".join(self.group.split()))

    @property
    def key(self) -> str:
        """Two people with the same are one and the same."""
        return same_name(self.full)


@dataclass(frozen=True)
class Choices:
    """What there is to choose from."""

    programmes: tuple[Programme, ...]
    themes: tuple[tuple[str, str], ...]
    evenings: tuple[RunSheet, ...]
    own: frozenset[str] = frozenset()
    """Ids of the programmes that the municipality made itself."""

    @classmethod
    def of(cls, library: Library) -> Choices:
        """Read once, when somebody wants a new evening. Raises a `WorkshopError`."""
        own = tuple(library.own_programmes())
        return cls(
            (*library.programmes(), *own),
            tuple(library.themes()),
            tuple(library.evenings()),
            frozenset(each.id for each in own),
        )

    def sheet(self, name: str) -> RunSheet | None:
        """The ready-made evening with this id."""
        return next((each for each in self.evenings if each.id == name), None)

    def themes_of(self, programme: str) -> list[tuple[str, str]]:
        """(id with theme, title) for a programme."""
        return [each for each in self.themes if each[0].partition("+")[0] == programme]


@dataclass
class Draft:
    """What was typed and chosen so far."""

    details: dict[str, str] = field(default_factory=dict)
    """Text as typed, by the name of the field in `Details`; also accent and logo."""
    evening: str = ""
    """Id of a ready-made evening; empty: own choice."""
    programmes: list[str] = field(default_factory=list)
    """Own choice, without themes."""
    themes: dict[str, str] = field(default_factory=dict)
    """Programme -> its id with a theme."""
    attribution: Attribution = Attribution.GROUP
    publicity: Publicity = Publicity.INFORMAL
    people: list[Person] = field(default_factory=list)
    entry: Person = field(default_factory=Person)
    """The row that is still being typed."""
    removed: list[tuple[int, Person]] = field(default_factory=list)
    """(place, person) of the last removal."""
    page: PageName = PageName.DETAILS
    visited: set[PageName] = field(default_factory=set)
    """Pages that were left once: from then on they say what they miss."""

    @property
    def is_begun(self) -> bool:
        """Whether there is something to lose."""
        return any(self.details.values()) or bool(self.people)

    def typed(self, name: str) -> str:
        """The text of a field of the title page."""
        return self.details.get(name, "").strip()

    def bases(self, choices: Choices) -> tuple[str, ...]:
        """Chosen programmes, without themes."""
        sheet = choices.sheet(self.evening)
        if sheet:
            return sheet.programmes
        there = {each.id for each in choices.programmes}  # one of last time may be gone
        return tuple(name for name in self.programmes if name in there)

    def add(self, people: Iterable[Person]) -> tuple[int, int]:
        """Behind the list, but nobody twice; returns (new, those who were there already)."""
        known, new, double = {each.key for each in self.people}, 0, 0
        for person in people:
            if person.key in known:
                double += 1
                continue
            known.add(person.key)
            self.people.append(person)
            new += 1
        return new, double

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows from the list; `put_back` undoes it."""
        self.removed = [(row, self.people[row]) for row in sorted(rows)]
        gone = set(rows)
        self.people = [each for row, each in enumerate(self.people) if row not in gone]

    def put_back(self) -> None:
        """The last removal, undone; who was typed again meanwhile stays as typed."""
        known = {each.key for each in self.people}
        for row, person in self.removed:
            if person.key not in known:
                self.people.insert(row, person)
        self.removed = []

    def spread(self, names: Sequence[str], answering: set[str]) -> None:
        """Deal those who answer over table groups, each group mixed; no names: nobody sits."""
        by_group: dict[str, list[int]] = {}
        for row, person in enumerate(self.people):
            self.people[row] = replace(person, team="")
            if person.role in answering:
                by_group.setdefault(same_name(person.group), []).append(row)
        if not names:
            return
        dealt = [row for rows in by_group.values() for row in rows]
        for turn, row in enumerate(dealt):
            self.people[row] = replace(self.people[row], team=names[turn % len(names)])

    # --- as last time ----------------------------------------------------------------------

    def fill_from(self, last: NewEvening) -> None:
        """What is empty gets what it was last time; typed text stays, the date stays open."""
        old = last.details
        same = ("title", "municipality", "theme", "place", "facilitator", "chair", "clerk")
        before: dict[str, str] = {name: getattr(old, name) for name in (*same, "accent", "logo")}
        before["council_seats"] = "" if old.council_seats is None else str(old.council_seats)
        self.details |= {key: text for key, text in before.items() if not self.typed(key)}
        self.attribution, self.publicity = last.attribution, last.publicity
        self.evening = last.evening
        self.programmes = [name.partition("+")[0] for name in last.programmes]
        self.themes = {name.partition("+")[0]: name for name in last.programmes if "+" in name}
        if not self.people:
            teams = {same_name(name): team for team, members in last.teams for name in members}
            self.people = [_person(each, teams) for each in last.participants]


def _person(listed: Listed, teams: dict[str, str]) -> Person:
    whole = same_name(full_name(listed.name, listed.group))
    team = teams.get(whole) or teams.get(same_name(listed.name), "")
    return Person(listed.name, listed.group, listed.role, team)


def people_of(listed: Iterable[Listed]) -> list[Person]:
    """Read from a file or pasted."""
    return [_person(each, {}) for each in listed]
