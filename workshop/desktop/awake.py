"""Keeps the laptop awake while an evening is open, where the system lets a program do that."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final, Protocol

from workshop.texts.ui.acts import AWAKE as WHY
from workshop.texts.ui.product import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Callable

log: Final = logging.getLogger(__name__)

_PATIENCE_MS: Final = 1_000


class Hold(Protocol):
    """One way of keeping awake; it ends with the program whatever happens."""

    def begin(self) -> bool:
        """Whether the system took it."""
        ...

    def end(self) -> None:
        """Let it sleep again."""
        ...


class Awake:
    """Begun when an evening opens, ended when it closes. The window's thread."""

    def __init__(self, hold: Hold | None = None) -> None:
        self._hold = hold or usual_hold()
        self.is_held = False
        """The system took it; a lid that is shut it may still obey."""

    def begin(self) -> None:
        """Once is enough."""
        if self._hold is not None and not self.is_held:
            self.is_held = self._hold.begin()

    def end(self) -> None:
        """Nothing is left of it."""
        if self._hold is not None and self.is_held:
            self._hold.end()
        self.is_held = False


def usual_hold(system: str = sys.platform) -> Hold | None:
    """That of this system; None: it has none that is known here."""
    if system == "win32":
        return ExecutionState()
    if system == "darwin":
        program = shutil.which("caffeinate")
        return Caffeine(program) if program else None
    return ScreenSaverBus() if os.environ.get("DBUS_SESSION_BUS_ADDRESS") else None


class ExecutionState:
    """Windows: holds for the thread that asked, for as long as that lives."""

    _CONTINUOUS: Final = 0x80000000
    _SYSTEM_AND_DISPLAY: Final = 0x00000003

    def __init__(self, ask: Callable[[int], int] | None = None) -> None:
        """`ask` is `SetThreadExecutionState`; it gives 0 where it refuses."""
        self._ask = ask or _set_thread_execution_state

    def begin(self) -> bool:
        return bool(self._ask(self._CONTINUOUS | self._SYSTEM_AND_DISPLAY))

    def end(self) -> None:
        self._ask(self._CONTINUOUS)


def _set_thread_execution_state(flags: int) -> int:
    import ctypes

    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.SetThreadExecutionState(flags))
    raise NotImplementedError(f"{ctypes.__name__} has it on Windows only")


class Caffeine:
    """macOS: a program of the system, that ends by itself when ours does."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> bool:
        try:
            self._process = subprocess.Popen(
                (self._program, "-d", "-i", "-w", str(os.getpid())),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            log.warning("The laptop may fall asleep", exc_info=True)
            return False
        return True

    def end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE_MS / 1000)
            self._process = None


class ScreenSaverBus:
    """Linux: GNOME, KDE and others answer on the session's bus; it ends with our connection."""

    _NAME: Final = "org.freedesktop.ScreenSaver"
    _PATH: Final = "/org/freedesktop/ScreenSaver"
    _CONNECTION: Final = "dialoogavond-wakker"

    def begin(self) -> bool:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

        kind = QDBusConnection.BusType.SessionBus
        bus = QDBusConnection.connectToBus(kind, self._CONNECTION)
        if not bus.isConnected():
            return False
        call = QDBusMessage.createMethodCall(self._NAME, self._PATH, self._NAME, "Inhibit")
        call.setArguments([PRODUCT, WHY])
        answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE_MS)
        is_taken = answer.type() is QDBusMessage.MessageType.ReplyMessage
        if not is_taken:
            self.end()
        return is_taken

    def end(self) -> None:
        """Not `UnInhibit`: the number that it wants cannot be written from Python."""
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(self._CONNECTION)
