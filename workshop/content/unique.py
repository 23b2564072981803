"""Names that may stand only once in their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.content.table import Table


def note_doubles(entries: Sequence[Table], key: str, names: Sequence[str]) -> None:
    """Note each entry whose name an earlier one has; empty names have their own fault."""
    seen = set[str]()
    for entry, name in zip(entries, names, strict=True):
        if name in seen:
            entry.fault(key, "duplicate", found=name)
        if name:
            seen.add(name)
