"""The page of the round in which each answers alone: counts, never answers."""

from __future__ import annotations

from typing import Final

from workshop.domain.settings import Attribution
from workshop.texts.counting import counted

QUESTION: Final = "Vraag"
OPEN: Final = "De ronde is open."
CLOSED: Final = "De ronde is gesloten."
CLOSE_ROUND: Final = "Sluit de ronde"
OPEN_ROUND: Final = "Open de ronde weer"
SHOW: Final = "Sluit ronde en laat zien"
TO_SHOW: Final = "Naar Laten zien"
TO_JOINT: Final = "Naar Samen"
SHOW_MEANS: Final = "Kwam een antwoord later? Dan heet het ‘nagekomen’."
SHOW_NAMELESS_MEANS: Final = "De ronde sluit. Later insturen kan nog."
MORE_TIME: Final = "Nog 2 minuten"
MORE_TIME_MIN: Final = 2
ENTER: Final = "Antwoord invoeren"
APART: Final = "Telt apart"
HIDDEN: Final = "De antwoorden zijn nog verborgen."
HIDDEN_MEANS: Final = {
    Attribution.ANONYMOUS: "Ook voor jou. Ze komen bij Laten zien, zonder namen.",
    Attribution.GROUP: "Ook voor jou. Ze komen bij Laten zien, zonder namen.",
    Attribution.NAME: "Ook voor jou. Bij Laten zien staat de naam erbij.",
}
SHOWN: Final = "De antwoorden zijn getoond."
SHOWN_MEANS: Final = "Ze staan bij Laten zien."
SHOWN_NEW_MEANS: Final = "Ze kwamen binnen na het laten zien. Laat ze ook zien als je verdergaat."
DRAFTS_MEAN: Final = "Ze blijven bij wie ze schreef. Sluiten haalt ze niet op."
SHOW_NAMES: Final = "Toon wie nog niet"
HIDE_NAMES: Final = "Verberg de namen"
NO_GROUP: Final = "Zonder fractie"
NO_QUESTION: Final = "Bij deze stap schrijft niemand alleen. Jullie antwoorden meteen samen."
PRACTICE: Final = "Dit is een oefenavond."
LET_ANSWER: Final = "Laat de oefenraad antwoorden"
ANSWERING: Final = "De oefenraad is nog bezig."


def of_expected(expected: int, answered: int = 0) -> str:
    """Beside the large number `answered`; if that is the larger one, some came later."""
    return f"van {expected} verstuurd" if answered <= expected else "verstuurd"


def to_go(left: int, late: int) -> str:
    """*Nog 14 te gaan*, *Iedereen heeft verstuurd*; and how many came after the round."""
    words = f"Nog {left} te gaan" if left else "Iedereen heeft verstuurd"
    return f"{words}, {late} nagekomen" if late else words


def new_since(number: int) -> str:
    """Came in after they were shown."""
    return f"{counted(number, 'antwoord is', 'antwoorden zijn')} nog verborgen."


def declined(number: int) -> str:
    """How many would rather not; nothing for nought."""
    return f"{number} liever geen antwoord" if number else ""


def question_number(number: int, answered: int, expected: int) -> str:
    """For who cannot see the row of numbers."""
    return f"{QUESTION} {number}, {answered} van {expected} verstuurd"


def answered_now(number: int) -> str:
    """What the practice council did."""
    if not number:
        return "De oefenraad had alles al beantwoord."
    return f"De oefenraad gaf {counted(number, 'antwoord', 'antwoorden')}."
