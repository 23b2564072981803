"""What stands on the paper form of a step, beside the questions themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Attribution
from workshop.texts import promises
from workshop.texts.outline.front import municipality
from workshop.texts.promises import AID_QUESTION, AID_STEP
from workshop.texts.ui.inputs import RANK_HELP, between, most
from workshop.texts.ui.paper import DECLINE
from workshop.texts.ui.product import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.settings import Publicity

__all__ = [
    "AID_QUESTION",
    "AID_STEP",
    "DECLINE",
    "PRACTICE",
    "RANK_HELP",
    "between",
    "most",
    "municipality",
]

KEYWORDS: Final = "dialoogavond, papieren formulier"
SUBJECT: Final = "Papieren formulier om antwoorden op te schrijven"
AID_QUESTIONS: Final = "Deze vragen zijn een hulpmiddel van deze app en horen niet bij de methode."
NAME: Final = "Naam"
GROUP: Final = "Fractie"
NUMBER: Final = "Formulier nr."
NAMELESS: Final = "Zet je naam niet op dit formulier."
HAND_IN: Final = "Klaar? Geef dit formulier aan de griffier."
PLACE: Final = "Zet op elke lijn een kruisje in één rondje."
TOGETHER: Final = "Samen"
GO_ON: Final = "Niet genoeg plek? Schrijf verder op de achterkant."
GO_ON_HERE: Final = "Hier kun je verder schrijven."
"""On the back of a form that has a hand-out behind it."""
HAND_OUT: Final = "Dit blad is van jou. Je hoeft er niets op in te vullen."
PRINTING: Final = "De formulieren worden gemaakt."


def title(session: str, steps: Sequence[str]) -> str:
    """What the document is called."""
    if len(steps) == 1:
        return f"Formulier {steps[0]}: {session}"
    return f"Formulieren: {session}"


def promise(attribution: Attribution, publicity: Publicity) -> str:
    """Who sees what, literally as on tablet and beamer, with the honest limits."""
    parts = (
        promises.ATTRIBUTION[attribution],
        promises.ATTRIBUTION_MEANS[attribution],
        promises.PUBLICITY[publicity],
        promises.PUBLICITY_MEANS[publicity],
        promises.LIMITS,
    )
    return " ".join(parts)


def slots(attribution: Attribution) -> tuple[str, ...]:
    """What is filled in at the head of a form, so that it can be typed in."""
    if attribution is Attribution.ANONYMOUS:
        return (NUMBER,)
    return (NAME, GROUP)


def asked(number: int, prompt: str) -> str:
    """A question with its place among those of the step."""
    return f"{number}. {prompt}"


def ideas(suggestions: Sequence[str]) -> str:
    """Words to choose from or to set one's own beside."""
    return f"Ideeën: {'; '.join(suggestions)}"


def row(number: int) -> str:
    """Above the fields of one of several rows."""
    return f"Regel {number}"


def continued(step: str) -> str:
    """At the head of a form's next page."""
    return f"{step}, vervolg"


def hand_out(step: str) -> str:
    """At the foot of what is read beside a form."""
    return f"Voorbeelden: {step}"


def page_words(step: str, page: int, pages: int) -> str:
    """*Waarden, bladzijde 1 van 2*; sheets of several forms lie on one pile."""
    return f"{step}, bladzijde {page} van {pages}" if pages > 1 else step


def printed(path: str, warnings: Sequence[str]) -> str:
    """Forms were written; warnings are sentences of their own."""
    return "\n".join([f"De formulieren staan in {path}.", *warnings])
