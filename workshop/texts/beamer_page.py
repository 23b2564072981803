"""What the beamer in a browser says beside the picture itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workshop.texts import tablet

WORDS: Final[Mapping[str, str]] = {
    "title": "Beamer",
    "starting": "Een ogenblik, het beeld wordt geladen.",
    "code": "Welke code staat op de laptop?",
    "code_help": "Zes cijfers, op de bladzijde Tablets.",
    "code_wrong": tablet.REMOTE["code_wrong"],
    "code_again": "De laptop kent dit scherm niet meer. Vul de code opnieuw in.",
    "six_first": tablet.REMOTE["six_first"],
    "wait_before_again": tablet.WORDS["wait_before_again"],
    "join": "Toon het beeld",
    "full": "Druk daarna op F11: dan vult het beeld het hele scherm.",
    "none": "Op deze laptop is nu geen beamer. Vraag het de griffier.",
    "off": "De laptop is even weg.",
    "off_again": "Het beeld komt vanzelf terug.",
}
BLACK: Final = "Het beeld is zwart."
