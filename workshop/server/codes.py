"""The codes of an evening: made from its key, so that nothing but the key has to be kept."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.ids import DeviceId, ParticipantId

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0 and O, 1 and I: read aloud and typed by hand."""
CARD_LENGTH: Final = 4
EVENING_DIGITS: Final = 4
REMOTE_DIGITS: Final = 6


def new_key() -> str:
    """128 random bits, hexadecimal."""
    return secrets.token_hex(16)


def evening_code(key: str) -> str:
    """What the beamer shows to the room: four figures."""
    return _figures(key, "avondcode", EVENING_DIGITS)


def remote_code(key: str) -> str:
    """What only the operator's window shows: it steers the evening."""
    return _figures(key, "afstandsbediening", REMOTE_DIGITS)


def beamer_code(key: str) -> str:
    """What only the operator's window shows: it lets a browser see what the beamer shows."""
    return _figures(key, "beamer", REMOTE_DIGITS)


def card_code(key: str, participant: ParticipantId) -> str:
    """The four characters on somebody's own card."""
    return _characters(key, f"kaart/{participant}")


def seat_codes(key: str, count: int) -> tuple[str, ...]:
    """The codes of so many unnamed cards, all different; the first ones of more are the same."""
    found: dict[str, None] = {}
    number = 0
    while len(found) < count:
        found[_characters(key, f"plaats/{number}")] = None
        number += 1
    return tuple(found)


def seat_secret(key: str, code: str) -> str:
    """The secret behind an unnamed card: 128 bits that nobody can find without the key."""
    return _digest(key, f"geheim/{code}").hex()[:32]


def carry_proof(key: str, device: DeviceId) -> str:
    """By which a tablet is known at another address of the laptop: 128 bits."""
    return _digest(key, f"meenemen/{device}").hex()[:32]


def as_typed(text: str) -> str:
    """A code as people type it: without spaces, in capitals."""
    return "".join(text.split()).upper()


def is_one_of(code: str, codes: Iterable[str]) -> bool:
    """Compared in a time that tells nothing about how far a guess was right."""
    typed = code.encode()
    return sum(hmac.compare_digest(typed, each.encode()) for each in codes) > 0


def _figures(key: str, what: str, count: int) -> str:
    return f"{int.from_bytes(_digest(key, what)) % 10**count:0{count}}"


def _characters(key: str, what: str) -> str:
    number = int.from_bytes(_digest(key, what))
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(CARD_LENGTH))


def _digest(key: str, what: str) -> bytes:
    return hmac.new(bytes.fromhex(key), what.encode(), sha256).digest()
