"""What a child tells of where it is, in a file that outlives it: its count and its input."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = struct.Struct("<QQ")


class Beat:
    """Written by the child before each input."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        self._count = 0

    def begin(self, data: bytes) -> None:
        """Now comes `data`."""
        self._count += 1
        os.pwrite(self._file, _HEAD.pack(self._count, len(data)) + data, 0)


def read_beat(path: Path) -> tuple[int, bytes]:
    """(inputs so far, the one under way)."""
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        return 0, b""
    if len(found) < _HEAD.size:
        return 0, b""
    count, length = _HEAD.unpack_from(found)
    return count, found[_HEAD.size : _HEAD.size + length]
