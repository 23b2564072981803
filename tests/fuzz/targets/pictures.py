"""The municipality's logo."""

from __future__ import annotations

import base64
import contextlib
import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image

from tests.fuzz.made import Made
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target, promised
from workshop.evening.logo import logo_from

_LARGEST: Final = (600, 240)
_SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
_WORDS: Final = (
    b"IHDR",
    b"IDAT",
    b"iCCP",
    b"zTXt",
    b"tEXt",
    b"acTL",
    b"fcTL",
    b"eXIf",
    b"PLTE",
    b"tRNS",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xd8\xff",
    b"\xff\xdb",
    b"\xff\xe1\x00\x02",
    b"\xff\xe2ICC_PROFILE\0",
    b"\xff\xc0",
    b"II*\0",
    b"GIF89a",
    b"%!PS-Adobe",
    _SVG,
)


@contextlib.contextmanager
def _logos(_: Made, place: Path) -> Iterator[Run]:
    file = place / "logo.png"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        with Image.open(io.BytesIO(base64.b64decode(logo_from(file)))) as made:
            promised(made.format == "PNG", "what a session keeps is a PNG")
            small = made.width <= _LARGEST[0] and made.height <= _LARGEST[1]
            promised(small, "and it is small")

    yield run


def _corpus(_: Made) -> Sequence[bytes]:
    found = [_SVG]
    for mode, kind in (("RGBA", "PNG"), ("P", "PNG"), ("I;16", "PNG"), ("RGB", "JPEG")):
        target = io.BytesIO()
        Image.new(mode, (40, 20)).save(target, kind)
        found.append(target.getvalue())
    return found


_change: Final = with_words(_WORDS)


def _mutated(data: bytes, random: Random) -> bytes:
    """A PNG's sums are made right again: otherwise nothing behind them would be reached."""
    data = _change(data, random)
    return _summed(data) if random.random() < 0.7 else data


def _summed(data: bytes) -> bytes:
    head, at = data[:8], 8
    made = bytearray(head)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        made += data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return bytes(made)


TARGETS: Final = (Target("logo", _logos, _corpus, _mutated, _WORDS),)
