"""Files that are kept beside a session because something was wrong with them; never overwritten."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from glob import escape
from typing import TYPE_CHECKING, Final

from workshop import durable
from workshop.domain.errors import SessionFileError
from workshop.store import disk

if TYPE_CHECKING:
    from pathlib import Path

DAMAGED: Final = "beschadigd"
"""A session that could not be used as it was."""
FOREIGN: Final = "hoort-er-niet-bij"
"""A journal that would have spoiled the session beside it."""
_MOST: Final = 1000


def asides_of(session: Path) -> list[Path]:
    """Everything that was kept aside for `session`, in order of name."""
    found = [
        each
        for word in (DAMAGED, FOREIGN)
        for each in session.parent.glob(f"{escape(session.stem)} ({word} *).*")
    ]
    return sorted(found)


def keep(path: Path, session: Path, word: str) -> Path:
    """Give the bytes at `path` a second name beside `session`, for good; `path` stays too.

    Raises `OSError`, or `SessionFileError` ("exists") where a thousand names are taken.
    """
    target = _unused(path, session, word)
    try:
        target.hardlink_to(path)
    except FileExistsError:  # in the same moment, by another program
        raise SessionFileError(str(target), "exists") from None
    except OSError:  # a disk without hard links, such as a USB stick
        _copy(path, target)
    durable.sync_folder(session.parent)
    return target


def _copy(path: Path, target: Path) -> None:
    with disk.new_file(target) as part:
        shutil.copyfile(path, part)
        durable.sync_file(part)


def _unused(path: Path, session: Path, word: str) -> Path:
    """`avond (beschadigd 2026-11-22 18.30).dialoog-oud`: no list of evenings shows it as one."""
    at = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H.%M")
    kind = path.name.removeprefix(session.stem)
    for number in range(1, _MOST):
        turn = f" {number}" if number > 1 else ""
        found = session.with_name(f"{session.stem} ({word} {at}{turn}){kind}-oud")
        if not found.exists():
            return found
    raise SessionFileError(str(session), "exists")
