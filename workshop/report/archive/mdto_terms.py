"""Terms, identities and references as MDTO writes them."""

from __future__ import annotations

from workshop.report.archive.elements import Node, node, words, words_if
from workshop.texts import archive as told


def identity(mark: str, origin: str, name: str = "identificatie") -> Node:
    """By what it is known, and who knows it so."""
    return node(
        name,
        words("identificatieKenmerk", mark),
        words("identificatieBron", origin),
    )


def reference(element: str, name: str, mark: str = "", origin: str = told.APP) -> Node:
    """To something else, by name and by its mark if it has one."""
    made = node(element, words("verwijzingNaam", name))
    if mark:
        made.append(identity(mark, origin, "verwijzingIdentificatie"))
    return made


def term(element: str, label: str, listed_in: str, code: str = "") -> Node:
    """A term of a list."""
    return node(
        element,
        words("begripLabel", label),
        words_if("begripCode", code),
        reference("begripBegrippenlijst", listed_in),
    )
