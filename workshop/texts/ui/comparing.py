"""The page of the start window that lays evenings beside each other."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Vergelijk avonden"
MEANS: Final = (
    "Je ziet wat avonden samen opschreven: wat bleef, wat erbij kwam en wat er niet meer staat."
)
RECENTS: Final = "Op deze laptop"
FILES: Final = "Andere bestanden"
NO_RECENTS: Final = "Op deze laptop staat nog geen avond. Kies een bestand."
CHOOSE: Final = "Kies een bestand …"
CHOOSE_TITLE: Final = "Kies een avond of een verslag"
KINDS: Final = "Avonden en verslagen (*.dialoog *.json)"
DROP: Final = "Of sleep ze hierheen: avonden (.dialoog) of verslagen als JSON."
NOT_THIS: Final = "Sleep avonden hierheen (.dialoog), of verslagen als JSON (.json)."
REMOVE: Final = "Haal weg"
COMPARE: Final = "Vergelijk"
OTHERS: Final = "Kies andere avonden"
STOP: Final = "Stop"
STOPPED: Final = "Gestopt."
READING: Final = "De avonden worden gelezen."
SAVE: Final = "Bewaar als PDF"
SAVE_TITLE: Final = "Bewaar de vergelijking"
SAVE_KINDS: Final = "PDF (*.pdf)"
SAVING: Final = "De vergelijking wordt gemaakt."
FILTER: Final = "Toon"
ALL: Final = "Alles"
NONE_HERE: Final = "Geen"
FIGURES: Final = "Cijfers"
_OF_A_DATE: Final = "0123456789-"
LEAST: Final = 2
MOST: Final = 6


def refusal(chosen: int) -> str:
    """Why so many cannot be compared; empty if they can."""
    if chosen < LEAST:
        return f"Kies minstens {LEAST} avonden."
    return "" if chosen <= MOST else f"Kies hoogstens {MOST} avonden."


def removes(name: str) -> str:
    """The button beside a file, as it is read out."""
    return f"{REMOVE}: {name}"


def chosen(number: int) -> str:
    """How many are ticked."""
    return "1 avond gekozen" if number == 1 else f"{number} avonden gekozen"


def file_name(dates: tuple[str, str], again: int = 1) -> str:
    """Of the PDF, from the oldest and the newest date; `again` counts on where one is taken."""
    # Whatever a file calls its date, a name holds figures and dashes alone.
    safe = ("".join(char for char in each if char in _OF_A_DATE) for each in dates)
    between = " en ".join(dict.fromkeys(filter(None, safe)))
    tail = "" if again == 1 else f" {again}"
    return f"{f'{between} ' if between else ''}vergelijking dialoogavonden{tail}.pdf"
