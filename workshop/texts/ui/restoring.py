"""The page on which somebody goes back to a backup."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Zet een reservekopie terug"
MEANS: Final = (
    "Tijdens een avond maakt Dialoogavond om de vijf minuten een reservekopie."
    " Zet je een kopie terug, dan wordt dat een nieuw bestand. De avond zelf blijft zoals hij is."
)
WHICH: Final = "Avond"
ANOTHER: Final = "Kies een bestand…"
CHOOSE: Final = "Kies een avond"
KINDS: Final = "Avonden (*.dialoog)"
READING: Final = "De reservekopieën worden gelezen."
NO_EVENINGS: Final = "Op deze laptop staat nog geen avond. Kies een bestand."
NONE: Final = (
    "Van deze avond zijn er geen reservekopieën. Die komen er vanzelf, zodra de avond open is."
)
LIST: Final = "Reservekopieën, de nieuwste bovenaan"
NOW: Final = "Nu"
THEN: Final = "In deze kopie"
PUT_BACK: Final = "Zet terug als nieuw bestand"
PUTTING_BACK: Final = "De reservekopie wordt teruggezet."
AFTERWARDS: Final = "Wat na deze kopie kwam, staat er niet in. Tablets sturen dat niet opnieuw."


def named(title: str, *, is_whole: bool) -> str:
    """A backup on the list."""
    return title if is_whole else f"{title} · beschadigd"
