"""Power, sleep, and what may come over the picture: as far as the system tells."""

from __future__ import annotations

import platform
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import psutil

from workshop.texts.ui import precheck_laptop as words

if TYPE_CHECKING:
    from workshop.texts.ui.precheck import Finding

LASTS_PERCENT: Final = 50
"""Less does not last an evening."""
LEAST_MEMORY: Final = 700_000_000
"""The report's own process takes a part of it."""
_PATIENCE_S: Final = 3.0
_BANNERS: Final = ("get", "org.gnome.desktop.notifications", "show-banners")


def power_finding() -> Finding:
    """None of psutil: no battery, or none that the system knows."""
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if battery is None or battery.power_plugged is None:
        return words.POWER_UNKNOWN
    percent = round(battery.percent)
    if battery.power_plugged:
        return words.power_mains(percent)
    return words.power_battery(percent, lasts=percent >= LASTS_PERCENT)


def sleep_finding(*, is_held: bool) -> Finding:
    """`is_held`: the system took it that the laptop must stay awake."""
    return words.SLEEP_HELD if is_held else words.SLEEP_NOT_HELD


def memory_finding() -> Finding:
    """What is free without swapping."""
    free = psutil.virtual_memory().available
    return words.memory_fine(free) if free >= LEAST_MEMORY else words.memory_low(free)


def quiet_finding() -> Finding:
    """GNOME alone tells every program; Windows and macOS keep it to themselves."""
    banners = _gnome_banners() if platform.system() == "Linux" else ""
    if banners == "false":
        return words.QUIET_ON
    return words.QUIET_OFF if banners == "true" else words.quiet_unknown(platform.system())


def _gnome_banners() -> str:
    """*true*, *false*, or nothing where there is no GNOME."""
    import os

    program = shutil.which("gsettings")
    if program is None or "GNOME" not in os.environ.get("XDG_CURRENT_DESKTOP", "").upper():
        return ""
    try:
        told = subprocess.run(
            (program, *_BANNERS), capture_output=True, text=True, timeout=_PATIENCE_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip()
