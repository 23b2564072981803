"""The form of help: what each page has to say."""

from __future__ import annotations

from typing import NamedTuple


class Help(NamedTuple):
    """Of one page."""

    title: str
    what: str
    """Two or three sentences."""
    trouble: str
    """What happens, and what to do then."""
    keys: tuple[tuple[str, str], ...] = ()
    """(key, what it does), beside those of everywhere."""
