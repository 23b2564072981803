"""Where the operator meets the copy on a USB stick."""

from __future__ import annotations

from typing import Final

# --- start window --------------------------------------------------------------------------

GO_ON: Final = "Ga verder vanaf een USB-stick"
CHOOSE_TO_READ: Final = "Kies de USB-stick"
LOOKING: Final = "De stick wordt gelezen."
MEANS: Final = "Is de eerste laptop stuk? Dan ga je hier verder met wat op de stick staat."
CONTINUE: Final = "Ga verder met deze avond"
ANOTHER: Final = "Kies een andere stick"
CONTINUING: Final = "De avond wordt op deze laptop gezet."

# --- operator's window ---------------------------------------------------------------------

COPY: Final = "Kopie op USB-stick"
CHOOSE: Final = "Kies een stick"
CHOOSE_OTHER: Final = "Kies een andere stick"
STOP: Final = "Stop met de kopie"
GO_WITHOUT: Final = "Ga door zonder kopie"
MISSING: Final = (
    "De stick met de kopie is er niet: er is nu geen tweede kopie. Steek hem in, dan gaat de kopie"
    " vanzelf verder."
)
CHOOSE_TO_WRITE: Final = "Kies de USB-stick voor de kopie"
KEEP_SAFE: Final = "Wie de stick vindt, kan de woorden van de avond lezen. Houd hem bij je."
