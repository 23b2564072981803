"""Click that speaks Dutch: its help headings, and its complaints about wrong use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from workshop.texts import wrong_use as words

if TYPE_CHECKING:
    from collections.abc import Callable

_WHOLE: Final = 200
"""Characters of a command's short help: all of it, click wraps the lines."""


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
        with formatter.section(words.COMMANDS):
            formatter.write_dl(rows)


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = words.SHOW_HELP
    return option


def _write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = [_dutch_piece(piece) for piece in command.collect_usage_pieces(ctx)]
    formatter.write_usage(ctx.command_path, " ".join(pieces), words.USAGE)


def _dutch_piece(piece: str) -> str:
    return words.PIECES.get(piece, piece)


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    options = (param for param in command.get_params(ctx) if isinstance(param, click.Option))
    records = [record for option in options if (record := option.get_help_record(ctx))]
    if records:
        with formatter.section(words.OPTIONS):
            rows = [(_dutch_metavar(names), _dutch_extra(text)) for names, text in records]
            formatter.write_dl(rows)


def _dutch_metavar(names: str) -> str:
    for english, dutch in words.METAVARS.items():
        if names.endswith(f" {english}"):
            return names.removesuffix(english) + dutch
    return names


def _dutch_extra(text: str) -> str:
    said = text.replace("[required]", f"[{words.REQUIRED}]")
    return said.replace("[default: ", f"[{words.OTHERWISE}")


# --- complaints about wrong use ------------------------------------------------------------


def wrong_use(error: click.ClickException) -> str:
    """What click complains about, in one Dutch line that says what to do."""
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence(error)
    return words.NOT_RIGHT


def _no_option(error: click.NoSuchOption) -> str:
    return words.no_option(error.option_name, error.possibilities[0] if error.possibilities else "")


def _missing(error: click.MissingParameter) -> str:
    return words.missing(_name(error))


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return words.A_VALUE
    hint = error.param.get_error_hint(error.ctx) if error.ctx else error.param.human_readable_name
    return hint.replace("'", "")


def _bad(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Parameter) and isinstance(error.param.type, click.Choice):
        choices = ", ".join(str(choice) for choice in error.param.type.choices)
        return words.no_choice(_name(error), choices)
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.IntRange):
        return words.no_number(_name(error), kind.min, kind.max)
    if isinstance(kind, click.Path):
        return words.no_place(_name(error))
    return words.not_so(_name(error), error.message)


def _file(error: click.FileError) -> str:
    return words.unread(error.ui_filename)


def _no_value(error: click.BadOptionUsage) -> str:
    return words.no_value(error.option_name)


def _usage(error: click.UsageError) -> str:
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        return words.no_command(", ".join(error.ctx.command.list_commands(error.ctx)))
    return words.WRONG_COUNT


_SENTENCES: Final[tuple[tuple[type, Callable[..., str]], ...]] = (
    (WrongUseError, lambda error: error.message),
    (click.NoSuchOption, _no_option),
    (click.BadOptionUsage, _no_value),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad),
    (click.FileError, _file),
    (click.UsageError, _usage),
)
