"""What is said when the evening's file takes nothing more."""

from __future__ import annotations

from typing import Final

STUCK: Final = (
    "Er wordt niets meer opgeslagen. Wat al was opgeslagen, is er nog. Is de schijf vol? Maak"
    " ruimte vrij. Kopieer wat je net typte en open de avond opnieuw."
)
REOPEN: Final = "Open de avond opnieuw"
