"""What a bug of ours looks like to whoever leads an evening."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Er ging iets mis in het programma"
GOES_ON: Final = (
    "De avond gaat door en alles wat was opgeslagen is er nog. Lukt iets niet? Probeer het nog"
    " eens, of sluit Dialoogavond en open de avond opnieuw."
)
FOR_HELP: Final = "Dit is voor wie je helpt. Er staan geen namen en geen antwoorden in."
COPY: Final = "Kopieer"
COPIED: Final = "Gekopieerd"
CLOSE: Final = "Ga verder"
FAILED: Final = (
    "Dit lukte niet door iets in het programma. De avond gaat door. Probeer het opnieuw."
)
