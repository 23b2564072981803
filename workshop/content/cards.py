"""The cards of the reference library: those shipped with the app, and those of a municipality."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.content.card import read_group
from workshop.content.files import check_file, read_text
from workshop.domain.card import CardGroup, in_order
from workshop.domain.errors import ProgrammeFaultsError

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.content.table import Table

MOST_FILES: Final = 40
"""Of a municipality; what comes after them, by name, is not read."""
MOST_CARDS: Final = 400
"""In those files together."""


@dataclass(frozen=True)
class OwnCards:
    """What a folder of a municipality holds."""

    groups: tuple[CardGroup, ...] = ()
    unread: tuple[ProgrammeFaultsError, ...] = ()
    """Files with faults; the others do not wait for them."""
    is_too_much: bool = False
    """There is more than is read."""


def card_groups() -> tuple[CardGroup, ...]:
    """All groups shipped with the app, in their order. Raises `ProgrammeFaultsError`."""
    taken = set[str]()
    paths = sorted((resources.assets() / "cards").glob("*.toml"))
    return in_order([_load(path, taken) for path in paths])


def load_cards(path: Path) -> CardGroup:
    """The group in a file. Raises `ProgrammeFaultsError` with all that is wrong."""
    return _load(path, set())


def check_cards(text: str, name: str) -> CardGroup:
    """The group that `text` holds; faults say they are in the file `name`.

    Raises:
        ProgrammeFaultsError: with all that is wrong, in the order of the file.
    """
    return _check(text, name, set())


def own_cards(folder: Path) -> OwnCards:
    """The files of a municipality in `folder`, which need not exist; never raises for a file."""
    groups, unread, taken = list[CardGroup](), list[ProgrammeFaultsError](), set[str]()
    paths = sorted(folder.glob("*.toml"))
    for path in paths[:MOST_FILES]:
        try:
            group = _load(path, taken)
        except ProgrammeFaultsError as error:
            unread.append(error)
            continue
        if len(taken) > MOST_CARDS:
            return OwnCards(tuple(groups), tuple(unread), is_too_much=True)
        groups.append(replace(group, is_own=True))
    return OwnCards(tuple(groups), tuple(unread), is_too_much=len(paths) > MOST_FILES)


def _load(path: Path, taken: set[str]) -> CardGroup:
    return _check(read_text(path), str(path), taken)


def _check(text: str, name: str, taken: set[str]) -> CardGroup:
    """Adds to `taken` only when the whole file is sound."""

    def read(table: Table) -> CardGroup:
        return read_group(table, taken)

    group = check_file(text, name, read)
    taken.update(card.id for card in group.cards)
    return group
