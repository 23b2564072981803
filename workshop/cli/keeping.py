"""Commands about keeping and destroying own answers: keep, hold."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand, WrongUseError
from workshop.cli.parameters import FILE
from workshop.cli.terminal import say
from workshop.domain.keeping import Kept


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option(
    "--choose",
    "kept",
    type=click.Choice([each.value for each in Kept]),
    required=True,
    help="Wat ermee gebeurt. Wat weg is, komt niet terug.",
)
@click.option("--category", required=True, help="Categorie in de selectielijst.")
@click.option("--ground", required=True, help="Grond, zonder namen.")
@click.option("--by", default="", help="Wie beslist; anders de griffier van het akkoord.")
@click.option("--statement", type=FILE, default=None, help="Waar de verklaring komt (pdf).")
def keep(  # noqa: PLR0913, PLR0917 the options of the command
    file: Path, kept: str, category: str, ground: str, by: str, statement: Path | None
) -> None:
    """Beslis wat er met de eigen antwoorden gebeurt, na het akkoord."""
    from workshop.cli import wording
    from workshop.evening.keeping import Choice
    from workshop.evening.keeping import keep as decide
    from workshop.texts import keeping

    if statement is not None and Kept(kept) is Kept.WHOLE:
        raise WrongUseError(keeping.STATEMENT_OF_NOTHING)
    say(wording.carried(decide(file, Choice(Kept(kept), category, ground, by), statement)))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--reason", required=True, help="Waarom, zonder namen; bijvoorbeeld een zaaknummer.")
@click.option("--lift", is_flag=True, help="Hef het op.")
def hold(file: Path, reason: str, *, lift: bool) -> None:
    """Leg vast dat er een Woo-verzoek loopt: dan gaat er niets weg."""
    from workshop.domain.commands import LiftHold, PlaceHold
    from workshop.evening import open_evening
    from workshop.texts import keeping

    with open_evening(file) as evening:
        evening.do(LiftHold(reason) if lift else PlaceHold(reason))
    say(keeping.LIFTED if lift else keeping.HELD)


COMMANDS: Final = (keep, hold)
