"""Ready-made evenings: the order of their parts, with minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.content.files import check_file, read_text
from workshop.domain.errors import UnknownIdError
from workshop.domain.ids import StepId
from workshop.domain.run_sheet import Part, RunSheet
from workshop.domain.wording import NAME_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.content.table import Table

_MINUTES: Final = (1, 600)


def evenings() -> tuple[RunSheet, ...]:
    """All evenings shipped with the app, in the order of their files."""
    return tuple(load_evening(path) for path in _shipped())


def evening(name: str) -> RunSheet:
    """The shipped evening with this id. Raises `UnknownIdError`."""
    for path in _shipped():
        if path.stem == name:
            return load_evening(path)
    raise UnknownIdError("evening", name)


def _shipped() -> list[Path]:
    return sorted((resources.assets() / "evenings").glob("*.toml"))


def load_evening(path: Path) -> RunSheet:
    """The evening in a file. Raises `ProgrammeFaultsError` with all that is wrong."""
    return check_file(read_text(path), str(path), _read)


def _read(table: Table) -> RunSheet:
    sheet = RunSheet(
        id=table.identifier("id"),
        title=table.line("title", NAME_LIMIT, required=True),
        programmes=table.lines("programmes", NAME_LIMIT),
        parts=tuple(_read_part(each) for each in table.tables("part", required=True)),
    )
    table.finish()
    return sheet


def _read_part(entry: Table) -> Part:
    step = entry.line("step", NAME_LIMIT)
    part = Part(
        title=entry.line("title", NAME_LIMIT, required=not step),
        minutes=entry.integer("minutes", *_MINUTES, required=True) or 0,
        step=StepId(step) if step else None,
        own=entry.integer("own", *_MINUTES) or 0,
    )
    entry.finish()
    return part
