"""Programmes that a municipality made: files in a folder of its own, ready for use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.content.files import examine_file
from workshop.content.programmes import load_programme, programme, programmes
from workshop.content.reading import read_programme
from workshop.domain.errors import ProgrammeFaultsError, UnknownIdError

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.errors import ProgrammeFault
    from workshop.domain.programme import Programme

_MOST: Final = 500
"""Files that are read: beyond that it is no folder with programmes."""


@dataclass(frozen=True)
class OwnProgramme:
    """A programme and its file."""

    path: Path
    programme: Programme


@dataclass(frozen=True)
class OwnProgrammes:
    """What stands in the folder."""

    found: tuple[OwnProgramme, ...] = ()
    """By title."""
    unread: tuple[ProgrammeFaultsError, ...] = ()
    """Of each file that is not sound, why."""

    def path_of(self, name: str) -> Path | None:
        """The file of the programme with this id."""
        return next((each.path for each in self.found if each.programme.id == name), None)


def own_programmes(folder: Path) -> OwnProgrammes:
    """All programmes in the folder; of the same id the one with the highest version."""
    best = dict[str, OwnProgramme]()
    unread = list[ProgrammeFaultsError]()
    for path in sorted(folder.glob("*.toml"))[:_MOST]:
        try:
            one = OwnProgramme(path, load_programme(path))
        except ProgrammeFaultsError as error:
            unread.append(error)
            continue
        other = best.get(one.programme.id)
        if other is None or other.programme.version < one.programme.version:
            best[one.programme.id] = one
    found = sorted(best.values(), key=lambda each: each.programme.title.casefold())
    return OwnProgrammes(tuple(found), tuple(unread))


def usual_own() -> OwnProgrammes:
    """Those on this laptop, where the app keeps them unless somebody chooses otherwise."""
    return own_programmes(resources.sessions_folder() / resources.PROGRAMMES)


def known_programme(name: str) -> Programme:
    """The shipped programme with this id, or the own one. Raises `UnknownIdError`."""
    if any(each.id == name for each in programmes()):
        return programme(name)
    path = usual_own().path_of(name)
    if path is None:
        raise UnknownIdError("programme", name)
    return load_programme(path)


def examine_programme(text: str, name: str) -> tuple[Programme, tuple[ProgrammeFault, ...]]:
    """The programme that `text` holds as far as it can be read, and all that is wrong in it.

    Raises:
        ProgrammeFaultsError: what is no TOML.
    """
    return examine_file(text, name, read_programme)
