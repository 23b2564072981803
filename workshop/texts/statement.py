"""The *verklaring van vernietiging*: what was destroyed and where, in words for an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.keeping import Gone, Kept
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Collection

    from workshop.pictures.statement import Reached

TITLE: Final = "Verklaring van vernietiging"
KEYWORDS: Final = "dialoogavond, verklaring van vernietiging"
PRACTICE: Final = "OEFENING. Deze avond is verzonnen en deze verklaring ook."

EVENING: Final = "De avond"
MUNICIPALITY: Final = "Gemeente"
NAME: Final = "Dialoogavond"
DATE: Final = "Datum"
DECISION: Final = "Het besluit"
WHAT: Final = "Wat is vernietigd"
KIND: Final = "Soort"
NUMBER: Final = "Aantal"
KINDS: Final = {
    Gone.ANSWERS: "Eigen antwoorden op een vraag",
    Gone.WORDINGS: "Eerdere versies van die antwoorden",
    Gone.RESERVATIONS: "Toelichtingen van deelnemers bij een peiling",
    Gone.COMMENTS: "Opmerkingen van deelnemers bij het concept van het verslag",
    Gone.NAMES: "Namen van deelnemers",
}
NO_WORDS: Final = (
    "De woorden zelf staan niet in deze verklaring. Wat deelnemers niet verstuurden, is bij het"
    " verzegelen van het verslag al gewist en is hier niet geteld."
)
HOW: Final = "Hoe en waar"
HOW_DONE: Final = (
    "De woorden zijn in het bestand van de avond overschreven. Daarna is het bestand opnieuw"
    " opgebouwd. De eigen reservekopieën zijn vervangen door een nieuwe."
)
NOT_REACHED: Final = "Waar de woorden nog kunnen staan"
NOT_REACHED_MEANS: Final = (
    "Dialoogavond maakte deze kopieën eerder en kon ze niet bereiken. Wie ze beheert, beslist of ze"
    " blijven."
)
NONE_KNOWN: Final = "Dialoogavond kent geen andere kopieën."
OTHERS: Final = (
    "Kopieën die anderen maakten, kent Dialoogavond niet. Dat geldt ook voor wat een schijf of"
    " clouddienst van gewiste bestanden bewaart."
)
WHERE: Final = "Waar"
STAYS: Final = "Wat blijft"
_ANSWERS: Final = (
    "Wat iedereen zelf antwoordde, zonder naam. Een fractie van drie of meer mensen staat er nog"
    " bij."
)
_FIGURES: Final = "Aantallen en figuren, zoals het verslag ze liet zien."
_TOGETHER: Final = "Wat de aanwezigen samen opschreven, met wat daarnaast bleef staan."
_PRESENT: Final = "Wie er waren, op de presentielijst."
_PRESENT_NAMELESS: Final = "De presentielijst, zonder namen."
_REPORT: Final = "Het verzegelde verslag. Aan dat bestand is niets veranderd."
FINGERPRINT_MEANS: Final = (
    "De vingerafdruk is gelijk gebleven. Daarmee blijft aan te tonen dat het verslag bij deze avond"
    " hoort en dat er verder niets is veranderd."
)
SIGN: Final = "Ondertekening"
PLACE_AND_DATE: Final = "Plaats en datum"
DECIDED_BY: Final = "Wie het besluit nam"
FOR_CREATOR: Final = "Namens de archiefvormer"

_FORMS: Final = {
    "zegel": "Verzegeld verslag",
    "archief": "Archiefexport",
    "stick": "USB-stick",
    "zaal": "Bestand van een andere zaal",
    "beschadigd": "Beschadigd bestand, apart gehouden",
    "kaartjes": "Kaartjes met namen",
    "pdf": "Verslag (pdf)",
    "docx": "Verslag (Word)",
    "xlsx": "Verslag (Excel)",
    "html": "Leespagina",
    "kompas": "Poster van het kompas",
    "inwoners": "Bladzijden voor inwoners",
    "raadsvoorstel": "Concept van een raadsvoorstel",
    "toezeggingen": "Lijst van toezeggingen",
}


def copy(kind: str) -> str:
    """What a copy is called."""
    return _FORMS.get(kind, f"Export ({kind})")


def declared(municipality: str, moment: str) -> str:
    """The first sentence: `moment` is when the last decision was taken."""
    of = front.municipality(municipality)
    return (
        f"Op {moment} zijn woorden uit een dialoogavond van {of[:1].lower()}{of[1:]} vernietigd."
        " Dat gebeurde met het programma Dialoogavond. Het is niet terug te draaien."
    )


def reached(places: Reached) -> tuple[str, ...]:
    """Where the words are gone."""
    found = (f"Het bestand van de avond: {places.session}", "De eigen reservekopieën daarvan")
    stick = f"De kopie op de USB-stick: {places.stick}"
    return (*found, stick) if places.stick else found


def staying(kept: Collection[Kept]) -> tuple[str, ...]:
    """What is still there after these decisions."""
    own = _FIGURES if Kept.DESTROYED in kept else _ANSWERS
    present = _PRESENT_NAMELESS if Kept.NAMELESS in kept else _PRESENT
    return (_TOGETHER, own, present, _REPORT)


def version(number: int, moment: str) -> str:
    """Above a fingerprint."""
    return f"Vingerafdruk van versie {number}, akkoord aanwezigen op {moment}"
