"""The reference library on the command line: search, check a file, share what was checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from workshop.cli.dutch import DutchCommand
from workshop.cli.parameters import FILE
from workshop.cli.terminal import say

if TYPE_CHECKING:
    from workshop.evening.library import Library

_SHOWN: Final = 5


@click.command(cls=DutchCommand)
@click.argument("words", metavar="[ZOEKWOORDEN]", nargs=-1)
@click.option("--check", "file", type=FILE, help="Controleer een eigen bestand met kaarten (TOML).")
@click.option("--share", type=FILE, help="Bewaar in dit bestand welke kaarten gecontroleerd zijn.")
@click.option("--take", type=FILE, help="Neem over welke kaarten elders gecontroleerd zijn.")
def cards(words: tuple[str, ...], file: Path | None, share: Path | None, take: Path | None) -> None:
    """Zoek in de naslag, of controleer eigen kaarten."""
    from workshop.content.cards import load_cards
    from workshop.evening.library import Library, library_folder
    from workshop.texts import library as said

    if file is not None:
        say(said.is_right(load_cards(file)))
        return
    library = Library(library_folder())
    if take is not None:
        say(said.taken(library.take_checks(take)))
    if share is not None:
        say(said.shared(library.share_checks(share), share))
    if take is None and share is None:
        say(_found(library, " ".join(words)) if words else _all(library))


def _all(library: Library) -> str:
    from workshop.texts import library as said

    return "\n\n".join((*map(said.group_lines, library.groups()), *library.troubles()))


def _found(library: Library, text: str) -> str:
    """The best card as a whole, and others by their title."""
    from workshop.texts import library as said

    search = library.search(text)
    if not search.found:
        return said.result(search)
    best, *others = (each.card for each in search.found[:_SHOWN])
    lines = [said.result(search), said.whole(best.card, best.check)]
    return "\n\n".join(filter(None, (*lines, "\n".join(said.line(each.card) for each in others))))


COMMANDS: Final = (cards,)
