"""The journal on a stick: frames of the log behind each other, so that a torn end is recognised."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zlib import crc32

from workshop.domain.events import EventRow
from workshop.domain.ids import ContentId, QuestionId
from workshop.domain.pending import Act, Waiting
from workshop.service.ports import Content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAGIC: Final = b"DJL1"
_HEAD: Final = struct.Struct(">4sIIQ")
"""Magic, bytes of the payload, acts in it, `seq` of the last event."""
_CHECK: Final = struct.Struct(">I")
_HEAD_BYTES: Final = _HEAD.size + _CHECK.size
_DIGEST_BYTES: Final = 32
_BLOBS: Final = tuple(EventRow._fields.index(name) for name in ("content_id", "commitment", "link"))

# What reading a payload may raise whose digest fits: another release may have written it.
UNUSABLE: Final = (
    *(ValueError, TypeError, KeyError, IndexError, AttributeError),
    RecursionError,
)


class Frame(NamedTuple):
    """A piece that was written at once; whole or not there."""

    acts: int
    """How many commands it holds, so that one can say what is missing."""
    seq: int
    """Of the last event, or of the log it goes with."""
    payload: bytes


@dataclass(frozen=True)
class Begin:
    """The first frame: which session it continues, and from where."""

    session: str
    epoch: int
    seq: int
    link: bytes


@dataclass(frozen=True)
class Entry:
    """A batch as the log got it."""

    rows: Sequence[EventRow]
    contents: Sequence[Content]
    entered: Sequence[Waiting] = ()
    """What waited until then, and waits no longer."""


@dataclass(frozen=True)
class Tail:
    """What could be read of a journal, from its begin on."""

    frames: list[Frame] = field(default_factory=list)
    lost: int = 0
    """At least as many acts stood behind the last whole frame."""


# --- frames --------------------------------------------------------------------------------


def framed(frame: Frame) -> bytes:
    """As it stands in a file."""
    head = _HEAD.pack(MAGIC, len(frame.payload), frame.acts, frame.seq)
    head += _CHECK.pack(crc32(head))
    return head + frame.payload + sha256(head + frame.payload).digest()


def read_frame(data: bytes, at: int = 0) -> Frame | None:
    """The whole frame that begins at `at`, if there is one."""
    head = _head_at(data, at)
    if head is None:
        return None
    length, acts, seq = head
    end = at + _HEAD_BYTES + length
    digest = data[end : end + _DIGEST_BYTES]
    if sha256(data[at:end]).digest() != digest:
        return None
    return Frame(acts, seq, data[at + _HEAD_BYTES : end])


def size_of(frame: Frame) -> int:
    """Bytes that it takes in a file."""
    return _HEAD_BYTES + len(frame.payload) + _DIGEST_BYTES


def _head_at(data: bytes, at: int) -> tuple[int, int, int] | None:
    """(bytes of the payload, acts, seq), if a head stands there."""
    head = data[at : at + _HEAD_BYTES]
    if len(head) < _HEAD_BYTES:
        return None
    magic, length, acts, seq = _HEAD.unpack_from(head)
    (check,) = _CHECK.unpack_from(head, _HEAD.size)
    if magic != MAGIC or crc32(head[: _HEAD.size]) != check:
        return None
    return length, acts, seq


def read_frames(data: bytes) -> Tail:
    """All whole frames from the begin on; what comes after the first bad one is only counted."""
    found: list[Frame] = []
    at = 0
    while at < len(data):
        frame = read_frame(data, at)
        if frame is None:
            return Tail(found, _acts_in(data, at))
        found.append(frame)
        at += size_of(frame)
    return Tail(found)


def _acts_in(data: bytes, at: int) -> int:
    """How many acts the rest holds by its heads, of which no other byte is believed."""
    heads = (_head_at(data, place) for place in _places(data, at))
    return max(1, sum(head[1] for head in heads if head is not None))


def _places(data: bytes, at: int) -> Iterator[int]:
    while (at := data.find(MAGIC, at)) >= 0:
        yield at
        at += 1


# --- payloads ------------------------------------------------------------------------------


def acts_in(rows: Sequence[EventRow]) -> int:
    """How many commands `rows` come from."""
    nameless = sum(row.id is None for row in rows)
    return nameless + len({row.id for row in rows if row.id is not None})


def begin_frame(begin: Begin) -> Frame:
    """The first of a journal."""
    payload = {"session": begin.session, "epoch": begin.epoch, "link": begin.link.hex()}
    return Frame(0, begin.seq, dumped(payload))


def read_begin(frame: Frame) -> Begin:
    """Raises one of `UNUSABLE` if it is none."""
    found = json.loads(frame.payload)
    return Begin(
        str(found["session"]), int(found["epoch"]), frame.seq, bytes.fromhex(found["link"])
    )


def entry_frame(entry: Entry) -> Frame:
    """A batch; it has rows."""
    payload = {
        "rows": [plain_row(row) for row in entry.rows],
        "contents": [plain_content(each) for each in entry.contents],
        "entered": [[each.act.value, each.question] for each in entry.entered],
    }
    return Frame(acts_in(entry.rows), entry.rows[-1].seq, dumped(payload))


def read_entry(frame: Frame) -> Entry:
    """Raises one of `UNUSABLE` if it is none."""
    found = json.loads(frame.payload)
    entered = [Waiting(Act(act), QuestionId(question)) for act, question in found["entered"]]
    rows = [row_of(each) for each in found["rows"]]
    return Entry(rows, [content_of(each) for each in found["contents"]], entered)


def dumped(payload: dict[str, Any]) -> bytes:  # Any: JSON
    """JSON in as few bytes as there are; half a character stands in no session."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def plain_row(row: EventRow) -> list[object]:
    """For JSON: columns in order, bytes in hexadecimal."""
    return [each.hex() if isinstance(each, bytes) else each for each in row]


def row_of(plain: list[Any]) -> EventRow:  # Any: columns of all types
    """Back from JSON."""
    columns = [
        bytes.fromhex(each) if place in _BLOBS and each is not None else each
        for place, each in enumerate(plain)
    ]
    return EventRow._make(columns)


def plain_content(content: Content) -> list[str]:
    """For JSON."""
    return [content.id.hex(), content.salt.hex(), content.body]


def content_of(plain: list[str]) -> Content:
    """Back from JSON."""
    id_, salt, body = plain
    if not isinstance(body, str):
        raise TypeError(body)  # whoever wrote the frame wrote anything
    return Content(ContentId(bytes.fromhex(id_)), bytes.fromhex(salt), body)
