"""Files put in place whole or not at all, and why a disk refused."""

from __future__ import annotations

import errno
import sys
from contextlib import contextmanager, suppress
from glob import escape
from secrets import token_hex
from typing import TYPE_CHECKING, Final, Literal

from workshop import durable
from workshop.domain.errors import SessionFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Reason = Literal["full", "io", "permission", "other"]

PART: Final = ".part"
"""Ends the name of a file that is not finished."""
FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_PROBE_BYTES: Final = 256 * 1024


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A temporary name to write to; it becomes `target` if the block ends well, else nothing does.

    The block must have the bytes on disk when it ends (SQLite syncs its own files). Raises
    `SessionFileError` ("exists") if there is a `target`, even one that appears meanwhile.
    """
    _refuse_existing(target)
    part = target.with_name(f"{target.name}.{token_hex(4)}{PART}")
    try:
        yield part
        _rename(part, target)
    finally:
        part.unlink(missing_ok=True)
    durable.sync_folder(target.parent)


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise SessionFileError(str(target), "exists")
    if not target.parent.is_dir():
        raise SessionFileError(str(target), "folder")


def _rename(part: Path, target: Path) -> None:
    """Rename without ever replacing: on POSIX a hard link, unlike a rename, refuses to."""
    try:
        if sys.platform == "win32":
            part.rename(target)
        else:
            target.hardlink_to(part)
    except FileExistsError:
        raise SessionFileError(str(target), "exists") from None
    except OSError:  # a disk without hard links, such as a USB stick
        _refuse_existing(target)
        part.rename(target)


def clear_parts(target: Path) -> None:
    """Remove what a crash left of files that were to become `target`, as far as that is allowed."""
    for part in target.parent.glob(f"{escape(target.name)}.*{PART}*"):
        if part.name.endswith((PART, f"{PART}-journal")):
            with suppress(OSError):
                part.unlink()


def place_of(path: Path) -> tuple[int, int] | None:
    """What tells the file at `path` from any other; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def reason(error: OSError) -> Reason:
    """The reason in a `WriteFailedError`."""
    if error.errno in _FULL:
        return "full"
    return "permission" if error.errno in FORBIDDEN else "io"


def why_refused(path: Path) -> Reason:
    """Why SQLite met an I/O error at `path`: it reports a used-up quota as one.

    Writes as far out in another file beside it, and listens to what the disk says of that.
    """
    probe = path.with_name(f"{path.name}.{token_hex(4)}{PART}")
    try:
        size = path.stat().st_size if path.exists() else 0
        with probe.open("wb", buffering=0) as file:
            file.seek(size)
            written = file.write(bytes(_PROBE_BYTES))
    except OSError as error:
        return reason(error)
    finally:
        probe.unlink(missing_ok=True)
    return "io" if written == _PROBE_BYTES else "full"
