"""What the laptop says to a tablet that asks for what it cannot get."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SAY: Final[Mapping[str, str]] = {
    "malformed": "De laptop begrijpt deze tablet niet. Laad de pagina opnieuw.",
    "not_found": "Deze pagina is er niet. Ga naar het adres dat op de beamer staat.",
    "device": "Vul de avondcode in. Die staat op de beamer.",
    "code": "Die code klopt niet. Kijk nog eens goed, of vraag de griffier.",
    "card_code": "Die code hoort niet bij deze naam. Kijk op je kaart, of vraag de griffier.",
    "slow": "Er zijn te veel verkeerde codes ingevuld. Wacht even en probeer het dan opnieuw.",
    "origin": "Open deze pagina op het adres dat op de beamer staat.",
    "not_you": "Iemand anders gebruikt deze tablet nu. Kies eerst je naam.",
    "not_writer": "Een andere tablet schrijft voor jullie groep. Hier kun je meelezen.",
    "full": "Er zijn al meer plaatsen dan mensen. Vraag de griffier om hulp.",
    "fault": "Dit ging mis op de laptop. De tablet bewaart wat je schreef. Vraag de griffier.",
    "closed": "De griffier heeft de tablets nog niet opengezet. Wacht even.",
    "too_long": "Dit is te lang om te versturen. Maak de tekst korter.",
    "busy": "De laptop heeft het druk. De tablet probeert het zo opnieuw.",
    "sealed": "Het verslag is verzegeld. Geef wat je nog hebt aan de griffier.",
}
"""By the code of `docs/tablet-protocol.md`."""
