"""Promises about power, sleep, memory and notifications: what is not told is never green."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from workshop.desktop.precheck import power, printer
from workshop.texts.ui import precheck_laptop as words
from workshop.texts.ui.precheck import Finding, State


class _Battery(NamedTuple):
    percent: float
    power_plugged: bool | None


@pytest.mark.parametrize(
    ("battery", "found"),
    [
        (_Battery(92.6, True), words.power_mains(93)),
        (_Battery(62, False), words.power_battery(62, lasts=True)),
        (_Battery(12, False), words.power_battery(12, lasts=False)),
        (_Battery(50, None), words.POWER_UNKNOWN),
        (None, words.POWER_UNKNOWN),
    ],
)
def test_the_charger_is_seen_or_asked_for(
    monkeypatch: pytest.MonkeyPatch, battery: _Battery | None, found: Finding
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert power.power_finding() == found


def test_a_battery_that_does_not_last_comes_first() -> None:
    assert words.power_battery(12, lasts=False).state is State.FIRST
    assert words.power_battery(62, lasts=True).state is State.LOOK


def test_a_system_without_that_question_is_not_called_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert power.power_finding() == words.POWER_UNKNOWN


def test_sleep_is_fine_only_where_the_system_took_it() -> None:
    assert power.sleep_finding(is_held=True) == words.SLEEP_HELD
    assert power.sleep_finding(is_held=False).state is State.UNKNOWN


@pytest.mark.parametrize(("free", "state"), [(4 * 10**9, State.FINE), (10**8, State.LOOK)])
def test_little_memory_is_told(monkeypatch: pytest.MonkeyPatch, free: int, state: State) -> None:
    class Memory(NamedTuple):
        available: int = free

    monkeypatch.setattr(psutil, "virtual_memory", Memory)
    assert power.memory_finding().state is state


# --- notifications -------------------------------------------------------------------------


def gnome(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """A laptop with GNOME, whose `gsettings` answers so."""
    program = folder / "gsettings"
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    monkeypatch.setattr(platform, "system", lambda: "Linux")


@pytest.mark.skipif(os.name == "nt", reason="GNOME is not on Windows")
@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("echo false", words.QUIET_ON),
        ("echo true", words.QUIET_OFF),
        ("echo 'No such schema' >&2; exit 1", words.quiet_unknown("Linux")),
    ],
)
def test_gnome_tells_whether_banners_appear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, found: Finding
) -> None:
    gnome(tmp_path, monkeypatch, answer)
    assert power.quiet_finding() == found


@pytest.mark.parametrize("system", ["Windows", "Darwin", "Linux"])
def test_where_nobody_tells_it_says_where_to_look(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    assert power.quiet_finding() == words.quiet_unknown(system)


# --- the printer ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Griffie-2", words.printer_found("Griffie-2")),
        ("", words.PRINTER_NONE),
        (None, words.PRINTER_UNKNOWN),
    ],
)
def test_a_printer_is_named_or_its_absence_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str | None, found: Finding
) -> None:
    monkeypatch.setattr(printer, "default_printer", lambda: name)
    assert printer.printer_finding() == found


def test_qt_has_the_part_that_knows_printers() -> None:
    assert printer.default_printer() is not None
