"""Commands for what leaves the house and comes back: from a report's JSON, to the RIS, on."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand
from workshop.cli.parameters import FILE
from workshop.cli.terminal import say


@click.command("import", cls=DutchCommand)
@click.argument("record", metavar="VERSLAG.JSON", type=FILE)
@click.option("-o", "--out", type=FILE, required=True, help="Waar de nieuwe avond komt (.dialoog).")
def import_(record: Path, out: Path) -> None:
    """Maak een nieuwe avond van een verslag als JSON."""
    from workshop.evening.importing import import_record
    from workshop.texts.handing_over import imported

    made = import_record(record, out)
    say(imported(str(made.path), made.title, made.date, made.joint_answers, made.participants))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
def ris(file: Path) -> None:
    """Toon de regel voor het raadsinformatiesysteem (RIS)."""
    from workshop.evening.opened import look_at
    from workshop.evening.reporting import report_of
    from workshop.report.outline.ris import ris_facts
    from workshop.texts.handing_over import ris_line

    say(ris_line(ris_facts(look_at(file, report_of))))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.argument("earlier", metavar="EERDER", type=FILE)
@click.option("--group", default="", help="De fractie waarvan dit de inbreng is.")
def bring(file: Path, earlier: Path, group: str) -> None:
    """Neem de gezamenlijke antwoorden van een eerdere avond mee (.dialoog of .json)."""
    from workshop.evening.continuing import bring as bring_along
    from workshop.texts.handing_over import brought

    came = bring_along(file, earlier, group)
    say(brought(came.group or came.title, came.date, came.answers, came.entries))


COMMANDS: Final = (import_, ris, bring)
