"""Themes: subjects on which a programme is worked out, shipped or written by a municipality."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from workshop import resources
from workshop.content.files import check_file, read_text
from workshop.content.unique import note_doubles
from workshop.domain.errors import ProgrammeFaultsError, UnknownIdError
from workshop.domain.ids import StepId
from workshop.domain.programme import Theme, ThemeStep
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.content.table import Table


def themes() -> tuple[Theme, ...]:
    """All themes shipped with the app, in the order of their files."""
    return tuple(load_theme(path) for path in _shipped())


def theme(name: str) -> Theme:
    """The shipped theme with this id. Raises `UnknownIdError`."""
    for path in _shipped():
        if path.stem == name:
            return load_theme(path)
    raise UnknownIdError("theme", name)


def _shipped() -> list[Path]:
    return sorted((resources.assets() / "themes").glob("*.toml"))


def load_theme(path: Path) -> Theme:
    """The theme in a file. Raises `ProgrammeFaultsError` with all that is wrong."""
    return check_theme(read_text(path), str(path))


def is_theme(path: Path) -> bool:
    """Whether the file says for which programme it is a theme; False for what is no TOML."""
    try:
        return "programme" in tomllib.loads(read_text(path))
    except (ValueError, RecursionError, ProgrammeFaultsError):
        return False


def check_theme(text: str, name: str) -> Theme:
    """The theme that `text` holds; faults say they are in the file `name`.

    Raises:
        ProgrammeFaultsError: with all that is wrong, in the order of the file.
    """
    return check_file(text, name, _read_theme)


def _read_theme(table: Table) -> Theme:
    programme = table.identifier("programme")
    found = Theme(
        id=table.identifier("id"),
        title=table.line("title", NAME_LIMIT, required=True),
        programme=programme,
        steps=_read_steps(table, programme),
    )
    table.finish()
    return found


def _read_steps(table: Table, programme: str) -> tuple[ThemeStep, ...]:
    entries = table.tables("step", required=True)
    names = [entry.identifier("id") for entry in entries]
    note_doubles(entries, "id", names)
    return tuple(
        _read_step(entry, StepId(f"{programme}.{name}"))
        for name, entry in zip(names, entries, strict=True)
    )


def _read_step(entry: Table, name: StepId) -> ThemeStep:
    step = ThemeStep(name, entry.lines("examples", LINE_LIMIT), entry.lines("cues", LINE_LIMIT))
    entry.finish()
    return step
