"""A small file of cards, a library with it in, and a way to break it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.cards import check_cards
from workshop.domain.errors import ProgrammeFault, ProgrammeFaultsError
from workshop.evening.library import Library

if TYPE_CHECKING:
    from pathlib import Path

CARDS: Final = '''\
format = 1
id = "proef"
title = "Proefwet 1901"
kind = "wet"
order = 3

[[source]]
key = "boek"
title = "Een boek"
part = "Deel 1"
year = 1901

[[card]]
id = "proef-fietsen"
title = "Wie krijgt een fiets?"
summary = "Een fiets voor wie er geen kan betalen."
text = """
De gemeente leent fietsen uit aan huishoudens zonder
auto. Dat gebeurt bij de zwaanstalling.

Denk aan:
- bakfietsen
- driewielers voor wie slecht ter been is
"""
as_of = 2001-06-01
check = "De leentermijn is sindsdien gewijzigd."
law = true
sources = [{ key = "boek", part = "Bladzijde 3" }, { key = "boek" }]
words = ["rijwiel", "tweewielerregeling", "e-bike"]
beside = ["visie.waarden", "waardemodel"]

[[card]]
id = "proef-raad"
title = "De raad en de zwaanstalling"
summary = "De raad stelt de spelregels voor lenen vast."
text = "Crème de la crème: één keer per jaar komt er een overzicht van de huisjes."
as_of = 2001-06-01
aid = true
'''
BICYCLES: Final = "proef-fietsen"


def line_of(mark: str, text: str) -> int:
    """The line of `text`, from 1, on which `mark` stands for the first time."""
    return text[: text.index(mark)].count("\n") + 1


def broken(old: str, new: str) -> str:
    """The sample with one thing changed."""
    assert CARDS.count(old) >= 1, old
    return CARDS.replace(old, new, 1)


def faults_of(text: str) -> tuple[ProgrammeFault, ...]:
    """What is wrong with it."""
    try:
        check_cards(text, "proef.toml")
    except ProgrammeFaultsError as error:
        return error.faults
    return ()


def library_in(folder: Path) -> Library:
    """The shipped cards and the sample, as of a municipality."""
    own = folder / "naslag"
    own.mkdir(parents=True, exist_ok=True)
    (own / "proef.toml").write_text(CARDS, encoding="utf-8")
    return Library(own)
