"""What a browser shows of the beamer, without a beamer."""

from __future__ import annotations

import struct
import zlib

from workshop.pictures.frame import Frame


def png(grey: int, width: int = 16, height: int = 10) -> bytes:
    """A small picture in one grey."""
    rows = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checked

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    made = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + made


class PlainWall:
    """Stands for the windows; counts how often it was looked at."""

    def __init__(self) -> None:
        self.now: Frame | None = None
        self.looks = 0

    @property
    def frame(self) -> Frame | None:
        self.looks += 1
        return self.now

    def show(self, number: int, text: str) -> None:
        """Another image."""
        self.now = Frame(number, png(number % 256), text)
