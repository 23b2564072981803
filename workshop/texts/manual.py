"""What stands around the pages of the manual; the pages themselves lie in `docs/handleiding`."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Handleiding van Dialoogavond"
SKIP: Final = "Naar de tekst"
PAGES: Final = "Alle bladzijden"
EVERYTHING: Final = "Alles achter elkaar"
EVERYTHING_MEANS: Final = "Hier staat de hele handleiding onder elkaar. Zoeken kan met Ctrl F."
ALSO: Final = "Vorige en volgende bladzijde"
PREVIOUS: Final = "Vorige"
NEXT: Final = "Volgende"
OFFLINE: Final = "Deze handleiding staat op je laptop. Er is geen internet nodig."
MOVED: Final = "Lees verder bij"
AUTHOR: Final = "Dialoogavond"
SUBJECT: Final = "Handleiding voor griffiers"
KEYWORDS: Final = "dialoogavond, handleiding, griffie, gemeenteraad"
CONTENTS: Final = "Inhoud"
