"""The name of the program."""

from __future__ import annotations

from typing import Final

PRODUCT: Final = "Dialoogavond"
