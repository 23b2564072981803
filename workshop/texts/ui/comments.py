"""What those present say about the concept, beside its pages in the operator's window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.wording import is_erased
from workshop.texts.counting import counted
from workshop.texts.dates import dutch_time
from workshop.texts.outline.back import NOT_TAKEN_OVER, ONE_OF_THEM, TAKEN_OVER
from workshop.texts.promises import ERASED

if TYPE_CHECKING:
    from workshop.domain.comments import Reply

COMMENTS: Final = "Opmerkingen"
NOTHING: Final = "Nog geen opmerkingen. Ze komen van een tablet, of je schrijft ze hier op."
NOTHING_CAME: Final = "Er waren geen opmerkingen."
TOGETHER: Final = "Opmerking en antwoord komen samen in de bijlage."

# --- the answer ----------------------------------------------------------------------------

WHERE_OR_WHY: Final = "Waar, of waarom niet"
TAKE_OVER: Final = "Neem over"
NOT_WITH_REASON: Final = "Niet, met uitleg"
NO_REASON: Final = "Kan nog niet: schrijf eerst op waarom niet."
ANSWER: Final = "Beantwoord"
CHANGE: Final = "Pas aan"
LEAVE: Final = "Laat zo"

# --- what was said aloud -------------------------------------------------------------------

ADD: Final = "Opmerking"
TEXT: Final = "Wat is er gezegd?"
WHO: Final = "Wie zei het"
NOTE: Final = "Schrijf op"
CANCEL: Final = "Laat maar"
NO_TEXT: Final = "Kan nog niet: schrijf eerst op wat er is gezegd."
NO_NAME: Final = "De naam komt niet in het verslag."
NO_CONCEPT: Final = "Kan nog niet: leg eerst het concept voor."


def answered(answered: int, number: int) -> str:
    """How far they are: *3 van 7 beantwoord*."""
    return f"{answered} van {number} beantwoord"


def about(who: str, at: str, earlier: int | None) -> str:
    """Who said it, when (UTC; may be empty), and of which concept if that is an `earlier` one."""
    parts = [said(who) or ONE_OF_THEM]
    if at:
        parts.append(dutch_time(at))
    if earlier is not None:
        parts.append(f"bij concept {earlier}")
    return ", ".join(parts)


def said(text: str) -> str:
    """Words of people, or what stands where they were erased."""
    return ERASED if is_erased(text) else text


def verdict(reply: Reply) -> str:
    """What became of it: *Overgenomen: bladzijde 6*, or *Niet overgenomen* with the reason."""
    note = said(reply.note)
    if not reply.taken_over:
        return f"{NOT_TAKEN_OVER}. {note}"
    return f"{TAKEN_OVER}: {note}" if note else TAKEN_OVER


def waiting(others: int) -> str:
    """How many have no answer, besides the one in hand."""
    return f"En {others} die nog {'wacht' if others == 1 else 'wachten'}."


def number(at: int) -> str:
    """What a comment is called aloud."""
    return f"Opmerking {at}"


def action(verb: str, at: int) -> str:
    """What a button of one comment is called aloud."""
    return f"{verb}: {number(at).lower()}"


def unanswered(number: int) -> str:
    """Why nobody can agree yet, as a part of a sentence."""
    has = "heeft" if number == 1 else "hebben"
    return f"{counted(number, 'opmerking', 'opmerkingen')} {has} nog geen antwoord."
