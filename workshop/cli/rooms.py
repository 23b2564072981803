"""Commands for an evening in more than one room."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand
from workshop.cli.parameters import FILE
from workshop.cli.terminal import say


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--room", required=True, help="Hoe de andere zaal heet: Zaal 2.")
@click.option(
    "--participants",
    multiple=True,
    help="Wie erheen gaat: namen of een tafelgroep, met een komma ertussen.",
)
@click.option(
    "-o", "--out", type=FILE, required=True, help="Waar het bestand voor die zaal komt (.dialoog)."
)
def split(file: Path, room: str, participants: tuple[str, ...], out: Path) -> None:
    """Splits een zaal af: een eigen bestand voor een tweede laptop."""
    from workshop.evening.rooms import split as split_off
    from workshop.texts.rooms import parted

    names = [name.strip() for given in participants for name in given.split(",") if name.strip()]
    found = split_off(file, out, room, names)
    say(parted(found.name, str(found.path), found.going, found.staying))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.argument("other", metavar="ZAAL", type=FILE)
def merge(file: Path, other: Path) -> None:
    """Voeg het bestand van een andere zaal samen met dat van de eerste."""
    from workshop.cli import wording
    from workshop.evening.rooms import merge as put_together

    say(wording.met(put_together(file, other)))


COMMANDS: Final = (split, merge)
