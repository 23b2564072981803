"""Terms of ORI-A: of a list of our own where the standard's lists have no evening like this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.archive.elements import Node, node, words, words_if
from workshop.texts import archive as told

if TYPE_CHECKING:
    from workshop.report.archive.source import ArchiveSource


def term(name: str, label: str) -> Node:
    """A term of our own."""
    return node(
        name,
        words("begripLabel", label),
        node(
            "verwijzingBegrippenlijst",
            words("verwijzingID", told.OWN_LIST_ID),
            words("verwijzingNaam", told.OWN_LIST),
        ),
    )


def municipality(source: ArchiveSource) -> Node:
    """Whose council it was, with its code if that was given."""
    return node(
        "overheidsorgaan",
        words("begripLabel", source.data.municipality),
        words_if("begripCode", source.facts.gm_code),
        node(
            "verwijzingBegrippenlijst",
            words("verwijzingID", told.GM_ADDRESS),
            words("verwijzingNaam", told.GM_LIST),
        ),
    )
