"""Words as they were laid out, without the white space."""

from __future__ import annotations


def squeezed(text: str) -> str:
    """For comparing: lines break at hyphens, in paths and in cells, where no space stands."""
    return "".join(text.split())
