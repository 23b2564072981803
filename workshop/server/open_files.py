"""How many connections the system lets this program have, beside all else that it has open."""

from __future__ import annotations

import contextlib
import sys
from typing import Final

OTHERS: Final = 400
"""Files that the rest of the program may need: the session, backups, reports, windows."""
_FEWEST: Final = 64


def connections(wanted: int) -> int:
    """So many connections as there can be, at most `wanted`.

    Most systems allow 1,024 open files, some 256, and more to who asks. Without asking, a flood of
    connections would leave none for the session itself.
    """
    if sys.platform == "win32":  # its limit is memory
        return wanted
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = wanted + OTHERS
    if soft != resource.RLIM_INFINITY and soft < needed:
        most = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        with contextlib.suppress(OSError, ValueError):  # then it stays as it is
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return wanted
    return max(_FEWEST, min(wanted, soft - OTHERS))
