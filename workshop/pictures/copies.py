"""Copies of the evening's words that the app wrote, and that no erasure reaches by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State

SEALED: Final = "zegel"
STATEMENT: Final = "verklaring"
"""Holds no words of answers: never named among the others."""


@dataclass(frozen=True)
class CopyPicture:
    """A file or folder."""

    kind: str
    """The form of a report, `archief`, `stick`, `kaartjes` or `SEALED`."""
    path: str
    """`ERASED` if that was erased."""


def copies(state: State) -> tuple[CopyPicture, ...]:
    """Each once, in the order of writing; sealed reports last."""
    found: dict[str, CopyPicture] = {}
    for each in _copies(state):
        found.setdefault(each.path, each)
    return tuple(found.values())


def _copies(state: State) -> Iterator[CopyPicture]:
    for each in state.minutes.copies:
        if each.kind != STATEMENT:
            yield CopyPicture(each.kind, each.path)
    for seal in state.account.seals:
        yield CopyPicture(SEALED, seal.target)
