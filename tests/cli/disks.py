"""Disks that refuse, and what is on them before and after."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CHECKOUT: Final = Path(__file__).resolve().parents[2]
_SEALINGS: Final = "('SealingStarted', 'SealingAborted')"
_ROWS: Final = {
    "events": f"""
        SELECT id, at, actor, kind, subject, question, content_id, commitment, data
        FROM events WHERE kind NOT IN {_SEALINGS} ORDER BY seq
    """,  # noqa: S608 our own words
    "contents": f"""
        SELECT * FROM contents
        WHERE id NOT IN (SELECT content_id FROM events
          WHERE kind IN {_SEALINGS} AND content_id IS NOT NULL)
    """,  # noqa: S608 likewise
    "drafts": "SELECT * FROM drafts",
    "seen": "SELECT * FROM seen",
}


def snapshot(folder: Path) -> Mapping[str, object]:
    """Every file under `folder` but backups: of a session what it says, of others their bytes."""
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {
        str(each.relative_to(folder)): _said_by(each)
        for each in files
        if not each.parent.name.endswith(".backups")
    }


def _said_by(file: Path) -> object:
    """A session is written to also where nothing of it changes: a vacuum moves its pages."""
    raw = file.read_bytes()
    if file.suffix != ".dialoog" or not raw.startswith(b"SQLite format 3\0"):
        return raw
    with suppress(sqlite3.DatabaseError):
        return _rows(file)
    return raw


def _rows(file: Path) -> Mapping[str, list[tuple[Any, ...]]]:
    """What a session holds, but for sealings: one that is given up is told. Any: all columns."""
    with closing(sqlite3.connect(f"file:{file}?immutable=1", uri=True)) as database:
        return {name: database.execute(query).fetchall() for name, query in _ROWS.items()}


@contextmanager
def limited_files(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, here and in processes started meanwhile."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A file system of `size` bytes at `folder`. Raises `PermissionError` where we may not."""
    if os.name == "nt" or os.geteuid():
        raise PermissionError
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(["mount", *options], capture_output=True, check=False)
    if mounted.returncode:
        raise PermissionError(mounted.stderr.decode())
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path, free: int) -> None:
    """Leave `free` bytes on the disk of `folder`."""
    there = shutil.disk_usage(folder).free
    (folder / "vol").write_bytes(bytes(max(0, there - free)))


def as_nobody() -> list[str]:
    """Words before a command that take away root's right to write everywhere."""
    if os.geteuid():
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all"]


def run_apart(*arguments: object, profile: Path) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, without root's special rights."""
    words = [*as_nobody(), sys.executable, "-B", "-m", "workshop", *map(str, arguments)]
    return subprocess.run(
        words,
        cwd=CHECKOUT,
        env={**os.environ, "XDG_DATA_HOME": str(profile), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
