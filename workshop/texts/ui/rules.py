"""The page with the house rules."""

from __future__ import annotations

from typing import Final

from workshop.domain.settings import Attribution
from workshop.texts.counting import counted

TITLE: Final = "Spelregels"
CHOOSE: Final = "Kies wat vanavond geldt"
OWN: Final = "Eigen spelregel"
OWN_HINT: Final = "Schrijf een spelregel van jullie zelf"
ADD: Final = "Voeg toe"
AS_PERSON: Final = "Als persoon, niet als fractie"
AS_PERSON_MEANS: Final = "Beamer en verslag tonen dan geen beeld per fractie."
BOTH: Final = "‘Als persoon’ en ‘namens onze fractie’ sluiten elkaar uit. Kies een van de twee."
STILL_GROUPS: Final = (
    "Een spelregel zegt ‘niet als fractie’, maar zo komt er wel een beeld per fractie."
    f" Vink ‘{AS_PERSON}’ aan."
)
NO_GROUPS: Final = {
    Attribution.ANONYMOUS: "",
    Attribution.GROUP: "De avond staat op ‘Per fractie’. Met deze spelregel komt er toch geen beeld"
    " per fractie.",
    Attribution.NAME: "De avond staat op ‘Op naam’. Elk antwoord krijgt een naam, maar er komt geen"
    " beeld per fractie.",
}
"""What speaking as a person does to what was agreed about names."""
AGREE: Final = "Spreek af"
SHOW: Final = "Toon op beamer"
UP: Final = "Hoger"
DOWN: Final = "Lager"
NOTHING_CHOSEN: Final = "Kan nog niet: kies eerst een spelregel."
NOT_AGREED: Final = "Kan nog niet: spreek eerst spelregels af."
IS_AGREED: Final = "Dit is afgesproken."
IS_THERE: Final = "Die spelregel staat er al."
NO_RULES: Final = "Het programma stelt geen spelregels voor. Schrijf ze zelf."


def clash(attribution: Attribution, *, as_person: bool, says_person: bool, says_group: bool) -> str:
    """How the chosen rules contradict each other or the setting; empty if they do not.

    `as_person` is what holds for the pictures; the other two are what the rules say.
    """
    if says_group and (as_person or says_person):
        return BOTH
    if says_person and not as_person and attribution is not Attribution.ANONYMOUS:
        return STILL_GROUPS
    return ""


def meaning(attribution: Attribution, *, as_person: bool) -> str:
    """What speaking as a person does here; empty if nothing changes."""
    return NO_GROUPS[attribution] if as_person else ""


def to_agree(chosen: int, *, again: bool) -> str:
    """What *Spreek af* will do."""
    rules = counted(chosen, "spelregel", "spelregels")
    return (
        f"{rules}. Dit vervangt wat is afgesproken." if again else f"{rules}, ook in het verslag."
    )


def action(verb: str, rule: str) -> str:
    """What a button beside one rule is called aloud."""
    return f"{verb}: {rule}"
