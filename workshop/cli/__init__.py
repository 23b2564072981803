"""The command line: the whole evening without a screen. Imports no Qt and no server."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Final

import click

from workshop import __version__
from workshop.cli import account, archiving, cards, comparing, handing_over, keeping, rooms, session
from workshop.cli.dutch import DutchGroup, wrong_use
from workshop.cli.terminal import say
from workshop.domain.errors import WorkshopError
from workshop.texts import console

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE: Final = 0
REFUSED: Final = 1
WRONG_USE: Final = 2
_NO_LOG: Final = logging.NullHandler()


@click.group(
    cls=DutchGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)
@click.version_option(
    __version__, message="Dialoogavond %(version)s", help="Toon de versie en stop."
)
@click.pass_context
def dialoogavond(ctx: click.Context) -> None:
    """Een dialoogavond van de gemeenteraad: van opening tot verzegeld verslag.

    Alles gebeurt op deze laptop. Er is geen internet nodig.
    """
    if ctx.invoked_subcommand is None:
        say(console.NO_SCREEN)
        say(ctx.get_help())


for command in (
    *session.COMMANDS,
    *rooms.COMMANDS,
    *account.COMMANDS,
    *keeping.COMMANDS,
    *archiving.COMMANDS,
    *handing_over.COMMANDS,
    *cards.COMMANDS,
    *comparing.COMMANDS,
):
    dialoogavond.add_command(command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 refused, 2 wrong use. Prints, never raises."""
    # Without any handler Python would print the log, tracebacks too, between our sentences.
    logging.getLogger().addHandler(_NO_LOG)
    if not _are_text(sys.argv[1:] if arguments is None else arguments):
        _complain(console.NO_TEXT)
        return WRONG_USE
    try:
        result = dialoogavond.main(arguments, prog_name="dialoogavond", standalone_mode=False)
    except click.exceptions.Abort:
        _complain(console.STOPPED)
        return REFUSED
    except click.ClickException as error:
        _complain(wrong_use(error))
        return WRONG_USE
    except WorkshopError as error:
        from workshop.texts.explaining import explain

        _complain(explain(error))
        return REFUSED
    return result if isinstance(result, int) else DONE


def _are_text(words: Sequence[str]) -> bool:
    """A name on a disk may hold bytes that no session can, and it would be written down there."""
    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        return False
    return True


def _complain(lines: str) -> None:
    say(lines, complaint=True)
