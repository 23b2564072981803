"""Files of the report on disk: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path
from typing import Final

from workshop import durable
from workshop.domain.errors import ReportFileError, WriteFailedError

_REASONS: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EIO: "io",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
}


_PAUSES_S: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
"""How long the system lets go of a file at the latest, taken together."""


def read(path: Path) -> bytes:
    """The bytes of `path`.

    Raises:
        ReportFileError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReportFileError(str(path), "missing") from error
    except PermissionError as error:
        raise ReportFileError(str(path), "permission") from error
    except OSError as error:
        raise ReportFileError(str(path), "other") from error


def write_durably(path: Path, data: bytes) -> None:
    """Write a new file and wait until the disk has it; what failed leaves no file.

    Meant for a temporary name beside the final one: `publish` gives it that.

    Raises:
        WriteFailedError: the disk refused.
    """
    try:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        discard(path)
        raise write_failure(path, error) from error


def replace_whole(path: Path, data: bytes) -> None:
    """Write `data` in place of what is at `path`, at once and for good; its folder is made.

    The temporary file has a name of its own, so that two programs at once leave one whole file.

    Raises:
        WriteFailedError: the disk refused; the older file is still there.
    """
    temporary: Path | None = None
    try:
        make_folder(path.parent)
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        if temporary is not None:
            discard(temporary)
        raise write_failure(path, error) from error
    publish(temporary, path)


def publish(temporary: Path, final: Path) -> None:
    """Give a finished file its name, at once and for good; an older file of that name goes.

    Raises:
        WriteFailedError: the disk refused; the older file is still there.
    """
    try:
        _replace(temporary, final)
        durable.sync_folder(final.parent)
    except PermissionError as error:
        raise WriteFailedError("open", str(final)) from error
    except OSError as error:
        raise write_failure(final, error) from error


def discard(path: Path) -> None:
    """Throw a half-made file away, if there is one and the disk lets it go."""
    with contextlib.suppress(OSError):
        path.unlink()


def is_windows() -> bool:
    """There a file that is open has its name to itself."""
    return os.name == "nt"


def _replace(temporary: Path, final: Path) -> None:
    """Windows replaces no file that is looked at, such as by a virus scanner for a moment."""
    for pause_s in _PAUSES_S:
        try:
            temporary.replace(final)
        except PermissionError:
            if not is_windows():
                raise
            time.sleep(pause_s)
        else:
            return
    temporary.replace(final)


def write_failure(path: Path, error: OSError) -> WriteFailedError:
    """What the disk said, as an error a person can be told."""
    return WriteFailedError(_REASONS.get(error.errno or 0, "other"), str(path))


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make `folder` and those above it, where they are not there, and make their names durable.

    Else all that is written in them, and waited for, may be gone after a power cut. Raises an
    `OSError`.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=mode)
    for each in reversed(made):
        with contextlib.suppress(PermissionError):  # one may write in a folder one may not read
            durable.sync_folder(each.parent)
