"""What the command line says while tablets can come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

STOPPED: Final = "De tablets zijn dicht. Alles wat is opgeslagen, staat op deze laptop."
STOP: Final = "Stoppen: Ctrl C. De avond blijft bewaard."
NO_NETWORK: Final = (
    "Deze laptop is met geen enkel netwerk verbonden. Verbind hem met de wifi of de router van de"
    " zaal. Deze opdracht mag daarbij open blijven."
)


def opened(title: str, addresses: Sequence[str], code: str) -> str:
    """Where tablets come in."""
    lines = [f"‘{title}’ is open voor tablets."]
    if len(addresses) == 1:
        lines.append(f"Adres voor de tablets: {addresses[0]}")
    elif addresses:
        lines.append("Adressen voor de tablets, per netwerk van deze laptop:")
        lines += [f"  {address}" for address in addresses]
    else:
        lines.append(NO_NETWORK)
    lines += [f"Avondcode: {' '.join(code)}", STOP]
    return "\n".join(lines)
