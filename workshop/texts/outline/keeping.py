"""What became of own answers, as the report and the statement of destruction tell it."""

from __future__ import annotations

from typing import Final

from workshop.domain.keeping import Kept
from workshop.texts.counting import counted

HEADING: Final = "Antwoorden bewaren"
CHOICES: Final = {
    Kept.WHOLE: "De eigen antwoorden blijven bewaard.",
    Kept.NAMELESS: "De eigen antwoorden blijven bewaard, zonder de namen van de deelnemers.",
    Kept.DESTROYED: "De eigen antwoorden zijn vernietigd. Wat samen is opgeschreven, de aantallen"
    " en de figuren blijven.",
}
CATEGORY: Final = "Categorie selectielijst"
GROUND: Final = "Grond"
DECIDED: Final = "Besluit"
REASON: Final = "Reden"
LIFTED: Final = "Opgeheven"
DESTROYED: Final = "De losse antwoorden zijn verwijderd. Zie ‘Verwijderde teksten’."
"""Stands where answers stood, and in the annex where no others do."""


def decided(moment: str, by: str) -> str:
    """*12 november 2026 om 21:58, door Gijs de Griffier*."""
    return f"{moment}, door {by}" if by else moment


def held(since: str, until: str) -> str:
    """From when to when nothing could be destroyed; `until` is empty while it holds."""
    if until:
        return f"Van {since} tot {until} liep er een Woo-verzoek. Toen mocht er niets weg."
    return f"Sinds {since} loopt er een Woo-verzoek. Zolang dat loopt, mag er niets weg."


def destroyed(number: int, mark: str) -> str:
    """How many texts went on the ground of the selectielijst, and what stands in their place."""
    verb = "is" if number == 1 else "zijn"
    count = counted(number, "tekst", "teksten")
    return f"Op grond van de selectielijst {verb} {count} verwijderd. Daar staat nu: {mark}."
