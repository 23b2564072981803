"""The command that makes the archive's set of a sealed evening."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand
from workshop.cli.parameters import DATE, FILE, FOLDER
from workshop.cli.terminal import say
from workshop.domain.archive import LONGEST_TERM, Appraisal, Restriction


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("-o", "--out", type=FOLDER, required=True, help="Nieuwe map; ook als zip ernaast.")
@click.option("--creator", default="", help="Archiefvormer; anders de gemeenteraad.")
@click.option("--begin", type=DATE, default=None, help="Periode van; anders de dag van de avond.")
@click.option("--end", type=DATE, default=None, help="Periode tot en met.")
@click.option(
    "--appraisal",
    type=click.Choice([each.value for each in Appraisal]),
    default=Appraisal.UNDECIDED.value,
    show_default=True,
    help="Waardering: blijvend, te vernietigen, nader te bepalen.",
)
@click.option(
    "--years",
    type=click.IntRange(1, LONGEST_TERM),
    default=None,
    help="Bewaartermijn in jaren, bij waardering V.",
)
@click.option("--term-begins", type=DATE, default=None, help="De dag waarop de termijn ingaat.")
@click.option("--category", default="", help="Categorie in de selectielijst.")
@click.option(
    "--restriction",
    type=click.Choice([each.value for each in Restriction]),
    default=Restriction.UNDECIDED.value,
    show_default=True,
    help="Beperking gebruik.",
)
@click.option("--restriction-note", default="", help="Welke beperking, bij overig.")
@click.option("--classification", default="", help="Classificatie in de eigen ordening.")
@click.option("--case-number", default="", help="Zaaknummer.")
@click.option("--gm-code", default="", help="Gemeentecode, zoals gm0363.")
@click.option(
    "--with-session", is_flag=True, help="Ook een kopie van de avond: wie wat antwoordde."
)
def archive(  # noqa: PLR0913 the options of the command
    file: Path,
    out: Path,
    *,
    creator: str,
    begin: dt.date | None,
    end: dt.date | None,
    appraisal: str,
    years: int | None,
    term_begins: dt.date | None,
    category: str,
    restriction: str,
    restriction_note: str,
    classification: str,
    case_number: str,
    gm_code: str,
    with_session: bool,
) -> None:
    """Maak de archiefexport van een verzegeld verslag: ORI-A, MDTO en controlegetallen."""
    from workshop.domain.archive import ArchiveFacts
    from workshop.evening.archiving import archive as make
    from workshop.evening.opened import look_at
    from workshop.texts import archive as words

    details = look_at(file, lambda state: state.details)
    facts = ArchiveFacts(
        creator=creator or words.council_of(details.municipality),
        begin=begin.isoformat() if begin else details.date,
        end=end.isoformat() if end else "",
        appraisal=Appraisal(appraisal),
        years=years,
        term_begins=term_begins.isoformat() if term_begins else "",
        category=category,
        restriction=Restriction(restriction),
        restriction_note=restriction_note,
        classification=classification,
        case_number=case_number,
        gm_code=gm_code.lower(),
    )
    made = make(file, out, facts, with_session=with_session)
    say(words.archived(str(made.folder), str(made.zip), with_session=with_session))


COMMANDS: Final = (archive,)
