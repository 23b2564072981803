"""Files of the report on disk: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import Final

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
        with contextlib.suppress(OSError):
            path.unlink()
        raise write_failure(path, error) from error


def publish(temporary: Path, final: Path) -> None:
    """Give a finished file its name, at once and for good; an older file of that name goes.

    Raises:
        WriteFailedError: the disk refused; the older file is still there.
    """
    try:
        temporary.replace(final)
        sync_folder(final.parent)
    except OSError as error:
        raise write_failure(final, error) from error


def write_failure(path: Path, error: OSError) -> WriteFailedError:
    """What the disk said, as an error a person can be told."""
    return WriteFailedError(_REASONS.get(error.errno or 0, "other"), str(path))


def sync_folder(folder: Path) -> None:
    """Make the name itself durable. Windows has no such thing, nor needs it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
