"""A draft council proposal with a draft decision, made from the evening: its fixed words.

What stands between square brackets only a griffier can fill in.
"""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted
from workshop.texts.dates import dutch_date

TITLE: Final = "Concept-raadsvoorstel"
DECISION: Final = "Concept-besluit"
DRAFT: Final = (
    "Concept, gemaakt uit het verslag van de dialoogavond. Het is niet ingediend en er is niets"
    " besloten. Wat tussen vierkante haken staat, vult de griffie in."
)

SUBJECT: Final = "Onderwerp"
MUNICIPALITY: Final = "Gemeente"
SUBMITTER: Final = ("Indiener", "[college, fractie of presidium]")
MEETING: Final = ("Raadsvergadering", "[datum]")
ITEM: Final = ("Agendapunt", "[nummer]")
CASE: Final = ("Zaaknummer", "[nummer]")
REPORT: Final = "Verslag"

PROPOSED: Final = "Voorgesteld besluit"
OCCASION: Final = "Aanleiding"
EFFECT: Final = "Wat de aanwezigen samen opschreven"
ARGUMENTS: Final = "Argumenten"
REMARKS: Final = "Kanttekeningen"
MONEY: Final = "Financiën"
RESIDENTS: Final = "Inwoners"
FOLLOW_UP: Final = "Vervolg"
ANNEXES: Final = "Bijlagen"

NO_EFFECT: Final = "Er is nog geen gezamenlijk antwoord."
NO_ARGUMENTS: Final = "Er is bij geen antwoord een onderbouwing opgeschreven."
NO_REMARKS: Final = "Er zijn geen afwijkende meningen of open verschillen vastgelegd."
NO_MONEY: Final = "[Wat kost het, en waaruit wordt dat betaald? De avond legde dat niet vast.]"
NO_RESIDENTS: Final = "Er is niet vastgelegd hoe inwoners meedoen."
NO_FOLLOW_UP: Final = "Er zijn geen afspraken of toezeggingen vastgelegd."
COMPASS: Final = "Lees elke regel als één zin."

CONSIDERING: Final = (
    "gelezen het voorstel van [indiener] van [datum];",
    "gelet op [wettelijke grondslag];",
)
DECIDES: Final = "besluit:"
DONE: Final = "Aldus vastgesteld in de raadsvergadering van [datum]."
CLERK: Final = "De griffier"
CHAIR: Final = "De voorzitter"


def subject(title: str) -> str:
    """What the proposal is about."""
    return f"Uitkomst van de dialoogavond ‘{title}’"


def take_note(date: str) -> str:
    """The decision that is always possible."""
    return f"Kennis te nemen van het verslag van de dialoogavond van {dutch_date(date)}."


ADOPT: Final = "[Of:] de visie vast te stellen die in dit voorstel staat."
ASK: Final = "Het college te vragen [wat, en voor wanneer]."


def occasion(date: str, municipality: str, theme: str, present: int) -> str:
    """When and with whom the talk was."""
    about = f" over {theme}" if theme else ""
    people = counted(present, "raadslid deed", "raadsleden deden")
    return (
        f"Op {dutch_date(date)} hielden raadsleden van {_the(municipality)} een dialoogavond"
        f"{about}. {people} mee. De avond was geen raadsvergadering en besloot niets:"
        " wie iets vastlegt, is de raad."
    )


def council(municipality: str) -> str:
    """Who decides."""
    return f"De raad van {_the(municipality)};"


def _the(municipality: str) -> str:
    """*de gemeente Voorbeeldstad*."""
    return f"de {municipality[:1].lower()}{municipality[1:]}"


def annex(date: str) -> str:
    """The report, as an annex."""
    return f"Verslag van de dialoogavond van {dutch_date(date)}"


def difference(step: str, kind: str, text: str) -> str:
    """A dissent or what was not agreed, with its step."""
    return f"{step}, {kind.lower()}: {text}"


def argument(main: str, why: str) -> str:
    """A joint answer with its rationale."""
    return f"{main}: {why}"


def pledge(by: str, text: str, due: str) -> str:
    """What was pledged, as a line."""
    return f"Toezegging van {by}: {text}{f' ({due})' if due else ''}"


def agreement(text: str, who: str, due: str) -> str:
    """What was agreed, as a line."""
    more = ", ".join(part for part in (who, due) if part)
    return f"Afspraak: {text}{f' ({more})' if more else ''}"
