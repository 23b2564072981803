"""Names of sheets and columns in Excel and CSV, and the few words that only files need."""

from __future__ import annotations

from typing import Final

REPORT: Final = "Verslag"
ATTENDANCE: Final = "Aanwezig"
ANSWERS: Final = "Antwoorden"
JOINT: Final = "Gezamenlijk"
AGREEMENTS: Final = "Afspraken"
PLEDGES: Final = "Toezeggingen"
NOT_DISCUSSED: Final = "Niet besproken"
POLLS: Final = "Peilingen"
COMMENTS: Final = "Opmerkingen"

CSV_HEADER: Final = ("programma", "stap", "vraag", "label", "antwoord", "nagekomen")
PLEDGES_HEADER: Final = (
    "nummer",
    "datum",
    "bijeenkomst",
    "toezegging",
    "door",
    "aan",
    "termijn",
    "stand",
    "bron",
)
"""Columns of a list of pledges (*termijnagenda*)."""
OPEN: Final = "open"
"""How a pledge stands when the list is made."""

TITLE: Final = "Titel"
STATUS: Final = "Status"
MUNICIPALITY: Final = "Gemeente"
MEANING: Final = "Let op"
PRACTICE: Final = "Oefenen"
SUBJECT: Final = "Onderwerp"
PROGRAMME: Final = "Programma"
STEP: Final = "Stap"
QUESTION: Final = "Vraag"
QUESTION_ID: Final = "Kenmerk"
NUMBER: Final = "Nummer"
FIELD: Final = "Onderdeel"
TEXT: Final = "Tekst"
REASON: Final = "Reden"
REACTED: Final = "Reacties"
AGREE: Final = "Akkoord"
WITH_RESERVATION: Final = "Akkoord met een kanttekening"
DISAGREE: Final = "Niet akkoord"
OTHERS: Final = "Reacties van anderen dan de raad"
RESERVATIONS: Final = "Kanttekeningen"
OBJECTIONS: Final = "Toelichting bij niet akkoord"

PARKED: Final = "Parkeerlijst"
SKIPPED: Final = "Overgeslagen stap"
NEVER_REACHED: Final = "Stap niet aan de orde geweest"
NO_ANSWERS: Final = "Er zijn geen antwoorden getoond."
NO_JOINT: Final = "Er is deze avond nog niets samen opgeschreven."
NO_POLLS: Final = "Er zijn geen peilingen gehouden."

OF_PAGES: Final = "van"
"""Between the number of a page and how many there are."""


def unnamed(number: int) -> str:
    """People of a role that the report counts without naming."""
    return f"{number} aanwezig, zonder naam in dit verslag"
