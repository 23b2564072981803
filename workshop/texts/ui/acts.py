"""What slow work says while it is under way."""

from __future__ import annotations

from typing import Final

DRAWING: Final = "Het concept wordt gemaakt."
EXPORTING: Final = "Het verslag wordt opgeslagen."
SEALING: Final = "Het verslag wordt gemaakt en verzegeld."
