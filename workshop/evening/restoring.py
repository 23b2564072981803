"""The rolling backups of an evening: what stands in each, and one of them as an evening again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.errors import WorkshopError
from workshop.evening.opened import look_at
from workshop.pictures.extent import Extent, extent
from workshop.report.stopping import StoppedError
from workshop.store import backups
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check
from workshop.texts.restoring import file_name

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from workshop.report.stopping import Stop


@dataclass(frozen=True)
class Version:
    """An evening at one moment."""

    path: Path
    at: datetime | None
    """When this backup was made, aware; None: as the evening is now."""
    extent: Extent | None
    """None: it is not whole."""


def versions(session: Path, stop: Stop | None = None) -> tuple[Version, ...]:
    """The evening as it is now, then its backups, newest first; nothing is changed.

    Raises `StoppedError` once `stop` is set, and an `OSError` where the folder cannot be read.
    """
    found = [Version(session, None, _extent(session))]
    for each in reversed(backups_of(session)):
        if stop is not None and stop.is_set():
            raise StoppedError
        found.append(Version(each.path, each.at, _extent(each.path)))
    return tuple(found)


def _extent(path: Path) -> Extent | None:
    """What does not fit its own chain is no evening to go back to."""
    try:
        return look_at(path, extent) if check(path).is_whole else None
    except WorkshopError:
        return None


def put_back(backup: Path, at: datetime) -> Path:
    """An evening of its own of the rolling backup made `at`, beside the one it is of.

    That one stays as it is. Raises a `WorkshopError` where nothing can be written there, or the
    backup is damaged.
    """
    folder = backup.parent
    stem, number = folder.name.removesuffix(".backups"), 1
    while (target := folder.with_name(file_name(stem, at, number))).exists():
        number += 1
    backups.restore(backup, target)
    return target
