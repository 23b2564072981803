"""Promises of `workshop.desktop.awake`: it says that it holds only where the system took it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from workshop.desktop.awake import Awake, Caffeine, ExecutionState, ScreenSaverBus, usual_hold

_SERVICE: Final = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

NAME = "org.freedesktop.ScreenSaver"

@ClassInfo({"D-Bus Interface": NAME})
class Saver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, program, why):
        print("held for", program, why, flush=True)
        return 7

app = QCoreApplication(sys.argv)
bus = QDBusConnection.sessionBus()
saver = Saver()
slots = QDBusConnection.RegisterOption.ExportAllSlots
bus.registerObject("/org/freedesktop/ScreenSaver", saver, slots)
bus.registerService(NAME)
print("ready", flush=True)
app.exec()
"""
_PROGRAM: Final = """
from PySide6.QtCore import QCoreApplication
from workshop.desktop.awake import Awake
app = QCoreApplication([])
awake = Awake()
awake.begin()
held = awake.is_held
awake.end()
print(held, awake.is_held)
"""


def test_a_system_that_refuses_is_not_called_held_and_nothing_is_let_go_of() -> None:
    class Refuses:
        def begin(self) -> bool:
            return False

        def end(self) -> None:
            raise AssertionError("there was nothing to end")

    awake = Awake(Refuses())
    awake.begin()
    assert not awake.is_held
    awake.end()


def test_windows_is_asked_once_for_the_laptop_and_its_screen_and_let_go_of_at_the_end() -> None:
    asked: list[int] = []

    def ask(flags: int) -> int:
        asked.append(flags)
        return 0x80000000

    awake = Awake(ExecutionState(ask))
    awake.begin()
    awake.begin()
    held = [awake.is_held]
    awake.end()
    held.append(awake.is_held)
    assert held == [True, False]
    assert asked == [0x80000003, 0x80000000]


def test_where_windows_says_no_it_is_not_held() -> None:
    awake = Awake(ExecutionState(lambda _: 0))
    awake.begin()
    assert not awake.is_held


@pytest.mark.skipif(os.name == "nt", reason="a shell stands for the program of macOS")
def test_the_program_of_macos_runs_beside_ours_and_ends_with_the_evening(tmp_path: Path) -> None:
    program, told = tmp_path / "caffeinate", tmp_path / "told"
    program.write_text(f'#!/bin/sh\necho "$@" > "{told}"\nexec sleep 30\n')
    program.chmod(0o755)
    hold = Caffeine(str(program))
    awake = Awake(hold)
    awake.begin()
    assert awake.is_held
    process = hold._process
    assert process is not None
    awake.end()
    assert process.returncode == -signal.SIGTERM


def test_without_that_program_it_is_not_held(tmp_path: Path) -> None:
    awake = Awake(Caffeine(str(tmp_path / "weg")))
    awake.begin()
    assert not awake.is_held


def test_each_system_has_its_own_way_and_one_without_a_bus_has_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert isinstance(usual_hold("win32"), ExecutionState)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert usual_hold("darwin") is None
    (tmp_path / "caffeinate").write_text("#!/bin/sh\n")
    (tmp_path / "caffeinate").chmod(0o755)
    assert isinstance(usual_hold("darwin"), Caffeine)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert usual_hold("linux") is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nergens")
    assert isinstance(usual_hold("linux"), ScreenSaverBus)


# --- a real bus ----------------------------------------------------------------------------


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """The environment of programs on a bus of this test's own, with nobody on it."""
    words = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        daemon.terminate()


def held(environment: dict[str, str]) -> str:
    """What a program of its own says: the bus is looked up once in each."""
    asked = [sys.executable, "-c", _PROGRAM]
    return subprocess.run(
        asked, env=environment, capture_output=True, text=True, check=True, timeout=30
    ).stdout


def test_on_a_bus_where_nobody_answers_it_is_not_held(bus: dict[str, str]) -> None:
    assert held(bus) == "False False\n"


def test_a_desktop_that_answers_keeps_the_laptop_awake(bus: dict[str, str], tmp_path: Path) -> None:
    service = tmp_path / "saver.py"
    service.write_text(_SERVICE)
    with subprocess.Popen(
        [sys.executable, service], stdout=subprocess.PIPE, text=True, env=bus
    ) as saver:
        assert saver.stdout is not None
        assert saver.stdout.readline() == "ready\n"
        said = held(bus)
        told = saver.stdout.readline() if said == "True False\n" else ""
        saver.terminate()
    assert said == "True False\n"
    assert told == "held for Dialoogavond Een dialoogavond is open\n"
