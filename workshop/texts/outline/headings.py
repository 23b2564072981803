"""Headings of the report, and of the columns of its tables."""

from __future__ import annotations

from typing import Final

# --- sections, in the order in which a council knows them -----------------------------------

OPENING: Final = "Opening"
ATTENDANCE: Final = "Aanwezig"
AIM: Final = "Doel en status"
HOUSE_RULES: Final = "Spelregels"
COMPASS: Final = "Ons kompas"
CORE_VALUES: Final = "De vijf kernwaarden"
HARVEST: Final = "Opbrengst per stap"
IN_SHORT: Final = "In het kort"
LINKS: Final = "Koppeltabel"
DIFFERENCES: Final = "Waarover we het niet eens werden"
AGREEMENTS: Final = "Afspraken"
PLEDGES: Final = "Toezeggingen"
NOT_DISCUSSED: Final = "Niet besproken punten"
FOLLOW_UP: Final = "Vervolg"
CLOSING: Final = "Sluiting"
SEAL: Final = "Akkoord en zegel"
AGREED: Final = "Akkoord van de aanwezigen"
ADOPTED: Final = "Vastgesteld door de raad"
VERSIONS: Final = "Versies"
FINGERPRINTS: Final = "Zegel"
COMMENTS: Final = "Bijlage: opmerkingen bij het concept"
ANSWERS: Final = "Bijlage: losse antwoorden"
SOURCES: Final = "Bronnen"
METHOD: Final = "Werkwijze"
ERASED: Final = "Verwijderde teksten"


def step(number: int, total: int, title: str) -> str:
    """*Stap 1 van 4: Waarden*."""
    return f"Stap {number} van {total}: {title}"


# --- columns -------------------------------------------------------------------------------

NAME: Final = "Naam"
GROUP: Final = "Fractie"
ROLE: Final = "Rol"
PRESENCE: Final = "Aanwezig"
NUMBER: Final = "Aantal"
STEP: Final = "Stap"
TOGETHER: Final = "Samen opgeschreven"
WHO: Final = "Wie"
COMMENT_NUMBER: Final = "Nr."
CONCEPT: Final = "Concept"
COMMENT: Final = "Opmerking"
REPLY: Final = "Wat ermee is gedaan"
ANSWER: Final = "Antwoord"
LATE: Final = "Nagekomen"
CLUSTER: Final = "Cluster"
CARDS: Final = "Briefjes"
DOTS: Final = "Stippen"
ANSWER_COUNT: Final = "Antwoorden"
MENTIONED: Final = "Genoemd"
CHOICE: Final = "Keuze"
PLACE: Final = "Plaats"
WHAT: Final = "Wat"
KIND: Final = "Soort"
CORE_VALUE: Final = "Kernwaarde"
POINTS: Final = "Punten"
NORMS: Final = "Normen"
AGREEMENT: Final = "Afspraak"
PLEDGE: Final = "Toezegging"
BY: Final = "Door"
TO: Final = "Aan"
DUE: Final = "Termijn"
VERSION: Final = "Versie"
WHEN: Final = "Wanneer"
REASON: Final = "Reden"
EXPLANATION: Final = "Toelichting"
RESTS_ON: Final = "Rust op"


def position(place: int) -> str:
    """How often something stands there: *op 1*."""
    return f"Op {place}"
