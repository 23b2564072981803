"""Sentences about an evening in more than one room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.rules.merging import Plan

REFUSED: Final[Mapping[str, str]] = {
    "other_evening": (
        "Dit bestand is van een andere avond. Er is niets overgenomen. Twee avonden kun je wel"
        " naast elkaar leggen, met Avonden vergelijken."
    ),
    "no_room": (
        "Dit is een kopie van de zaal waar de avond begon, geen bestand van een andere zaal."
        " Er is niets overgenomen."
    ),
    "unknown": (
        "‘{name}’ is niet vanuit dit bestand afgesplitst. Open het bestand waarin je de zaal"
        " afsplitste, en voeg daar samen."
    ),
    "fork": (
        "Dit bestand van ‘{name}’ komt van een andere kopie van deze avond. Open die kopie, en"
        " voeg daar samen."
    ),
    "merged": "Alles uit ‘{name}’ staat hier al. Er is niets veranderd.",
    "older": (
        "Dit bestand van ‘{name}’ is ouder dan wat hier al staat. Kies het nieuwste bestand van"
        " die zaal."
    ),
    "diverged": (
        "Met ‘{name}’ is op twee laptops verder gewerkt, en dit bestand past niet bij wat hier al"
        " staat. Er is niets overgenomen. Kies het bestand waarmee je eerder samenvoegde."
    ),
    "damaged": (
        "Het bestand ‘{name}’ is beschadigd. Er is niets overgenomen. Kies een reservekopie van"
        " die zaal."
    ),
    "newer": (
        "Het bestand ‘{name}’ is gemaakt met een nieuwere versie van Dialoogavond. Werk"
        " Dialoogavond op deze laptop bij, en voeg dan samen."
    ),
}
PEOPLE: Final[Mapping[str, str]] = {
    "nobody": "Kies wie er naar de andere zaal gaat.",
    "everybody": "Er moet ook iemand in deze zaal blijven.",
    "away": "Iemand van wie je koos is al in een andere zaal.",
}


def parted(name: str, path: str, going: int, staying: int) -> str:
    """A room has a file of its own."""
    gone = counted(going, "deelnemer", "deelnemers")
    return "\n".join(
        (
            f"{name} staat in {path}: {gone}. Hier blijven er {staying}.",
            "Zet dit bestand op de andere laptop en open het daar. Tablets melden zich daar"
            " opnieuw aan, met de code van die zaal.",
        )
    )


def told(name: str, plan: Plan, joint: int, remarks: int, *, went_on: bool) -> tuple[str, ...]:
    """What came from a room, what is to be chosen, and what stayed there."""
    lines = (
        _came(name, plan, joint, went_on=went_on),
        choose(plan.others) if plan.others else "",
        stayed(plan.dots_left, remarks),
    )
    return tuple(line for line in lines if line)


def _came(name: str, plan: Plan, joint: int, *, went_on: bool) -> str:
    parts = (
        (plan.answers, "eigen antwoord", "eigen antwoorden"),
        (joint, "gezamenlijk antwoord", "gezamenlijke antwoorden"),
        (plan.points, "toezegging, afspraak of punt", "toezeggingen, afspraken en punten"),
        (plan.people, "nieuwe deelnemer", "nieuwe deelnemers"),
    )
    found = [counted(*each) for each in parts if each[0]]
    again = " ging verder nadat je samenvoegde. Nu erbij" if went_on else ""
    came = f"{name}{again}: {listed(found) if found else 'niets nieuws'}."
    return f"{came} Je ziet de antwoorden bij Laten zien." if plan.answers else came


def choose(others: int) -> str:
    """People answered in both rooms."""
    return (
        f"{counted(others, 'antwoord', 'antwoorden')} van wie ook hier antwoordde."
        " Kies bij Zalen welk antwoord telt; tot dan telt het antwoord van hier."
    )


def stayed(dots: int, remarks: int) -> str:
    """What is in the room's file alone; empty if nothing is."""
    parts = []
    if dots:
        parts.append(f"{dots} keer stippen" + " bij wat alleen in die zaal lag")
    if remarks:
        parts.append(counted(remarks, "afwijkende mening", "afwijkende meningen"))
    if not parts:
        return ""
    return f"Alleen in het bestand van die zaal blijft staan: {' en '.join(parts)}."
