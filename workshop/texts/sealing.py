"""What a seal says about itself, inside the PDF."""

from __future__ import annotations


def reason(version: int, *, adopted: bool) -> str:
    """Why the report was sealed."""
    status = "Vastgesteld door de raad" if adopted else "Akkoord aanwezigen"
    return f"{status}, versie {version}"
