"""The page of a step's explanation: what the facilitator says, and what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Phase, Who

if TYPE_CHECKING:
    from workshop.domain.programme import Question, Source

RESULT: Final = "Hier werken we naartoe"
EXAMPLES: Final = "Voorbeelden"
QUESTIONS: Final = "Dit komt eraan"
SOURCES: Final = "Bronnen"
CUES: Final = "Jouw spiekbriefje"
BEGIN: Final = {
    Phase.OWN: "Begin met Zelf",
    Phase.JOINT: "Begin met Samen",
}
BEGIN_MEANS: Final = "De beamer en de tablets gaan mee."
SKIP: Final = "Sla deze stap over"
SKIP_ASKS: Final = "Waarom slaan jullie deze stap over?"
SKIP_MEANS: Final = "De reden komt in het verslag."
SKIP_NOW: Final = "Sla over"
SKIP_NOT: Final = "Toch niet"
SKIPPED: Final = "Deze stap is overgeslagen."
BULLET: Final = "–"
PHASE_OF: Final = {Who.OWN: Phase.OWN, Who.JOINT: Phase.JOINT}


def prompts(questions: tuple[Question, ...], who: Who) -> tuple[str, ...]:
    """What is asked of each alone, or of all together; many are only counted."""
    asked = tuple(each.prompt for each in questions if each.who is who)
    if len(asked) > _MOST:
        return (*asked[: _MOST - 1], f"En nog {len(asked) - _MOST + 1} vragen")
    return asked


_MOST: Final = 4


def source(given: Source) -> str:
    """*Titel, deel (2023)*, as far as it is known."""
    words = f"{given.title}, {given.part}" if given.part else given.title
    return f"{words} ({given.year})" if given.year else words
