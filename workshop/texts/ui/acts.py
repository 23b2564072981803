"""What slow work says while it is under way."""

from __future__ import annotations

from typing import Final

DRAWING: Final = "Het concept wordt gemaakt."
EXPORTING: Final = "Het verslag wordt opgeslagen."
SEALING: Final = "Het verslag wordt gemaakt en verzegeld."
STOPPED_ADOPTING: Final = "Gestopt. Het besluit van de raad is niet verzegeld."
SEALED_TOO_LATE: Final = "Stoppen kon niet meer. Het verslag is verzegeld."
AWAKE: Final = "Een dialoogavond is open"
"""Why the laptop does not go to sleep, for the system to show."""
