"""The programmes: those shipped with the app, and any file that a municipality wrote itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from workshop import resources
from workshop.content.files import check_file, read_text
from workshop.content.reading import read_programme
from workshop.domain.errors import UnknownIdError

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.programme import Programme


def programmes() -> tuple[Programme, ...]:
    """All programmes shipped with the app, in the order of their files."""
    return tuple(programme(path.stem) for path in _shipped())


@cache
def programme(name: str) -> Programme:
    """The shipped programme with this id. Raises `UnknownIdError`."""
    for path in _shipped():
        if path.stem == name:
            return load_programme(path)
    raise UnknownIdError("programme", name)


def _shipped() -> list[Path]:
    return sorted((resources.assets() / "programmes").glob("*.toml"))


def load_programme(path: Path) -> Programme:
    """The programme in a file. Raises `ProgrammeFaultsError` with all that is wrong."""
    return check_programme(read_text(path), str(path))


def check_programme(text: str, name: str) -> Programme:
    """The programme that `text` holds; faults say they are in the file `name`.

    Raises:
        ProgrammeFaultsError: with all that is wrong, in the order of the file.
    """
    return check_file(text, name, read_programme)
