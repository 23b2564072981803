"""Everything that the program reads, one module a family."""

from __future__ import annotations

from typing import Final

from tests.fuzz.target import Target
from tests.fuzz.targets import (
    files_of_ours,
    keys,
    pdfs,
    pictures,
    port,
    preferring,
    requests,
    sessions,
    sheets,
    sticks,
    words,
)

TARGETS: Final[tuple[Target, ...]] = (
    *sessions.TARGETS,
    *sticks.TARGETS,
    *sheets.TARGETS,
    *files_of_ours.TARGETS,
    *keys.TARGETS,
    *pdfs.TARGETS,
    *pictures.TARGETS,
    *requests.TARGETS,
    *port.TARGETS,
    *preferring.TARGETS,
    *words.TARGETS,
)
