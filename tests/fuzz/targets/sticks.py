"""A USB stick's journal, and what waits beside it."""

from __future__ import annotations

import contextlib
import json
import shutil
import struct
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final
from zlib import crc32

from tests.fuzz.made import Made
from tests.fuzz.mutations import tree
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target, promised
from workshop.domain.errors import WorkshopError
from workshop.domain.events import EventRow
from workshop.domain.happening import GENESIS, commitment, link_after
from workshop.evening.opened import open_evening
from workshop.evening.sticking import continue_from, look_at_stick
from workshop.store.journal import Frame, framed, read_frames, row_of

_WORDS: Final = (
    b"DJL1",
    b"DJL1\xff\xff\xff\xff\0\0\0\1\0\0\0\0\0\0\0\1",
    framed(Frame(1, 1, b"{}")),
    framed(Frame(1, 2**63, b"[]")),
    framed(Frame(2**32 - 1, 0, b"null")),
    framed(Frame(0, 0, b"[" * 5_000)),
    framed(Frame(0, 0, b"9" * 5_000)),
)
_SLOT: Final = b"\nslot\n"
"""Between the journal and what waits, in an input."""
_HEAD: Final = struct.Struct(">4sIIQ")


@contextlib.contextmanager
def _continuing(made: Made, place: Path) -> Iterator[Run]:
    stick, target = place / "stick", place / "verder.dialoog"
    shutil.copytree(made.stick, stick, dirs_exist_ok=True)
    (folder,) = stick.iterdir()
    (journal,) = folder.glob("*.logboek")
    slots = sorted(folder.glob("*.wachtend-*"))

    def run(data: bytes) -> None:
        first, _, second = data.partition(_SLOT)
        journal.write_bytes(first)
        slots[0].write_bytes(second)
        slots[1].write_bytes(b"")
        target.unlink(missing_ok=True)
        with contextlib.suppress(WorkshopError):
            look_at_stick(stick)
        promised(journal.read_bytes() == first, "looking changed the stick")
        try:
            continue_from(stick, target)
        except WorkshopError:
            promised(not target.exists(), "a refused stick left half a session")
            raise
        open_evening(target).close()
        shutil.rmtree(place / "verder.backups", ignore_errors=True)

    yield run


def _corpus(made: Made) -> Sequence[bytes]:
    (folder,) = made.stick.iterdir()
    (journal,) = folder.glob("*.logboek")
    waiting = [each.read_bytes().rstrip(b"\0") for each in sorted(folder.glob("*.wachtend-*"))]
    return [journal.read_bytes() + _SLOT + each for each in waiting]


_change: Final = with_words(_WORDS)


def _mutated(data: bytes, random: Random) -> bytes:
    """Mostly of the payloads: otherwise a digest alone would be tried."""
    if random.random() < 0.3:
        return _change(data, random)
    journal, _, slot = data.partition(_SLOT)
    if random.random() < 0.3:
        return journal + _SLOT + _frames(slot, random)
    return _frames(journal, random) + _SLOT + slot


def _frames(data: bytes, random: Random) -> bytes:
    frames = read_frames(data).frames
    if not frames:
        return _change(data, random)
    place = random.randrange(len(frames))
    one = frames[place]
    payload = tree.mutated_text(one.payload, random)
    if random.random() < 0.7:
        with contextlib.suppress(Exception):  # it is no row any more
            payload = _linked(payload)
    seq = random.choice((one.seq, one.seq, one.seq, 0, 2**64 - 1))
    frames[place] = Frame(random.choice((one.acts, 2**32 - 1)), seq, payload)
    if random.random() < 0.1:
        frames.insert(random.randint(0, len(frames)), random.choice(frames))
    return b"".join(map(_framed, frames))


def _framed(frame: Frame) -> bytes:
    head = _HEAD.pack(b"DJL1", len(frame.payload), frame.acts, frame.seq)
    head += struct.pack(">I", crc32(head))
    return head + frame.payload + sha256(head + frame.payload).digest()


def _linked(payload: bytes) -> bytes:
    """Rows that fit again, where the first one's former link is not known: those that wait."""
    found = json.loads(payload)
    words = {each[0]: each for each in found["contents"]}
    place = EventRow._fields.index
    for row in found["pending"]:
        if row[place("content_id")] in words:
            _, salt, body = words[row[place("content_id")]]
            row[place("commitment")] = commitment(bytes.fromhex(salt), body).hex()
        row[place("link")] = ""
        row[place("link")] = link_after(GENESIS, row_of(row)._replace(link=b"")).hex()
    return json.dumps(found).encode()


TARGETS: Final = (Target("stick", _continuing, _corpus, _mutated, _WORDS, cpu_s=8.0, short=14),)
