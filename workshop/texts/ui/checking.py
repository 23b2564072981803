"""Checking a sealed report in a window, from the start window and beside the seal."""

from __future__ import annotations

from typing import Final

CHECKING: Final = "Het verslag wordt gecontroleerd."
READING_EVENING: Final = "De avond wordt gelezen."
STOP: Final = "Stop"
STOPPED: Final = "Gestopt. Er is niets gecontroleerd."
PRINT_OF_SEAL: Final = "Vingerafdruk van het zegel"
WITH_EVENING: Final = "Leg er een avond naast …"
WITH_CERTIFICATE: Final = "Gebruik een certificaat …"
CERTIFICATE_FILES: Final = "Certificaten (*.cer *.der *.pem *.crt)"
CHECK_OTHER: Final = "Controleer een ander verslag …"
CHOOSE_REPORT: Final = "Kies een verslag"
CHOOSE_CERTIFICATE: Final = "Kies een certificaat"
REPORT_FILES: Final = "Verslagen (*.pdf)"
ONE_REPORT: Final = "Sleep één verslag hierheen (.pdf)."
DROP: Final = "Of sleep het verslag hierheen."
NOT_TO_CHECK: Final = (
    "Sleep een verslag hierheen (.pdf), en als je wilt ook de avond (.dialoog) of een certificaat"
    " (.cer)."
)


def beside(names: tuple[str, ...]) -> str:
    """What the report is held against."""
    return f"Vergeleken met: {', '.join(names)}"
