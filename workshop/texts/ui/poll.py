"""A poll about a joint answer: who can live with it, and with which reservation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.texts import promises
from workshop.texts.outline.harvest import poll

if TYPE_CHECKING:
    from workshop.pictures.polls import PollPicture

POLL: Final = promises.POLL
STANCES: Final = ("Akkoord", "Akkoord met kanttekening", "Niet akkoord")
OPEN: Final = "Open de peiling"
OPENS: Final = "De tablets vragen wie hiermee kan leven."
OPEN_AGAIN: Final = "Peil opnieuw"
CLOSE: Final = "Sluit de peiling"
CLOSES: Final = "Pas daarna ziet de zaal de uitkomst."
COUNT_HANDS: Final = "Tel handen"
SAVE_HANDS: Final = "Leg de telling vast"
CANCEL: Final = "Terug"
RESERVATIONS: Final = "Kanttekeningen"
RESERVATIONS_HINT: Final = "Eén kanttekening per regel, zonder naam"
OBJECTIONS: Final = "Niet akkoord, want"
TO_DONE: Final = "Naar Klaar"
NO_QUESTION: Final = "Deze stap heeft geen vraag om samen te beantwoorden."
NO_ENTRY: Final = "Hier is nog geen gezamenlijk antwoord."
CANNOT_OPEN: Final = "Kan nog niet: schrijf eerst samen een antwoord op."
WRITE: Final = "Naar Samen"
NOBODY_YET: Final = "Nog niemand heeft gereageerd."
IN_REPORT: Final = "Kanttekeningen komen in het verslag."
TOTAL: Final = "Samen"


def reacted(number: int, present: int) -> str:
    """While it is open."""
    if not number:
        return NOBODY_YET
    total = max(number, present)
    return f"{number} van {total} {'heeft' if number == 1 else 'hebben'} gereageerd"


def outcome(result: PollPicture) -> str:
    """*42 van 45 akkoord, 6 met een kanttekening*, as the report has it."""
    return poll(replace(result, others=0), 1, 1).removeprefix(f"{promises.POLL}: ")


def others(result: PollPicture) -> str:
    """Who reacted and does not count as the council; empty for nobody."""
    return poll(result, 1, 1).removeprefix(poll(replace(result, others=0), 1, 1)).strip()


def stance(count: int, word: str) -> str:
    """A number in the legend."""
    return f"{count} {word[:1].lower()}{word[1:]}"


def too_many(number: int, present: int) -> str:
    """More hands than people."""
    return (
        f"Kan nog niet: je telt {number} handen en er zijn er {present}. Tel nog eens, of werk de"
        " presentielijst bij."
    )


def total(number: int, present: int) -> str:
    """How many hands were counted, of how many who are there."""
    return f"{TOTAL}: {number} van {present} aanwezigen"
