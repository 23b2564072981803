"""The sentences about who sees what: literally the same on tablet, beamer and report."""

from __future__ import annotations

from typing import Final

from workshop.domain.settings import Attribution, Publicity

PUBLICITY_NAME: Final = {
    Publicity.PUBLIC: "Openbaar",
    Publicity.INFORMAL: "Informeel, zonder publiek",
    Publicity.CLOSED: "Besloten vergadering",
}
PUBLICITY: Final = {
    Publicity.PUBLIC: "Deze avond is openbaar.",
    Publicity.INFORMAL: "Informele avond, zonder publiek.",
    Publicity.CLOSED: "Besloten vergadering van de raad.",
}
PUBLICITY_MEANS: Final = {
    Publicity.PUBLIC: "Publiek en pers lezen de beamer mee.",
    Publicity.INFORMAL: "Er is geen wettelijke geheimhouding, alleen een afspraak.",
    Publicity.CLOSED: "Daarvoor gelden de regels van de Gemeentewet, met een apart verslag."
    " Of er geheimhouding geldt, staat hier niet in.",
}

ATTRIBUTION_NAME: Final = {
    Attribution.ANONYMOUS: "Anoniem",
    Attribution.GROUP: "Per fractie",
    Attribution.NAME: "Op naam",
}
ATTRIBUTION: Final = {
    Attribution.ANONYMOUS: "Je naam wordt niet bij je antwoord bewaard.",
    Attribution.GROUP: "Alleen de fractie is zichtbaar, nooit je naam.",
    Attribution.NAME: "Bij elk antwoord staat je naam.",
}
ATTRIBUTION_MEANS: Final = {
    Attribution.ANONYMOUS: "De griffier ziet alleen aantallen. Wie papier overneemt, leest je"
    " formulier.",
    Attribution.GROUP: "Vanaf drie antwoorden. Anders bij Overige fracties.",
    Attribution.NAME: "Goed voor een kleine groep die elkaar kent.",
}

LIMITS: Final = (
    "Wat de griffie bewaart, kan iemand met de Woo opvragen."
    " En een schrijfstijl kan verraden wie het was."
)
AS_PERSON: Final = "We spreken als mens, niet als fractie. Daarom is er geen beeld per fractie."
NO_MEETING_YET: Final = "Deze avond is geen raadsvergadering. Er worden geen besluiten genomen."
"""Before and during it."""
NO_MEETING: Final = "Deze avond is geen raadsvergadering. Er zijn geen besluiten genomen."
POLL: Final = "Peiling, geen stemming"

AID_STEP: Final = "Deze stap is een hulpmiddel van deze app en hoort niet bij de methode."
AID_QUESTION: Final = "Deze vraag is een hulpmiddel van deze app en hoort niet bij de methode."
"""Literally the same on beamer, tablet, laptop, paper and in the report."""

ERASED: Final = "[verwijderd wegens privacy]"
GONE: Final = "[verwijderd]"
"""In an evening of which words were destroyed on another ground too."""
MARKS: Final = (ERASED, GONE)
OTHERS: Final = "Overige fracties"
DECLINED: Final = "liever geen antwoord"


def aid(*, step: bool, question: bool) -> str:
    """That what is shown is an aid of this app; nothing for what belongs to the method.

    A question of a step that is an aid as a whole need not say so again.
    """
    if step:
        return AID_STEP
    return AID_QUESTION if question else ""
