"""What becomes of own answers: sentences for the console, the page and refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.keeping import Kept
from workshop.texts.counting import counted
from workshop.texts.dates import dutch_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT: Final = "De eigen antwoorden blijven bewaard. Dat besluit staat in het logboek."
NAMELESS: Final = "De namen van deelnemers zijn weg"
DESTROYED: Final = "De eigen antwoorden zijn weg"
COPIES: Final = "Deze bestanden maakte Dialoogavond eerder. Daar staan de woorden misschien nog:"
OTHERS: Final = "Kopieën die anderen maakten, kan Dialoogavond niet bereiken."
HELD: Final = "Woo-verzoek loopt. Tot je dit opheft, verwijdert Dialoogavond niets uit deze avond."
LIFTED: Final = "Het Woo-verzoek is opgeheven. Verwijderen kan weer."
STATEMENT_OF_NOTHING: Final = (
    "Bij bewaren gaat er niets weg. Daarom is er dan geen verklaring van vernietiging."
)

HELD_ALREADY: Final = (
    "Er loopt al een Woo-verzoek, sinds {since}. Lopen er meer? Hef het dan pas op als het laatste"
    " klaar is."
)
NOT_HELD: Final = "Er loopt geen Woo-verzoek. Er valt niets op te heffen."
NOTHING_DESTROYED: Final = (
    "Er is niets vernietigd. Een verklaring kan pas als de namen of de antwoorden weg zijn."
)
_GONE_ALREADY: Final = {
    Kept.NAMELESS: "De namen zijn al weg. Alles bewaren kan dus niet meer.",
    Kept.DESTROYED: "De eigen antwoorden zijn al vernietigd. Bewaren kan dus niet meer.",
}
_REMAINS_BECAUSE: Final = {
    "full": "De schijf is vol. Maak ruimte vrij.",
    "permission": "Schrijven mag daar niet. Geef deze gebruiker het recht daartoe.",
}
_REMAINS: Final = (
    "De woorden zijn uit de avond, maar nog niet uit de eigen reservekopieën. {because}"
    " Dialoogavond maakt het af bij de volgende keer openen."
)


def carried(kept: Kept, texts: int, copies: Sequence[str]) -> str:
    """A decision was carried out; copies that could not be reached are named."""
    if kept is Kept.WHOLE:
        return KEPT
    what = NAMELESS if kept is Kept.NAMELESS else DESTROYED
    lines = [f"{what} ({counted(texts, 'tekst', 'teksten')}), ook uit de eigen reservekopieën."]
    if copies:
        lines += [COPIES, *(f"  {copy}" for copy in copies)]
    return "\n".join([*lines, OTHERS])


def stated(path: str) -> str:
    """The statement is there."""
    return f"De verklaring van vernietiging staat in {path}."


def held(since: str, reason: str) -> str:
    """Why nothing may go now, and what to do first; `reason` may have been erased."""
    why = f" ({reason})" if reason else ""
    return (
        f"Er loopt een Woo-verzoek{why}, sinds {dutch_moment(since)}. Zolang dat loopt, mag er"
        " niets weg. Is het klaar? Hef het dan eerst op, bij Akkoord en zegel, en verwijder daarna."
    )


def gone_already(kept: str) -> str:
    """What was decided before cannot be taken back."""
    return _GONE_ALREADY[Kept(kept)]


def remains(reason: str) -> str:
    """The words are gone from the session alone, so far."""
    because = _REMAINS_BECAUSE.get(reason, "De schijf weigerde.")
    return _REMAINS.format(because=because)
