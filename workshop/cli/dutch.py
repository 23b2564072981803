"""Click that speaks Dutch: its help headings, and its complaints about wrong use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable

_HELP: Final = "Toon deze hulp en stop."
_WHOLE: Final = 200
"""Characters of a command's short help: all of it, click wraps the lines."""
_METAVARS: Final = {
    "INTEGER RANGE": "GETAL",
    "DIRECTORY": "MAP",
    "FILE": "BESTAND",
    "TEXT": "TEKST",
}


class WrongUseError(click.UsageError):
    """Wrong use that this program found itself, with its own Dutch sentence."""


class DutchCommand(click.Command):
    """A command whose help is Dutch."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _dutch_help(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)


class DutchGroup(click.Group):
    """A group whose help is Dutch, with its commands in the order of an evening."""

    command_class = DutchCommand

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _dutch_help(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)
        rows = [
            (name, command.get_short_help_str(limit=_WHOLE))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) is not None and not command.hidden
        ]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _HELP
    return option


def _write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = [_dutch_piece(piece) for piece in command.collect_usage_pieces(ctx)]
    formatter.write_usage(ctx.command_path, " ".join(pieces), "Gebruik: ")


def _dutch_piece(piece: str) -> str:
    return {
        "[OPTIONS]": "[OPTIES]",
        "COMMAND [ARGS]...": "OPDRACHT …",
        "[COMMAND] [ARGS]...": "[OPDRACHT …]",
    }.get(piece, piece)


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    options = (param for param in command.get_params(ctx) if isinstance(param, click.Option))
    records = [record for option in options if (record := option.get_help_record(ctx))]
    if records:
        with formatter.section("Opties"):
            rows = [(_dutch_metavar(names), _dutch_extra(text)) for names, text in records]
            formatter.write_dl(rows)


def _dutch_metavar(names: str) -> str:
    for english, dutch in _METAVARS.items():
        if names.endswith(f" {english}"):
            return names.removesuffix(english) + dutch
    return names


def _dutch_extra(text: str) -> str:
    for english, dutch in (("[required]", "[verplicht]"), ("[default: ", "[anders: ")):
        text = text.replace(english, dutch)
    return text


# --- complaints about wrong use ------------------------------------------------------------


def wrong_use(error: click.ClickException) -> str:
    """What click complains about, in one Dutch line that says what to do."""
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence(error)
    return "Deze opdracht klopt niet. Vraag hulp met --help."


def _no_option(error: click.NoSuchOption) -> str:
    hint = f" Bedoel je {error.possibilities[0]}?" if error.possibilities else ""
    return f"De optie {error.option_name} bestaat niet.{hint} Vraag hulp met --help."


def _missing(error: click.MissingParameter) -> str:
    return f"{_name(error)} ontbreekt. Vraag hulp met --help."


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "Een gegeven"
    hint = error.param.get_error_hint(error.ctx) if error.ctx else error.param.human_readable_name
    return hint.replace("'", "")


def _bad(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Parameter) and isinstance(error.param.type, click.Choice):
        choices = ", ".join(str(choice) for choice in error.param.type.choices)
        return f"{_name(error)} klopt niet. Kies uit: {choices}."
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.IntRange):
        limits = f"van {kind.min} tot en met {kind.max}"
        return f"{_name(error)} klopt niet: schrijf een heel getal {limits}."
    if isinstance(kind, click.Path):
        return f"{_name(error)} klopt niet: daar staat iets anders. Kies een andere naam."
    return f"{_name(error)} klopt niet: {error.message}"


def _file(error: click.FileError) -> str:
    return f"Het bestand {error.ui_filename} kan niet worden gelezen. Controleer de naam en de map."


def _no_value(error: click.BadOptionUsage) -> str:
    return f"De optie {error.option_name} heeft een waarde nodig. Vraag hulp met --help."


def _usage(error: click.UsageError) -> str:
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        known = ", ".join(error.ctx.command.list_commands(error.ctx))
        return f"Deze opdracht bestaat niet. Kies uit: {known}."
    return "Hier staat te veel of te weinig. Vraag hulp met --help."


_SENTENCES: Final[tuple[tuple[type, Callable[..., str]], ...]] = (
    (WrongUseError, lambda error: error.message),
    (click.NoSuchOption, _no_option),
    (click.BadOptionUsage, _no_value),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad),
    (click.FileError, _file),
    (click.UsageError, _usage),
)
