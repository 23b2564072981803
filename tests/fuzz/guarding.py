"""What keeps one hostile input from harming the machine: limits, a clock, and a watch on writes."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Final

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes that an input may take beyond what the process has when it starts."""
LARGEST_FILE: Final = 256 * 1024 * 1024
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NAMED: Final = frozenset(
    {"os.remove", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.link", "os.symlink"}
)
_STARTED: Final = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"})


class TooSlowError(BaseException):
    """An input took more of the processor than it may. Not an `Exception`: nobody catches it."""


def limit_this_process() -> None:
    """From here on; for a process of our own that ends soon."""
    here = _size()
    resource.setrlimit(resource.RLIMIT_AS, (here + MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _size() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


@contextlib.contextmanager
def at_most(cpu_s: float) -> Iterator[None]:
    """Raises `TooSlowError` after `cpu_s` of the processor; C that never returns it cannot stop."""
    former = signal.signal(signal.SIGPROF, _too_slow)
    signal.setitimer(signal.ITIMER_PROF, cpu_s, cpu_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _too_slow(_: int, __: FrameType | None) -> None:
    raise TooSlowError


class WriteWatch:
    """Sees every file that Python writes, moves or deletes; SQLite's own it sees when opened."""

    def __init__(self, *allowed: Path) -> None:
        """Only in the folders `allowed` may be written, and where nothing lasts."""
        self._allowed = tuple(f"{each.resolve()}{os.sep}" for each in allowed)
        self._places = {str(each.resolve()) for each in allowed}
        self._is_on = False
        self.strayed: list[str] = []
        sys.addaudithook(self._see)

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """What `strayed` names afterwards happened inside."""
        self.strayed.clear()
        self._is_on = True
        try:
            yield
        finally:
            self._is_on = False

    def _see(self, event: str, args: tuple[object, ...]) -> None:
        if not self._is_on:
            return
        if event == "open" and isinstance(args[2], int) and args[2] & _WRITES:
            self._judge(event, args[0])
        elif event in _NAMED:
            self._judge(event, args[0], args[-1])
        elif event == "os.rename":
            self._judge(event, args[0], args[2])
            self._judge(event, args[1], args[3])
        elif event in _STARTED and args[0] != sys.executable:
            # It may start itself: the report is made in a process of its own.
            self.strayed.append(f"{event} {args[0]!r}")

    def _judge(self, event: str, path: object, folder: object = None) -> None:
        """`folder` is the number of an open one to which `path` belongs, where there is one."""
        if not isinstance(path, str | bytes):
            return  # a file that is open already
        if isinstance(folder, int) and folder >= 0 and event != "os.truncate":
            path = f"/proc/self/fd/{folder}/{os.fsdecode(path)}"
        name = os.path.realpath(os.fsdecode(path)) if b"\0" not in os.fsencode(path) else ""
        if name and not name.startswith((*self._allowed, "/dev/")) and name not in self._places:
            self.strayed.append(f"{event} {name}")


def temporary() -> Path:
    """Where the system keeps what is temporary."""
    return Path(tempfile.gettempdir())
