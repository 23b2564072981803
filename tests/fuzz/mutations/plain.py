"""Mutations of bytes and lines, for formats about which nothing more is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

NASTY: Final[tuple[bytes, ...]] = (
    b"",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\x1b[2J",
    b"\r",
    b"\n\n",
    b'"',
    b"'",
    b'"""',
    b"-1",
    b"0",
    b"9" * 25,
    b"9" * 5_000,
    b"1e999",
    b"nan",
    b"-inf",
    b"true",
    b"null",
    b"[" * 3_000,
    b"{" * 3_000,
    b"[]",
    b"{}",
    b"=1+1",
    b"../../../etc/passwd",
    b"A" * 70_000,
    "\u202e\u2066\u200f\u0085\u2028".encode(),
    "é\u0301İ\u0131ßﬁ".encode(),
    "😀".encode() * 50,
    b"0001-01-01",
    b"9999-12-31T23:59:59Z",
    b"2026-02-30",
)
_BITS: Final = 8
_MOST: Final = 4


def mutated(data: bytes, random: Random) -> bytes:
    """One to four changes."""
    for _ in range(random.randint(1, _MOST)):
        data = random.choice(_WAYS)(data, random)
    return data


def with_words(words: tuple[bytes, ...]) -> Callable[[bytes, Random], bytes]:
    """Like `mutated`, and sometimes one of `words` is put in."""

    def mutate(data: bytes, random: Random) -> bytes:
        if words and random.random() < 0.5:
            return insert(data, random, random.choice(words))
        return mutated(data, random)

    return mutate


def insert(data: bytes, random: Random, what: bytes) -> bytes:
    """`what` somewhere, instead of some of what stood there."""
    at = random.randint(0, len(data))
    return data[:at] + what + data[at + random.choice((0, 0, len(what), 1)) :]


def _nasty(data: bytes, random: Random) -> bytes:
    return insert(data, random, random.choice(NASTY))


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return b"\x80"
    changed = bytearray(data)
    changed[random.randrange(len(data))] ^= 1 << random.randrange(_BITS)
    return bytes(changed)


def _other_byte(data: bytes, random: Random) -> bytes:
    return insert(data, random, bytes([random.randrange(256)]))


def _without(data: bytes, random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:start] + data[end:]


def _again(data: bytes, random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 20)) + data[end:]


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _lines(data: bytes, random: Random) -> bytes:
    """Two lines change places, or one is there twice or not at all."""
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(3):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines.insert(one, lines[other])
        case _:
            del lines[one]
    return b"\n".join(lines)


def _span(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 2, 8, 64, 512)))


_WAYS: Final = (_nasty, _flip, _other_byte, _without, _again, _cut, _lines, _lines, _nasty)
