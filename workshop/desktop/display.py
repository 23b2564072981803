"""Whether there is a screen; without Qt, which would end the program where there is none."""

from __future__ import annotations

import os
import sys
from typing import Final

_TELLS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_display() -> bool:
    """On Linux an environment variable says so; elsewhere there always is one."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in _TELLS)
