"""The linking table: rows that join earlier answers, and what hangs loose."""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted

NEW_ROW: Final = "Nieuwe regel"
REMOVE_ROW: Final = "Haal regel weg"
EARLIER: Final = "Regel omhoog"
LATER: Final = "Regel omlaag"
UP: Final = "↑"
DOWN: Final = "↓"
ROW: Final = "Regel"
LOOSE: Final = "Hangt nog los. Klik op een briefje om er een regel mee te beginnen."
NOTHING_LOOSE: Final = "Alles staat in een regel."


def missing(label: str) -> str:
    """In a cell where something should be."""
    return f"Nog geen {label[:1].lower()}{label[1:]}"


def note(label: str) -> str:
    """On a slip: what it is."""
    return label.rsplit(maxsplit=1)[-1].lower()


def begin_with(text: str) -> str:
    """For who hears the window."""
    return f"Begin een regel met: {text}"


def removed(title: str) -> str:
    """What can be put back."""
    return f"De regel ‘{title}’ is weg." if title else "De regel is weg."


def state(complete: int, rows: int, gaps: int) -> str:
    """*2 van de 4 regels compleet · 2 gaten*."""
    whole = f"{complete} van de {counted(rows, 'regel', 'regels')} compleet"
    return f"{whole} · {counted(gaps, 'gat', 'gaten')}" if gaps else whole
