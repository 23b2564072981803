"""The folder of rolling backups beside a session: names, and which of them to keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from workshop.domain.settings import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEPT_LAST: Final = 12
"""The newest backups are all kept: at one per five minutes, an hour."""
KEPT_HOURS: Final = 24
"""Of older ones the last of each hour is kept, for this many hours in which there was one."""

_NAME: Final = re.compile(r"(\d{4,})_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.dialoog")
_TIME: Final = "%Y-%m-%dT%H-%M-%SZ"


@dataclass(frozen=True)
class Backup:
    """One rolling backup. Its number, not its time, says what is newer: clocks are set back."""

    path: Path
    number: int
    at: datetime
    """Aware UTC, to the second."""


def folder_of(session: Path) -> Path:
    """`avond.backups` beside `avond.dialoog`."""
    return session.with_name(session.stem + ".backups")


def is_backup(path: Path) -> bool:
    """Whether `path` is named as a rolling backup in a folder of them."""
    return path.parent.name.endswith(".backups") and _NAME.fullmatch(path.name) is not None


def name_of(number: int, at: datetime) -> str:
    """`0007_2026-11-21T20-14-55Z.dialoog`: in order by name, and allowed on every disk."""
    return f"{number:04d}_{at.astimezone(UTC).strftime(_TIME)}{SUFFIX}"


def backups_of(session: Path) -> list[Backup]:
    """All rolling backups of `session`, oldest first; other files in the folder are not ours."""
    folder = folder_of(session)
    if not folder.is_dir():
        return []
    found = (_parsed(path) for path in folder.iterdir())
    return sorted((each for each in found if each is not None), key=lambda each: each.number)


def _parsed(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
    except ValueError:  # a 31st of February
        return None
    return Backup(path, int(match[1]), at)


def newest(session: Path) -> Backup | None:
    """The newest rolling backup of `session`."""
    backups = backups_of(session)
    return backups[-1] if backups else None


def outdated(backups: Sequence[Backup]) -> list[Backup]:
    """Which of `backups` (oldest first) may go: all but the last twelve and one per hour."""
    older = backups[:-KEPT_LAST]
    last_of_hour = {each.at.replace(minute=0, second=0): each for each in older}
    kept = sorted(last_of_hour.values(), key=lambda each: each.number)[-KEPT_HOURS:]
    return [each for each in older if each not in kept]
