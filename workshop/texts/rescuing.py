"""A file that is not whole: what can be saved of it, what is missing, and what stays aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted, listed
from workshop.texts.dates import dutch_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

WHY_LOST: Final = "schade aan het bestand"
"""As a reason of erasing, in the statement of destruction."""
ALL: Final = "all"
"""Everything can be saved; the names are those of `evening.rescuing.Way`."""
BACKUP: Final = "backup"

NOTHING: Final = "De avond in {path} is heel. Er is niets te redden."
SAVING: Final = "De avond wordt teruggezet."
_WHAT: Final = {
    "missing": "Het bestand ‘{name}’ is er niet meer.",
    "empty": "Het bestand ‘{name}’ is leeg.",
    "older": "Het bestand ‘{name}’ is ouder dan de reservekopie ernaast. Misschien zette een"
    " gedeelde map een oude versie terug.",
}
_DAMAGED: Final = "Het bestand ‘{name}’ is beschadigd."
_STAYS: Final = "Het bestand van nu blijft bewaard, onder een andere naam."
_MOST: Final = 5
"""Texts that are named one by one."""


def what(why: str, name: str) -> str:
    """What is wrong; `why` as in `SessionFileError`."""
    return _WHAT.get(why, _DAMAGED).format(name=name)


def saved(way: str, last_at: str, backup_at: str, backup: str) -> str:
    """What there is to go on with; `last_at` is when the last thing in it happened."""
    if way == BACKUP:
        return f"Er is een goede reservekopie, van {dutch_moment(backup_at)}: {backup}."
    until = f", tot en met {dutch_moment(last_at)}" if last_at else ""
    if way == ALL:
        return f"Alles is te redden{until}."
    also = f" De nieuwste goede reservekopie is van {dutch_moment(backup_at)}." if backup_at else ""
    return f"Een deel is te redden{until}.{also}"


def lost_text(*, is_answer: bool, question: str, at: str) -> str:
    """One text that is gone: *een antwoord bij visie.waarden.eigen (12 november 2026, 21:58)*."""
    where = f" bij {question}" if question else ""
    return f"een {'antwoord' if is_answer else 'tekst'}{where}" + (
        f" ({dutch_moment(at)})" if at else ""
    )


def missing(texts: Sequence[str], acts: int, *, is_to_the_end: bool) -> str:
    """What is not saved; empty where nothing can be missing. `texts` as `lost_text` says them."""
    lines = list[str]()
    if texts:
        named = [*texts[:_MOST]]
        if len(texts) > _MOST:
            named.append(f"{len(texts) - _MOST} andere")
        lines.append(f"Kwijt: {counted(len(texts), 'tekst', 'teksten')}: {listed(named)}.")
    if acts:
        lines.append(f"Kwijt: ten minste {counted(acts, 'handeling', 'handelingen')}.")
    if not is_to_the_end:
        lines.append("Wat daarna kwam, kan ook kwijt zijn.")
    return " ".join(lines)


def offer(what_happened: str, there_is: str, is_missing: str, *, is_there: bool) -> str:
    """All of it in lines, before anybody chooses; `is_there`: there is a file to keep."""
    return "\n".join(
        filter(None, (what_happened, there_is, is_missing, _STAYS if is_there else ""))
    )


def put_back(way: str) -> str:
    """The button."""
    return "Zet de reservekopie terug" if way == BACKUP else "Zet terug wat heel is"


def rescued(path: str, there_is: str, is_missing: str, kept: Sequence[str]) -> str:
    """What was done, on the command line."""
    lines = [f"De avond staat weer in {path}.", there_is, is_missing]
    if kept:
        lines.append(f"Wat er stond, is nu: {listed(kept)}. Er staan woorden van de avond in.")
    return "\n".join(filter(None, lines))
