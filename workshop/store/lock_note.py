"""A note beside an open session that says who holds it; SQLite's own lock decides."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import ReadOnlyError, SessionLockedError
from workshop.domain.wording import clean
from workshop.store import backup_folder, disk

if TYPE_CHECKING:
    from pathlib import Path

log: Final = logging.getLogger(__name__)

_KEYS: Final = ("machine", "pid", "since")
_LONGEST: Final = 80
"""Characters that are told of each: anybody may have written the note."""


def note_path(session: Path) -> Path:
    """`avond.dialoog.lock` beside `avond.dialoog`."""
    return session.with_name(session.name + ".lock")


def write(session: Path) -> None:
    """Say that this process holds `session`.

    Raises `ReadOnlyError` where the folder cannot be written: the session could not be either. A
    full disk is no reason not to open.
    """
    note = {"machine": platform.node(), "pid": os.getpid(), "since": _now()}
    try:
        note_path(session).write_text(json.dumps(note), encoding="utf-8")
    except OSError as error:
        if error.errno in disk.FORBIDDEN:
            raise ReadOnlyError("folder") from error
        log.warning("No note could be left beside the session: %s", error.strerror)
        with contextlib.suppress(OSError):
            note_path(session).unlink()  # half a note says nothing


def remove(session: Path) -> None:
    """Take away this process's note; never raises."""
    note = _read(session)
    if (note.get("machine"), note.get("pid")) != (platform.node(), os.getpid()):
        return
    try:
        note_path(session).unlink(missing_ok=True)
    except OSError as error:
        log.warning("The note beside the session stays: %s", error.strerror)


def locked_error(session: Path) -> SessionLockedError:
    """What to tell whoever finds `session` held: by whom, and which backup can be read."""
    backup = backup_folder.newest(session)
    return SessionLockedError(
        str(session),
        _holder(_read(session)),
        str(backup.path) if backup else "",
        backup.at.isoformat() if backup else "",
    )


def _holder(note: dict[str, object]) -> str:
    if not note:
        return ""
    machine, pid, since = (_told(note.get(key)) for key in _KEYS)
    return f"{machine} ({pid}), {since}"


def _told(value: object) -> str:
    return " ".join(clean(str(value)).split())[:_LONGEST]


def _read(session: Path) -> dict[str, object]:
    """The note; empty if there is none that can be read."""
    try:
        note = json.loads(note_path(session).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return note if isinstance(note, dict) else {}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
