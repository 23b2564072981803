"""The page on how residents are involved, and on what others bring in."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Inwoners betrekken"
TALK: Final = "Om over te praten"
TALK_START: Final = "Inwoners betrekken: "
"""How the programme marks the first question of these."""
HOW: Final = "Zo doen inwoners mee"
NOT_ASKED: Final = "Deze stap vraagt niet hoe inwoners meedoen."
SAVE: Final = "Leg vast"
SAVES: Final = "Het komt in het verslag. Leeg laten mag."
IS_SAVED: Final = "Dit ligt vast."
NOTHING: Final = "Vul eerst iets in."
CONTRIBUTIONS: Final = "Inbreng van anderen"
BY: Final = "Van wie"
BY_HINT: Final = "Adviesraad, cliëntenraad, bewoners"
TEXT: Final = "Wat brengen zij in?"
ADD: Final = "Voeg inbreng toe"
CHANGE: Final = "Bewaar de wijziging"
STOP: Final = "Laat zoals het was"
NO_BY: Final = "Vul in van wie de inbreng is."
NO_TEXT: Final = "Schrijf eerst op wat zij inbrengen."


def talk_questions(cues: tuple[str, ...]) -> tuple[str, ...]:
    """Of the cues of a step the one on residents and what follows on it, without its mark."""
    for at, cue in enumerate(cues):
        if cue.startswith(TALK_START):
            first = cue.removeprefix(TALK_START)
            return (first[:1].upper() + first[1:], *cues[at + 1 : at + 2])
    return ()
