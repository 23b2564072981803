"""The command that lays evenings beside each other."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand, WrongUseError
from workshop.cli.parameters import FILE
from workshop.cli.terminal import say

_FORMS: Final = ("pdf", "md", "json")
_LEAST, _MOST = 2, 6


@click.command(cls=DutchCommand)
@click.argument("files", metavar="EEN TWEE [DRIE …]", type=FILE, nargs=-1)
@click.option(
    "-o", "--out", type=FILE, required=True, help="Waar de vergelijking komt: een nieuw bestand."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default=None,
    help="Vorm; anders volgt die uit de naam.",
)
def compare(files: tuple[Path, ...], out: Path, form: str | None) -> None:
    """Leg twee tot zes avonden naast elkaar (.dialoog, of een verslag als .json)."""
    from workshop.cli import wording
    from workshop.evening.comparing import compare as laid_beside
    from workshop.evening.comparing import write_comparison
    from workshop.service.owner import utc_now
    from workshop.texts import console, evenings

    if not _LEAST <= len(files) <= _MOST:
        raise WrongUseError(evenings.how_many(_LEAST, _MOST))
    suffix = out.suffix.removeprefix(".").lower()
    if form is None and suffix and suffix not in _FORMS:
        raise WrongUseError(console.no_such_form(suffix, _FORMS))
    found = laid_beside(files)
    written = write_comparison(found, out, form or suffix or "pdf", utc_now)
    say(wording.compared(found, written))


COMMANDS: Final = (compare,)
