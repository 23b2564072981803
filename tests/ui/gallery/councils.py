"""Councils of 7, 21 and 45 people with names as long as real ones, and what they say."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final, TypeVar

from tests.ui.stage import NOW
from workshop.content.rehearsal import Rehearsal, rehearsal
from workshop.content.rehearsal_parts import RehearsalParticipant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.content.rehearsal_parts import RehearsalPoll, Voice

LONG_WORD: Final = "Levensloopbestendigheidsverordening"
LONG_TEXT: Final = (
    f"Een {LONG_WORD.lower()} waar iedereen iets aan heeft: ook wie nu nog aan de kant staat. Dat"
    " vraagt om hulp die dichtbij is, om mensen die luisteren en om regels die wijken als ze"
    " verkeerd uitpakken. Een inwoner merkt het doordat er één vast gezicht is, dat je niet"
    " steeds opnieuw je verhaal hoeft te doen, en dat er ook in het weekeinde iemand is die de"
    " telefoon opneemt en meedenkt."
)
SIZES: Final = (7, 21, 45)
_NAMES: Final = (
    *("Fatima el Idrissi", "Jan-Willem de Groot", "Anneke Hofstra", "Ruud Jansen"),
    *("Marleen van der Heijden-Bosscher", "Bas Kuipers", "Yvonne ter Haar"),
    *("Mohamed Aydin", "Sjoukje Dijkstra-Veenstra", "Peter de Vries", "Lia Bos", "Koen Willemsen"),
    *("Esther van den Nieuwenhuijzen", "Tom Mulder", "Hendrikje Oosterhuis", "Rob Smit"),
    *("Ingrid Vermeulen", "Wim Schouten", "Carla van Leeuwen-Groenewegen", "Ahmet Yilmaz"),
    *("Els de Jong", "Gerrit-Jan Bouwmeester", "Nienke Postma", "Cor van Dam", "Samira Haddad"),
    *("Dirk Brouwer", "Willemijn van Oldenbarnevelt-Schimmelpenninck van der Oye", "Henk Visser"),
    *("Joke Peters", "Theo van de Wetering", "Linda Maas", "Arie Kok", "Francisca Hendriks"),
    *("Freek Scholten", "Petra de Wit-van Amerongen", "Ali Demir", "Nel Blom", "Jeroen Prins"),
    *("Mirjam Huisman", "Ton van Vliet", "Annelies Gerritsen", "Kees Verhoeven", "Roos Timmers"),
    *("Bert-Jan Nijenhuis", "Truus Wouters", "Dewi Pattiasina", "Olav Terpstra", "Hugo ten Cate"),
    *("Mieke Zandstra", "Piet-Hein Kramer"),
)
_GROUPS: Final = (
    *("Fractie Noord", "Dorpsbelangen en Buitengebied Verenigd", "De Brug", "Haven Lokaal"),
    *("Lijst Linden", "Gemeentebelangen Oud en Nieuw", "Eiland", "Jong Oost"),
)
_SHARES: Final = {7: (3, 2, 2), 21: (6, 4, 3, 2, 2, 1), 45: (11, 9, 7, 6, 4, 3, 2, 1)}
"""Seats of each group; whoever is left over has no group."""
_GUESTS: Final = {
    7: (),
    21: ("wethouder", "ambtenaar", "gast"),
    45: ("wethouder", "ambtenaar", "ambtenaar", "gast"),
}
_CITIZENS: Final = {21: (17,), 45: (38, 44)}
_T = TypeVar("_T")


def council(people: int) -> Rehearsal:
    """The rehearsal with so many people at the table; the largest one has the longest words."""
    shipped = rehearsal()
    persons = tuple(_persons(people))
    answering = [each for each in persons if each.role in {"raadslid", "burgerraadslid"}]
    named = {old.name: new.name for old, new in zip(shipped.answering, answering, strict=False)}
    named |= dict(zip(_aldermen(shipped.participants), _aldermen(persons), strict=False))
    is_long = people == max(SIZES)
    number = len(answering)
    return replace(
        shipped,
        evening=replace(
            shipped.evening,
            title=f"Wat vinden wij belangrijk in de {LONG_WORD}?" if is_long
            else "Wat vinden wij belangrijk?",
            municipality="Gemeente Nieuw-Levensloopbestendigheidsdam" if is_long
            else "Gemeente Oefenstad",
            date=f"{NOW:%Y-%m-%d}",
            facilitator="Noor Bakker",
            clerk="Sam de Wit",
            chair="Ada Vos",
            council_seats=len([each for each in answering if each.role == "raadslid"]),
        ),
        participants=persons,
        items=tuple(
            replace(each, pool=(*each.pool, *((LONG_WORD, LONG_TEXT[:120]) if is_long else ())))
            for each in shipped.items
        ),
        texts=tuple(
            replace(each, start=1, pool=_as_many([LONG_TEXT, *each.pool], number * 2 // 3))
            for each in shipped.texts
        ),
        weights=tuple(
            replace(each, points=_as_many(each.points, number)) for each in shipped.weights
        ),
        positions=tuple(
            replace(each, places=_as_many(each.places, number)) for each in shipped.positions
        ),
        declined=tuple(
            replace(each, by=tuple(named[name] for name in each.by if name in named))
            for each in shipped.declined
        ),
        dots=tuple(
            replace(each, placed=_as_many(each.placed, number)) for each in shipped.dots
        ),
        polls=tuple(_poll(each, named) for each in shipped.polls),
        comments=tuple(
            replace(each, by=named[each.by]) for each in shipped.comments if each.by in named
        ),
    )  # fmt: skip


def _persons(people: int) -> Iterable[RehearsalParticipant]:
    guests = _GUESTS[people]
    seats = [
        group for group, share in zip(_GROUPS, _SHARES[people], strict=False) for _ in range(share)
    ]
    names = iter(_NAMES)
    for at in range(people if people == max(SIZES) else people - len(guests)):
        role = "burgerraadslid" if at in _CITIZENS.get(people, ()) else "raadslid"
        group = seats[at] if at < len(seats) else ""
        late, early = ("19:50" if at == 11 else ""), ("21:15" if at in {4, 20} else "")
        yield RehearsalParticipant(next(names), role, group, late, early)
    for role in guests:
        yield RehearsalParticipant(next(names), role)


def _aldermen(people: Iterable[RehearsalParticipant]) -> list[str]:
    return [each.name for each in people if each.role == "wethouder"]


def _as_many(found: Iterable[_T], number: int) -> tuple[_T, ...]:
    return tuple(islice(cycle(found), number))


def _poll(poll: RehearsalPoll, named: dict[str, str]) -> RehearsalPoll:
    def voices(given: tuple[Voice, ...]) -> tuple[Voice, ...]:
        return tuple(replace(each, by=named[each.by]) for each in given if each.by in named)

    return replace(poll, reservations=voices(poll.reservations), against=voices(poll.against))
