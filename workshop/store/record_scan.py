"""Records found in the bytes of a session, whatever its pages, its header or SQLite say of them.

A record says by itself how long it is and what is in it (https://sqlite.org/fileformat2.html,
sections 1.6 and 2.1). So records are sought by their shape, on every page and in a journal too.
What is found is a guess until the chain or a commitment proves it.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Value: TypeAlias = "int | str | bytes | None"

PAGE: Final = 4096
"""Bytes in a page of every session that this app made, and all of them are in use."""

_TEXT: Final = rb"(?:[\x0d-\x7f]|[\x81-\xff][\x00-\x7f]|[\x81-\xff][\x80-\xff][\x00-\x7f])"
_MAYBE_TEXT: Final = rb"(?:\x00|" + _TEXT + rb")"
_INT: Final = rb"[\x01-\x06\x08\x09]"
_ID: Final = rb"\x2c"  # a blob of 16 bytes
_HASH: Final = rb"\x4c"  # a blob of 32 bytes
_MORE: Final = 0x80
"""Bit of a byte of a number that is not its last one."""
_FIRST_BLOB: Final = 12
"""Serial types from here on are blobs (even) and texts (odd), by their length."""
_LONGEST_ROWID: Final = 21
"""Bits: two million events."""
_WIDTHS: Final = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of an integer, by its serial type."""


class Shape(NamedTuple):
    """What a table's records look like."""

    header: re.Pattern[bytes]
    is_by_rowid: bool
    """Its rows lie under a number that is not in the record: the first column."""


def _shape(*types: bytes, is_by_rowid: bool = False) -> Shape:
    size = rb"[" + re.escape(bytes([len(types) + 1])) + rb"-\x7f]"
    pattern = rb"(?=(" + size + b"".join(types) + rb"))"
    return Shape(re.compile(pattern, re.DOTALL), is_by_rowid)


EVENT: Final = _shape(
    *(b"\x00", _MAYBE_TEXT, _MAYBE_TEXT, _MAYBE_TEXT, _TEXT, _INT, _MAYBE_TEXT, _MAYBE_TEXT),
    *(rb"(?:\x00|\x2c)", rb"(?:\x00|\x4c)", _TEXT, _HASH, _TEXT, _INT, _MAYBE_TEXT),
    is_by_rowid=True,
)
CONTENT: Final = _shape(_ID, _ID, _TEXT)
WAITING: Final = _shape(
    *(_TEXT, _TEXT, _TEXT, _TEXT, _INT, rb"(?:\x00|\x2c)", rb"(?:\x00|\x4c)", _TEXT, _HASH)
)


def records(data: bytes, shape: Shape) -> Iterator[tuple[Value, ...]]:
    """Everything in `data` that has this shape; what only looks like it as well."""
    for match in shape.header.finditer(data):
        found = _record(data, match.start(), len(match[1]), shape)
        if found is not None:
            yield found


def _record(data: bytes, at: int, size: int, shape: Shape) -> tuple[Value, ...] | None:
    if data[at] != size:
        return None
    types = _types(data[at + 1 : at + size])
    widths = [_width(each) for each in types]
    body = _payload(data, at, size + sum(widths), is_table=shape.is_by_rowid)
    if body is None:
        return None
    try:
        values = tuple(_values(body[size:], types, widths))
    except (UnicodeDecodeError, struct.error):
        return None
    return (_number_before(data, at), *values[1:]) if shape.is_by_rowid else values


def _types(header: bytes) -> list[int]:
    found, number = list[int](), 0
    for byte in header:
        number = number << 7 | byte & 0x7F
        if byte < _MORE:
            found.append(number)
            number = 0
    return found


def _width(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return _WIDTHS[kind] if kind < len(_WIDTHS) else 0


def _values(body: bytes, types: Sequence[int], widths: Sequence[int]) -> Iterator[Value]:
    place = 0
    for kind, width in zip(types, widths, strict=True):
        raw = body[place : place + width]
        if len(raw) < width:
            raise struct.error
        place += width
        yield _value(raw, kind)


def _value(raw: bytes, kind: int) -> Value:
    if kind == 0:
        return None
    if kind in {8, 9}:
        return kind - 8
    if kind < len(_WIDTHS):
        return int.from_bytes(raw, "big", signed=True)
    return raw.decode() if kind % 2 else raw


def _number_before(data: bytes, at: int) -> int:
    """The rowid that stands before a record."""
    number, shift, place = 0, 0, at - 1
    while place >= 0 and shift < _LONGEST_ROWID:
        byte = data[place]
        if shift and byte < _MORE:
            break
        number |= (byte & 0x7F) << shift
        shift += 7
        place -= 1
    return number


# --- records that are longer than a page ---------------------------------------------------


def _payload(data: bytes, at: int, size: int, *, is_table: bool) -> bytes | None:
    """All `size` bytes of the record at `at`; the end of a long one stands on pages of its own."""
    if size > len(data):
        return None
    here = _local(size, is_table=is_table)
    if here == size:
        return data[at : at + size]
    found = bytearray(data[at : at + here])
    following = _page_number(data, at + here)
    seen = set[int]()
    while following and following not in seen and len(found) < size:
        seen.add(following)
        page = data[(following - 1) * PAGE : following * PAGE]
        following = _page_number(page, 0)
        found += page[4 : 4 + size - len(found)]
    return bytes(found) if len(found) == size else None


def _local(size: int, *, is_table: bool) -> int:
    """How much of a record stands on its own page."""
    most = PAGE - 35 if is_table else (PAGE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (PAGE - 12) * 32 // 255 - 23
    fitting = least + (size - least) % (PAGE - 4)
    return fitting if fitting <= most else least


def _page_number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
