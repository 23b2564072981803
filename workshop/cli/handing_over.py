"""Commands for what leaves the house and comes back: from a report's JSON, to the RIS, on."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand

_FILE: Final = click.Path(path_type=Path, dir_okay=False)


@click.command("import", cls=DutchCommand)
@click.argument("record", metavar="VERSLAG.JSON", type=_FILE)
@click.option(
    "-o", "--out", type=_FILE, required=True, help="Waar de nieuwe avond komt (.dialoog)."
)
def import_(record: Path, out: Path) -> None:
    """Maak een nieuwe avond van een verslag als JSON."""
    from workshop.evening.importing import import_record
    from workshop.texts.handing_over import imported

    made = import_record(record, out)
    click.echo(
        imported(str(made.path), made.title, made.date, made.joint_answers, made.participants)
    )


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=_FILE)
def ris(file: Path) -> None:
    """Toon de regel voor het raadsinformatiesysteem (RIS)."""
    from workshop.evening.opened import look_at
    from workshop.evening.reporting import report_of
    from workshop.report.outline.ris import ris_facts
    from workshop.texts.handing_over import ris_line

    click.echo(ris_line(ris_facts(look_at(file, report_of))))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=_FILE)
@click.argument("earlier", metavar="EERDER", type=_FILE)
@click.option("--group", default="", help="De fractie waarvan dit de inbreng is.")
def bring(file: Path, earlier: Path, group: str) -> None:
    """Neem de gezamenlijke antwoorden van een eerdere avond mee (.dialoog of .json)."""
    from workshop.evening.continuing import bring as bring_along
    from workshop.texts.handing_over import brought

    came = bring_along(file, earlier, group)
    click.echo(brought(came.group or came.title, came.date, came.answers, came.entries))


COMMANDS: Final = (import_, ris, bring)
