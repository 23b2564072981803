"""Sentences that can be found wherever they turn up, however they are written down."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_STEM: Final = "kanarie"


@dataclass
class Canaries:
    """Makes them, and remembers which were typed where."""

    seed: int = 0
    sung: dict[str, str] = field(default_factory=dict)
    """Canary -> the place where it was typed."""

    def sing(self, place: str) -> str:
        """Words for `place`, with letters that each way of writing treats in its own way.

        In one piece, so that no report breaks them over lines.
        """
        number = len(self.sung)
        text = f"{_STEM}ë{self.seed}x{number}é"
        self.sung[text] = place
        return text

    def heard_in(self, data: bytes) -> set[str]:
        """Places of which the words are somewhere in `data`."""
        if not any(written in data for written in spellings(_STEM)):
            return set()  # nearly always, and much sooner
        return {
            place
            for text, place in self.sung.items()
            if any(written in data for written in spellings(text))
        }


def spellings(text: str) -> set[bytes]:
    """Every way in which programs of ours or others may write `text` down."""
    return {
        text.encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        text.encode("cp1252"),
        json.dumps(text)[1:-1].encode(),
        json.dumps(json.dumps(text))[3:-3].encode(),
        repr(text.encode())[2:-1].encode(),
        text.encode().hex().encode(),
        text.encode("utf-16-be").hex().upper().encode(),
        "".join(f"&#{ord(char)};" if ord(char) > 127 else char for char in text).encode(),
    }


def unpacked(data: bytes) -> Iterator[bytes]:
    """`data`, and what is packed in it as a zip archive or as the streams of a PDF."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from unpacked(archive.read(name))
    if data.startswith(b"%PDF"):
        for start in _places(data, b"stream\n", b"stream\r\n"):
            try:
                yield zlib.decompressobj().decompress(data[start:])
            except zlib.error:
                continue  # not packed, or no stream


def _places(data: bytes, *marks: bytes) -> Iterator[int]:
    for mark in marks:
        start = data.find(mark)
        while start >= 0:
            yield start + len(mark)
            start = data.find(mark, start + 1)


def heard_in_files(canaries: Canaries, files: Iterable[Path]) -> Mapping[str, set[str]]:
    """Name of a file -> places of which the words are in it; files without any are left out."""
    found = {}
    for file in files:
        heard = {place for part in unpacked(file.read_bytes()) for place in canaries.heard_in(part)}
        if heard:
            found[file.name] = heard
    return found
