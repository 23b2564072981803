"""Cards to join with: whose they are, and the key that unnamed ones are made from.

That key is in no session file: whoever has both could tie the answers of one card together, though
never to a person. It is kept in the profile of this laptop until the account is sealed.
"""

from __future__ import annotations

import re
import secrets
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop import resources
from workshop.domain.settings import Attribution, Joining
from workshop.pictures.counting import present_answerers
from workshop.report import files
from workshop.report.paper.sheets import Card
from workshop.server import codes
from workshop.server.joining import SEAT_CARDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.state import State

_KEY: Final = re.compile(r"[0-9a-f]{32}")
SPARE: Final = 1.2
"""Unnamed cards per person expected: some are lost, and no one should be the last to draw."""
FEWEST: Final = 16
"""Two pages of unnamed cards."""


def keys_folder() -> Path:
    """Where the keys of unnamed cards are: in the profile of who uses this laptop."""
    return resources.settings_folder() / "kaartjes"


def card_key(folder: Path, session: str) -> str:
    """The key of this evening's unnamed cards, made at the first call and kept.

    Raises `WriteFailedError`.
    """
    path = _path(folder, session)
    kept = path.read_text(encoding="ascii").strip() if path.exists() else ""
    if _KEY.fullmatch(kept):
        return kept
    made = secrets.token_hex(16)
    try:
        files.make_folder(path.parent, mode=0o700)
    except OSError as error:
        raise files.write_failure(path, error) from error
    files.replace_whole(path, made.encode())
    return made


def forget_key(folder: Path, session: str) -> None:
    """The evening is sealed: nobody joins any more."""
    _path(folder, session).unlink(missing_ok=True)


def _path(folder: Path, session: str) -> Path:
    return folder / f"{sha256(session.encode()).hexdigest()[:32]}.txt"


def cards_of(state: State, address: str, unnamed_key: str) -> list[Card]:
    """A card for everybody on the list who answers; or as many unnamed ones, and some more.

    `address` is `host:port`; the QR code tells which card it is, and never its code.
    """
    if state.attribution is Attribution.ANONYMOUS:
        return list(_unnamed(state, address, unnamed_key))
    return list(_named(state, address))


def _named(state: State, address: str) -> Iterator[Card]:
    tablets = state.tablets
    known = [each for each in state.participants.values() if state.roles[each.role].answers]
    for number, each in enumerate(known, 1):
        with_code = tablets is not None and tablets.joining is Joining.CARD
        code = codes.card_code(tablets.key, each.id) if tablets and with_code else ""
        yield Card(each.name, each.group, number, code, f"http://{address}/#p={number}")


def _unnamed(state: State, address: str, key: str) -> Iterator[Card]:
    expected = sum(1 for _ in present_answerers(state, None))
    count = min(SEAT_CARDS, max(FEWEST, round(expected * SPARE)))
    for number, code in enumerate(codes.seat_codes(key, count), 1):
        yield Card("", "", number, code, f"http://{address}/#p={number}")
