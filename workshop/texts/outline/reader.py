"""The few words that only the reader's page needs."""

from __future__ import annotations

from typing import Final

SKIP: Final = "Naar het verslag"
CONTENTS: Final = "Inhoud"
NUMBERS: Final = "Dezelfde cijfers als tabel"
NUMBERS_OF: Final = "De cijfers van"
ABOUT: Final = (
    "Deze pagina is een leesbare kopie zonder zegel. Wie wil controleren, neemt de verzegelde pdf."
)
TO_WRITE_ON: Final = "nog niet ingevuld"
