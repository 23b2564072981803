"""What stands on the title page, who sees what, and how the windows look."""

from __future__ import annotations

from typing import Final

from workshop.texts.ui import start, wizard
from workshop.texts.ui.operator import MENU

TITLE: Final = MENU["details"]

# --- screen --------------------------------------------------------------------------------

SCREEN: Final = "Scherm"
LAPTOP_THEME: Final = "Laptop"
BEAMER_THEME: Final = "Beamer"
THEMES: Final = {"dag": start.DAY, "avond": start.EVENING}
TEXT_SIZE: Final = "Grootte van de tekst"
LESS_MOTION: Final = start.LESS_MOTION
BEAMER_SCREEN: Final = "Scherm voor de beamer"
AUTOMATIC: Final = "Automatisch"
SCREEN_HOLDS: Final = "Dit geldt meteen, en ook de volgende keer."

# --- details -------------------------------------------------------------------------------

DETAILS: Final = "Gegevens"
FIELDS: Final = {**wizard.FIELDS, "accent": "Kleur van de gemeente"}
EXAMPLES: Final = {"date": wizard.EXAMPLES["date"], "accent": "#005AA7"}
SAVE: Final = "Bewaar"
SAVES: Final = "Dit komt op de beamer en op de titelpagina."
NOTHING_CHANGED: Final = "Er is niets gewijzigd."
NOT_SAVED: Final = "Nog niet bewaard."
CANNOT_SAVE: Final = "Kan nog niet: kijk na wat hierboven staat."

# --- colour --------------------------------------------------------------------------------

GIVEN: Final = "Je kleur"
ON_LAPTOP: Final = "Laptop"
ON_BEAMER: Final = "Beamer"
SAMPLE: Final = "Samen"
DARKER: Final = "We hebben je kleur iets donkerder gemaakt, zodat de zaal hem kan lezen."
LIGHTER: Final = "We hebben je kleur iets lichter gemaakt, zodat de zaal hem kan lezen."

# --- who sees what -------------------------------------------------------------------------

WHO: Final = wizard.WHO_TITLE.removesuffix("?")
PUBLICITY: Final = wizard.PUBLICITY
ATTRIBUTION: Final = wizard.ATTRIBUTION

# --- file ----------------------------------------------------------------------------------

FILE: Final = "Bestand van deze avond"


def screen(name: str, width: int, height: int) -> str:
    """A screen that is there."""
    return f"{name} ({width} × {height})"


def screen_gone(name: str) -> str:
    """A screen that was chosen and is not there now."""
    return f"{name} (nu niet aangesloten)"


def colours(given: str, laptop: str, beamer: str) -> str:
    """The samples, as they are read out."""
    return f"{GIVEN} {given}. {ON_LAPTOP} {laptop}. {ON_BEAMER} {beamer}."
