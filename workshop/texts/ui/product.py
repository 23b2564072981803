"""The name of the program."""

from __future__ import annotations

from typing import Final

PRODUCT: Final = "Dialoogavond"
PRACTICE: Final = "Oefenavond"
"""The mark of a rehearsal, everywhere."""
