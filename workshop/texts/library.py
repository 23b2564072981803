"""The reference library: what stands with a card, on every surface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.card import CardKind, needs_looking_up
from workshop.texts.counting import counted, listed
from workshop.texts.dates import dutch_date
from workshop.texts.ui.explain import source

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.card import Card, CardCheck, CardGroup
    from workshop.domain.programme import Source
    from workshop.pictures.library import CardPicture, CardSearch

TITLE: Final = "Naslag"
KINDS: Final = {
    CardKind.LAW: "Wetten",
    CardKind.DIRECTION: "Koers",
    CardKind.PROCESS: "Proces en sturing",
    CardKind.TERMS: "Begrippen",
    CardKind.SOURCE: "Uit de bronnen",
    CardKind.EXERCISE: "Oefeningen",
}
AID: Final = "Deze kaart is van de makers van de app en staat niet in de bron."
OWN: Final = "Kaart van de gemeente"
LOOK_UP: Final = "Controleer de geldende wet."
NOT_CHECKED: Final = "Nog niet gecontroleerd."
CHANGED: Final = "Let op"
NO_CARD: Final = "Er ligt geen kaart klaar."
NOTHING: Final = "Niets gevonden. Typ een ander woord."
NEAREST: Final = "Niets gevonden. Dit lijkt er het meest op."


def as_of(card: Card, check: CardCheck | None) -> str:
    """Of when the facts are, and whether somebody looked at them since."""
    day = f"Peildatum {dutch_date(card.as_of.isoformat())}."
    if check is not None and not needs_looking_up(card, check):
        return f"{day} {checked(check)}"
    return f"{day} {LOOK_UP if card.law else NOT_CHECKED}"


def checked(check: CardCheck) -> str:
    """Who looked, and when."""
    return f"Gecontroleerd op {dutch_date(check.on.isoformat())} door {check.by}."


def sources(found: tuple[Source, ...]) -> str:
    """Where a card comes from; nothing where no source is named."""
    if not found:
        return ""
    name = "Bron" if len(found) == 1 else "Bronnen"
    return f"{name}: {'; '.join(map(source, found))}"


def origin(shown: CardPicture) -> tuple[str, ...]:
    """Who wrote it, where that is not the source, and its sources."""
    own = f"{OWN}." if shown.is_own else ""
    aid = AID if shown.card.aid else ""
    return tuple(filter(None, (own, aid, sources(shown.card.sources))))


def changed(what: str) -> str:
    """What changed since, or must be looked up."""
    return f"{CHANGED}: {what}"


def result(search: CardSearch) -> str:
    """Above what was found: how it was read, or that nothing was; else nothing."""
    if not search.found:
        return NOTHING
    if search.is_nearest:
        return NEAREST
    read = [f"‘{new}’" for _, new in search.corrected]
    return f"Gezocht op {listed(read)}." if read else ""


def too_much(folder: Path) -> str:
    """The folder of a municipality has more than is read."""
    return f"In {folder} staan te veel kaarten. Alleen de eerste bestanden zijn gelezen."


def line(card: Card) -> str:
    """One card of the list on the command line."""
    return f"  {card.id:34} {card.title}"


def group_lines(group: CardGroup) -> str:
    """A group of the list, with its cards."""
    own = f" ({OWN.lower()})" if group.is_own else ""
    return "\n".join([f"{KINDS[group.kind]}: {group.title}{own}", *map(line, group.cards)])


def is_right(group: CardGroup) -> str:
    """A file of one's own that can be used."""
    return f"Deze kaarten kloppen: {group.id}, {group.title} ({len(group.cards)})"


def whole(card: Card, check: CardCheck | None) -> str:
    """All of a card, as lines."""
    parts = (
        card.title,
        card.summary,
        card.text,
        changed(card.check) if card.check else "",
        AID if card.aid else "",
        sources(card.sources),
        as_of(card, check),
    )
    return "\n\n".join(filter(None, parts))


def taken(number: int) -> str:
    """Checks of another laptop came."""
    return f"Overgenomen: {number}." if number else "Er was niets nieuws."


def shared(number: int, path: Path) -> str:
    """The checks are in a file."""
    return f"{counted(number, 'controle staat', 'controles staan')} in {path}."
