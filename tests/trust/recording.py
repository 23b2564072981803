"""What a process asked of the disk, call by call, as the shim wrote it down."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SOURCE: Final = Path(__file__).with_name("shim.c")
_HEADER: Final = struct.Struct("=IBQQIHH")
_MAGIC: Final = 0x4B534944


class Operation(IntEnum):
    """As numbered in shim.c."""

    CREATE = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    SYNC_FOLDER = 5
    LINK = 6
    UNLINK = 7
    RENAME = 8
    MKDIR = 9
    RMDIR = 10


@dataclass(frozen=True)
class Call:
    """One call that succeeded."""

    operation: Operation
    inode: int
    """Of the file, or of what the first path was."""
    offset: int = 0
    """In a file; for `TRUNCATE` its new length."""
    data: bytes = b""
    path: str = ""
    other: str = ""
    """New name, for `LINK` and `RENAME`."""


def compile_shim(folder: Path) -> Path:
    """The shim as a library in `folder`. Raises `RuntimeError` where there is no compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        raise RuntimeError("no C compiler: install gcc (Debian: apt-get install gcc libc6-dev)")
    library = folder / "shim.so"
    options = ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(library)]
    subprocess.run([compiler, *options, str(_SOURCE), "-ldl", "-lpthread"], check=True)
    return library


def environment(library: Path, folder: Path, log: Path) -> Mapping[str, str]:
    """Variables that make a process, and all it starts, write down what it does in `folder`."""
    return {
        **os.environ,
        "LD_PRELOAD": str(library),
        "DISK_LOG_ROOT": str(folder),
        "DISK_LOG": str(log),
    }


def read_calls(log: Path) -> Iterator[Call]:
    """All calls, in the order in which the disk was asked."""
    raw = memoryview(log.read_bytes())
    place = 0
    while place < len(raw):
        magic, operation, inode, offset, *lengths = _HEADER.unpack_from(raw, place)
        if magic != _MAGIC:
            raise ValueError(f"no record at byte {place}")
        place += _HEADER.size
        parts: list[bytes] = []
        for length in lengths:
            parts.append(bytes(raw[place : place + length]))
            place += length
        data, path, other = parts
        yield Call(Operation(operation), inode, offset, data, path.decode(), other.decode())
