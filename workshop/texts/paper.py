"""Words that only the printed report needs, and what the file says of itself."""

from __future__ import annotations

from typing import Final

REPORT: Final = "Verslag van de dialoogavond"
CONTENTS: Final = "Inhoud"
CONCEPT_NOTE: Final = "Nog niet akkoord.\nHierin kan nog alles wijzigen."
KEYWORDS: Final = "dialoogavond, gemeenteraad, verslag"
SEAL_FIELD: Final = "Zegel van het verslag"


def author(municipality: str) -> str:
    """Who made the report."""
    name = municipality.removeprefix("Gemeente ").removeprefix("gemeente ")
    return f"Griffie gemeente {name}"


def page_words(page: int, pages: int) -> str:
    """`5 van 18`."""
    return f"{page} van {pages}"


STANCES: Final = ("akkoord", "akkoord met kanttekening", "niet akkoord")
"""Under the bar of a poll."""


def tally_alt(rows: list[tuple[str, int, int | None]]) -> str:
    """A tally for who cannot see it: (label, answers, dots or None)."""
    parts = [
        f"{label} {answers}" + (f", {dots} stippen" if dots is not None else "")
        for label, answers, dots in rows
    ]
    return "; ".join(parts) + "."
