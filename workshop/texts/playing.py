"""The summary of a rehearsal evening."""

from __future__ import annotations

from workshop.texts.console import grouped
from workshop.texts.counting import counted


def people(participants: int, groups: int) -> str:
    """Who was there."""
    who = counted(participants, "deelnemer", "deelnemers")
    return f"Oefenavond met {who} in {counted(groups, 'fractie', 'fracties')}, allemaal verzonnen."


def answers(given: int, questions: int, late: int) -> str:
    """What each answered."""
    asked = counted(questions, "vraag", "vragen")
    return f"Zelf: {counted(given, 'antwoord', 'antwoorden')} op {asked}, {late} nagekomen."


def together(entries: int, dissents: int, not_agreed: int) -> str:
    """What they wrote together, and what stayed apart."""
    parts = counted(entries, "onderdeel", "onderdelen")
    other = counted(dissents, "afwijkende mening", "afwijkende meningen")
    return f"Samen: {parts} van antwoorden, {other}, {not_agreed} keer niet eens geworden."


def minutes(polls: int, pledges: int, agreements: int, parked: int) -> str:
    """What was written down around it."""
    return (
        f"Verder: {counted(polls, 'peiling', 'peilingen')} (geen stemming),"
        f" {counted(pledges, 'toezegging', 'toezeggingen')},"
        f" {counted(agreements, 'afspraak', 'afspraken')},"
        f" {counted(parked, 'punt', 'punten')} op de parkeerlijst."
    )


def files(session: str, report: str) -> str:
    """Where it all is."""
    return f"De avond:   {session}\nHet verslag: {report}"


def seal(fingerprint: str, *, is_proven: bool) -> str:
    """Whether the report's seal holds."""
    outcome = "Gecontroleerd: onveranderd." if is_proven else "Het zegel klopt niet."
    return f"Verzegeld, vingerafdruk {grouped(fingerprint)}. {outcome}"


def took(events: int, seconds: float) -> str:
    """How long it took."""
    shown = f"{seconds:.1f}".replace(".", ",")
    return f"{counted(events, 'gebeurtenis', 'gebeurtenissen')} in {shown} seconden."
