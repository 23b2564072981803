"""Files that people choose, read whole and with an error they understand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.errors import InputFileError
from workshop.exchange.decoding import SIZE_LIMIT

if TYPE_CHECKING:
    from pathlib import Path


def read_input(path: Path) -> bytes:
    """The bytes of a CSV file, at most one more than the reader accepts.

    Raises `InputFileError`.
    """
    try:
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise InputFileError(str(path), "missing") from None
    except PermissionError:
        raise InputFileError(str(path), "permission") from None
    except OSError as error:
        raise InputFileError(str(path), "other") from error
