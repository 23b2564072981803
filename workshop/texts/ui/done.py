"""The end of a step: what it yielded, what is missing, how the conversation goes."""

from __future__ import annotations

from typing import Final

from workshop.domain.commands import Verdict

YIELD: Final = "Dit leverde de stap op"
NO_QUESTION: Final = "Deze stap heeft geen vraag om samen te beantwoorden."
NO_ENTRY: Final = "Hier is nog geen resultaat afgesproken."
NOT_SHOWN: Final = "De eigen antwoorden zijn nog niet getoond."
POLL_OPEN: Final = "De peiling staat nog open."
NOT_AGREED: Final = "Hierover niet eens"
DISSENT: Final = "Afwijkende mening"
CHECK: Final = "Hoe gaat het gesprek?"
VERDICTS: Final = {
    Verdict.ON_COURSE: "Op koers",
    Verdict.PACE: "Tempo aanpassen",
    Verdict.DEPTH: "Meer diepte",
    Verdict.STEP_BACK: "Stap terug",
}
NOTE: Final = "Notitie bij het gesprek"
NOTE_HINT: Final = "Notitie, hoeft niet"
TO_HARVEST: Final = "Toon de opbrengst"
LAST: Final = "Dit is de laatste stap."
TO_REPORT: Final = "Naar het verslag"
NEXT_STARTS: Final = "De beamer en de tablets gaan mee."


def next_step(title: str) -> str:
    """On the button that ends this step."""
    return f"Volgende stap: {title}"


def missing(label: str) -> str:
    """A required field that is still empty; a label that is a question or a sentence is quoted."""
    name = label.strip()
    return f"Nog niet ingevuld: ‘{name}’." if name else "Nog niet ingevuld."


def unlinked(label: str, texts: str) -> str:
    """Entries of an earlier answer that no row names."""
    return f"Nog nergens bij {label}: {texts}."


def checked(verdict: Verdict, clock: str) -> str:
    """What was noted last."""
    return f"{VERDICTS[verdict]}, {clock}"
