"""People of an earlier gathering, from its file in the archive standard ORI-A 1.0.1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Xml

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE: Final = "{https://ori-a.nl}"
_ROLES: Final = {
    "raadslid": "raadslid",
    "fractievoorzitter": "raadslid",
    "burgerraadslid": "burgerraadslid",
    "burgerlid": "burgerraadslid",
    "commissielid": "burgerraadslid",
    "voorzitter": "voorzitter",
    "burgemeester": "voorzitter",
    "wethouder": "wethouder",
    "griffier": "ambtenaar",
    "raadsgriffier": "ambtenaar",
    "ambtenaar": "ambtenaar",
    "gemeentesecretaris": "ambtenaar",
}
"""Function, in lower case -> key of a role; another member of a political group is taken for a
council member, and anybody else for a guest."""


@dataclass(frozen=True)
class Attendant:
    """Somebody in a gathering's file."""

    name: str
    group: str
    """Name of the political group; empty for none."""
    role: str
    """Key of a usual role."""


def is_gathering(data: bytes) -> bool:
    """Whether the bytes look like XML at all."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def read_gathering(data: bytes) -> tuple[Attendant, ...]:
    """All people, present or not, each once, in the order of the file; empty if it is no ORI-A.

    Only what the standard defines is read; a document type, which it never has, is refused.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return ()
    try:
        root = Xml.fromstring(data)  # noqa: S314 entities are refused above
    except Xml.ParseError:
        return ()
    groups = {
        _text(known): _text(each, "naam")
        for each in root.iter(f"{_SPACE}fractie")
        for known in each.findall(f"{_SPACE}ID")
    }
    found = (_attendant(person, groups) for person in _people(root))
    return tuple(dict.fromkeys(each for each in found if each.name))


def _people(root: Xml.Element) -> Iterator[Xml.Element]:
    yield from root.iter(f"{_SPACE}isNatuurlijkPersoon")
    yield from root.iter(f"{_SPACE}persoonBuitenVergadering")


def _attendant(person: Xml.Element, groups: dict[str, str]) -> Attendant:
    membership = person.find(f"{_SPACE}isLidVanFractie/{_SPACE}verwijzingFractie")
    group = ""
    if membership is not None:
        known = groups.get(_text(membership, "verwijzingID"), "")
        group = known or _text(membership, "verwijzingNaam")
    function = _text(person, f"functie/{_SPACE}begripLabel").casefold()
    role = _ROLES.get(function, "raadslid" if membership is not None else "gast")
    return Attendant(_name(person), group, role)


def _name(person: Xml.Element) -> str:
    whole = _text(person, f"naam/{_SPACE}volledigeNaam")
    if whole:
        return whole
    parts = ("voornamen", "tussenvoegsel", "achternaam")
    given, particle, family = (_text(person, f"naam/{_SPACE}{part}") for part in parts)
    first = given or _text(person, f"naam/{_SPACE}voorletters")
    return " ".join(filter(None, (first, particle, family)))


def _text(element: Xml.Element, path: str = "") -> str:
    found = element.find(f"{_SPACE}{path}") if path else element
    return " ".join((found.text or "").split()) if found is not None else ""
