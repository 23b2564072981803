"""How much memory this process took at most."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")


def highest_mb() -> float:
    """Of this process alone: what `resource` tells begins with that of the one that started it."""
    if _STATUS.exists():
        kilobytes = _STATUS.read_text(encoding="utf-8").split("VmHWM:")[1].split()[0]
        return int(kilobytes) / 1024
    import psutil

    return float(psutil.Process().memory_info().rss) / 2**20
