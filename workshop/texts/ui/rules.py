"""The page with the house rules."""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted

TITLE: Final = "Spelregels"
CHOOSE: Final = "Kies wat vanavond geldt"
OWN: Final = "Eigen spelregel"
OWN_HINT: Final = "Schrijf een spelregel van jullie zelf"
ADD: Final = "Voeg toe"
AS_PERSON: Final = "Als persoon, niet als fractie"
AS_PERSON_MEANS: Final = "Beamer en verslag tonen dan geen beeld per fractie."
AGREE: Final = "Spreek af"
SHOW: Final = "Toon op beamer"
UP: Final = "Hoger"
DOWN: Final = "Lager"
NOTHING_CHOSEN: Final = "Kan nog niet: kies eerst een spelregel."
NOT_AGREED: Final = "Kan nog niet: spreek eerst spelregels af."
IS_AGREED: Final = "Dit is afgesproken."
IS_THERE: Final = "Die spelregel staat er al."
NO_RULES: Final = "Het programma stelt geen spelregels voor. Schrijf ze zelf."


def to_agree(chosen: int, *, again: bool) -> str:
    """What *Spreek af* will do."""
    rules = counted(chosen, "spelregel", "spelregels")
    return (
        f"{rules}. Dit vervangt wat is afgesproken." if again else f"{rules}, ook in het verslag."
    )


def action(verb: str, rule: str) -> str:
    """What a button beside one rule is called aloud."""
    return f"{verb}: {rule}"
