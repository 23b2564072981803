"""The page *Archiefexport*: what the archive asks, and the set that comes of it."""

from __future__ import annotations

from typing import Final

from workshop.domain.archive import Appraisal, Restriction
from workshop.domain.keeping import Kept
from workshop.domain.settings import Attribution
from workshop.texts import archive

TITLE: Final = "Archiefexport"
FIELDS: Final = archive.FIELDS
EXPLAINED: Final = {
    "creator": "De raad, niet het college.",
    "appraisal": "Staat in de selectielijst.",
    "category": "Het nummer in de selectielijst. Mag leeg.",
    "years": "In jaren, uit de selectielijst.",
    "term_begins": "Vaak de dag waarop de zaak klaar is.",
    "restriction": "Wie mag dit zien? Denk aan Woo en AVG.",
    "restriction_note": "In gewone woorden, met de wet erbij.",
    "begin": "De avond zelf, of de eerste dag van het dossier.",
    "end": "Alleen als het dossier langer loopt.",
    "classification": "Uit jullie eigen ordening. Mag leeg.",
    "case_number": "Uit het zaaksysteem. Mag leeg.",
    "gm_code": "gm en vier cijfers, uit het register TOOI. Mag leeg.",
}
"""One line for each field."""
EXAMPLES: Final = {
    "years": "10",
    "term_begins": "12-11-2026",
    "end": "12-11-2026",
    "gm_code": "gm0363",
    "restriction_note": "Bevat persoonsgegevens (AVG)",
}
APPRAISALS: Final = {
    Appraisal.UNDECIDED: archive.APPRAISALS[Appraisal.UNDECIDED],
    Appraisal.KEEP: archive.APPRAISALS[Appraisal.KEEP],
    Appraisal.DESTROY: archive.APPRAISALS[Appraisal.DESTROY],
}
RESTRICTIONS: Final = {
    Restriction.UNDECIDED: archive.RESTRICTIONS[Restriction.UNDECIDED],
    Restriction.NONE: archive.RESTRICTIONS[Restriction.NONE],
    Restriction.OTHER: archive.RESTRICTIONS[Restriction.OTHER],
}

APPRAISING: Final = "Bewaren"
USE: Final = "Gebruik"
DOSSIER: Final = "Het dossier"
WHAT: Final = "Wat erin komt"
ALWAYS: Final = (
    "Het verzegelde verslag, dezelfde gegevens als JSON, ORI-A, MDTO, controlegetallen"
    " en een uitleg."
)
WITH_SESSION: Final = "Ook een kopie van de avond"
REMEMBERED: Final = "De meeste velden staan er de volgende keer weer, per gemeente."

MAKE: Final = "Maak de archiefexport"
TO_ACCOUNT: Final = "Naar akkoord en zegel"
CHOOSE: Final = "In welke map komt de archiefexport?"
MAKING: Final = "De archiefexport wordt gemaakt."
STOPPING: Final = "Het maken stopt."
STOPPED: Final = "Gestopt. Er is niets gemaakt."
TOO_LATE: Final = "Stoppen kon niet meer. De archiefexport staat in de map."
BUSY: Final = "Kan nog niet: de archiefexport wordt al gemaakt."
NOT_SEALED: Final = "Een concept hoort niet in het archief. Verzegel het verslag eerst."
SEAL_FIRST: Final = "Kan nog niet: verzegel het verslag eerst."
MEANS: Final = "Je kiest een map. Daarin komen een nieuwe map en dezelfde als zip."


def session_holds(attribution: Attribution, kept: Kept | None = None) -> str:
    """What ticking the box means."""
    return archive.session_holds(attribution, kept)


def cannot(field: str, what: str) -> str:
    """Why there is no set to make yet."""
    return f"Kan nog niet. {archive.problem(field, what)}"


def problem(field: str, what: str) -> str:
    """Likewise, under the field itself."""
    sentence = archive.problem(field, what).partition(": ")[2]
    return sentence[0].upper() + sentence[1:]


def made(folder: str) -> str:
    """Where the set is."""
    return f"Gemaakt: {folder}. Ernaast staat dezelfde als zip."
