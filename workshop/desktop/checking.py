"""Whether a report is as it was sealed, in words for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts import console
from workshop.ui.acts import Checked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.domain.state import Seal


def check(pdf: Path, seals: Sequence[Seal] | None = None) -> Checked:
    """Check `pdf` by the keys of this laptop, and by `seals` of the evening that is open.

    Raises a `ResourceError` when it cannot be read at all.
    """
    from workshop.evening.verifying import verify_with

    found = verify_with(pdf, seals)
    told = console.verified(
        found.reason,
        found.known_by,
        found.certificate,
        found.version,
        is_of_file=found.is_of_file,
    )
    return Checked(found.is_proven, tuple(told))
