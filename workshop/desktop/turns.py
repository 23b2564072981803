"""How often Python's threads take turns, so that the window's need not wait for the others.

Every call into Qt lets go of Python's lock, and a picture takes hundreds of them. With Python's own
five milliseconds a room full of tablets may hold the lock each time as long as that.
"""

from __future__ import annotations

import sys
from typing import Final

TURN_S: Final = 0.0005


def take_short_turns() -> None:
    """From now on, in the whole process."""
    sys.setswitchinterval(TURN_S)
