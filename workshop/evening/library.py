"""The reference library of this laptop: shipped cards, those of the municipality, what was checked.

It belongs to the laptop and not to an evening: nothing of it is in a session file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.content.cards import card_groups, own_cards
from workshop.domain.card import CardCheck, CardId, with_own
from workshop.domain.errors import InputFileError, UnknownIdError, WorkshopError
from workshop.evening.card_checks import NAME, made_check, read_checks, write_checks
from workshop.pictures.library import CardPicture, CardSearch, card_picture, found_card
from workshop.store.card_index import CardIndex
from workshop.texts.explaining import explain
from workshop.texts.library import too_much

if TYPE_CHECKING:
    from workshop.domain.card import Card, CardGroup
    from workshop.domain.ids import StepId

FOLDER: Final = "naslag"


def library_folder() -> Path:
    """Where a municipality's own cards and checks are: in the profile of who uses the laptop."""
    return resources.settings_folder() / FOLDER


@dataclass(frozen=True)
class _Shelf:
    """All cards, read once."""

    groups: tuple[CardGroup, ...]
    places: dict[CardId, tuple[Card, CardGroup]]
    index: CardIndex
    troubles: tuple[str, ...]


class Library:
    """Reads the cards when they are first asked for. Any thread."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the municipality's own; it need not exist."""
        self._folder = folder
        self._lock = Lock()
        self._shelf: _Shelf | None = None
        self._checks: dict[CardId, CardCheck] | None = None
        self._trouble = ""
        self.front: CardId | None = None
        """The card that the room sees now."""

    @property
    def checks_file(self) -> Path:
        """Which cards were checked, when and by whom; a municipality may share it."""
        return self._folder / NAME

    # --- reading ---------------------------------------------------------------------------

    def groups(self) -> tuple[CardGroup, ...]:
        return self._read().groups

    def card(self, card: CardId) -> CardPicture | None:
        place = self._read().places.get(card)
        return card_picture(*place, self._known().get(card)) if place else None

    def beside(self, step: StepId) -> tuple[CardPicture, ...]:
        places, checks = self._read().places, self._known()
        found = [place for place in places.values() if place[0].is_beside(step)]
        # What belongs at this very step stands before what belongs at all its programme.
        name = f"{step.partition('.')[0].partition('@')[0]}.{step.partition('.')[2]}"
        found.sort(key=lambda place: name not in place[0].beside)
        return tuple(card_picture(*place, checks.get(place[0].id)) for place in found)

    def search(self, text: str) -> CardSearch:
        shelf, checks = self._read(), self._known()
        ranking = shelf.index.search(text)
        found = (
            found_card(card_picture(*shelf.places[name], checks.get(name)), ranking.words)
            for name in ranking.cards
        )
        return CardSearch(tuple(found), ranking.corrected, ranking.is_nearest)

    def in_front(self) -> CardPicture | None:
        front = self.front
        return self.card(front) if front else None

    def troubles(self) -> tuple[str, ...]:
        found = (*self._read().troubles, self._trouble)
        return tuple(filter(None, found))

    def _read(self) -> _Shelf:
        with self._lock:
            if self._shelf is None:
                self._shelf = _shelf(self._folder)
            return self._shelf

    # --- what was checked ------------------------------------------------------------------

    def check(self, card: CardId, check: CardCheck | None) -> None:
        if card not in self._read().places:
            raise UnknownIdError("reference_card", card)
        checks = dict(self._known())
        checks.pop(card, None)
        if check is not None:
            checks[card] = made_check(check.on, check.by)
        self._keep(checks)

    def take_checks(self, path: Path) -> int:
        """Those of another laptop too; of each card the latest counts. How many came.

        Raises a `WorkshopError`.
        """
        if not path.exists():
            raise InputFileError(str(path), "missing")
        checks, theirs = dict(self._known()), read_checks(path)
        newer = {
            name: check
            for name, check in theirs.items()
            if name not in checks or checks[name].on < check.on
        }
        if newer:
            self._keep(checks | newer)
        return len(newer)

    def share_checks(self, path: Path) -> int:
        """Write them all to a file of their own. How many. Raises a `WorkshopError`."""
        checks = self._known()
        write_checks(path, checks)
        return len(checks)

    def _keep(self, checks: dict[CardId, CardCheck]) -> None:
        with self._lock:
            if self._trouble:
                self._set_aside()
            write_checks(self.checks_file, checks)
            self._checks = checks

    def _set_aside(self) -> None:
        """A file that cannot be read is not written over."""
        if self.checks_file.exists():
            self.checks_file.replace(self.checks_file.with_suffix(".onleesbaar"))
        self._trouble = ""

    def _known(self) -> dict[CardId, CardCheck]:
        with self._lock:
            if self._checks is None:
                try:
                    self._checks = read_checks(self.checks_file)
                except WorkshopError as error:
                    self._checks, self._trouble = {}, explain(error)
            return self._checks


def _shelf(folder: Path) -> _Shelf:
    own = own_cards(folder)
    groups = with_own(card_groups(), own.groups)
    places = {card.id: (card, group) for group in groups for card in group.cards}
    troubles = [explain(error) for error in own.unread]
    if own.is_too_much:
        troubles.append(too_much(folder))
    return _Shelf(groups, places, CardIndex(groups), tuple(troubles))
