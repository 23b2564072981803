"""Can the evening be written where it is, is that a safe place, and is there a copy elsewhere?"""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

from workshop.desktop.precheck.writing import seconds_to_save
from workshop.store import disk
from workshop.store.location import location_risk
from workshop.texts.ui import precheck_files as words

if TYPE_CHECKING:
    from workshop.store.stick_status import StickStatus
    from workshop.texts.ui.precheck import Finding

LEAST_FREE: Final = 100_000_000
"""Less, and an evening may not fit."""
LITTLE_FREE: Final = 2_000_000_000
"""The report, backups and exports take their part as well."""
SLOW_S: Final = 0.25
"""People notice it."""
STICK_FREE: Final = 200_000_000


def disk_finding(session: Path) -> Finding:
    """Writes a probe beside the session, and leaves nothing of it."""
    folder = session.parent
    try:
        taken_s = seconds_to_save(folder)
        free = psutil.disk_usage(str(folder)).free
    except OSError as error:
        return words.DISK_FULL if disk.reason(error) == "full" else words.DISK_REFUSED
    if free < LEAST_FREE:
        return words.DISK_FULL
    if free < LITTLE_FREE:
        return words.disk_low(free)
    return words.disk_slow(taken_s) if taken_s > SLOW_S else words.disk_fine(free)


def place_finding(session: Path) -> Finding:
    """By names and marks: a program that it does not know goes unseen."""
    risk = location_risk(session)
    if risk is None:
        return words.PLACE_FINE
    return (
        words.place_synced(risk.name) if risk.kind == "synced" else words.place_network(risk.name)
    )


def stick_finding(session: Path, status: StickStatus) -> Finding:
    """Writes a probe on it, and leaves nothing of that."""
    folder = status.folder
    if folder is None:
        return words.STICK_NONE
    if status.is_trouble or not folder.is_dir():
        name = status.state.value if status.is_trouble else "gone"
        return words.stick_trouble(name, status.at.isoformat() if status.at else "")
    try:
        if folder.stat().st_dev == session.stat().st_dev:
            return words.STICK_SAME_DISK
        seconds_to_save(folder)
        free = psutil.disk_usage(str(folder)).free
    except OSError as error:
        name = "full" if disk.reason(error) == "full" else "refused"
        return words.stick_trouble(name, "")
    if free < STICK_FREE:
        return words.stick_low(free)
    return words.stick_fine(free) if is_removable(folder) else words.stick_maybe(free)


# --- sticks --------------------------------------------------------------------------------


def is_removable(folder: Path) -> bool:
    """Whether the system says that the disk of `folder` can be taken out."""
    part = _partition_of(folder)
    if part is None:
        return False
    if platform.system() == "Linux":
        return _linux_removable(Path(part.device).name)
    if platform.system() == "Darwin":
        return part.mountpoint.startswith("/Volumes/")
    return "removable" in part.opts.split(",")


def _partition_of(folder: Path) -> psutil._ntuples.sdiskpart | None:
    resolved = folder.resolve()
    holding = [
        each
        for each in psutil.disk_partitions(all=False)
        if resolved.is_relative_to(each.mountpoint)
    ]
    return max(holding, key=lambda each: len(each.mountpoint), default=None)


def _linux_removable(device: str, blocks: Path = Path("/sys/class/block")) -> bool:
    """A part of a disk says it through the disk; USB disks do not say it, but where they hang."""
    block = (blocks / device).resolve()
    for each in (block, block.parent):
        flag = each / "removable"
        if flag.is_file():
            is_usb = any(part.startswith("usb") for part in each.parts)
            return is_usb or flag.read_text(encoding="ascii").strip() == "1"
    return False
