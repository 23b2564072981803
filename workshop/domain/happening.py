"""From a payload to a row of the log and back, with its words apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from workshop.domain import events
from workshop.domain.codec import canonical, decode, encode
from workshop.domain.events import EventRow, Payload

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId, SubjectId

GENESIS: Final = bytes(32)
"""The link before the first row."""

_quoted: Final = json.JSONEncoder(ensure_ascii=False).encode


class Merged(NamedTuple):
    """A row of another room's file; its words keep their salt, so that both prove the same."""

    row: EventRow
    salt: bytes


@dataclass(frozen=True, slots=True)
class Happening:
    """What a rule decided; the owner gives it a place, a time and a link."""

    payload: Payload
    question: QuestionId | None = None
    subject: SubjectId | None = None
    body: str | None = None
    """JSON of an answer's value; other words are taken from the payload."""
    nameless: bool = False
    """Kept without id, time and actor: an anonymous answer."""
    merged: Merged | None = None
    """It happened in another room: there `body` (all its words), command, time and actor are from.
    """


class NewerEventError(Exception):
    """The log holds a kind or version of a newer release; `store` turns it into a sentence."""


def structure_and_words(happening: Happening) -> tuple[str, str | None]:
    """Canonical JSON of the structure, and JSON of the words (None where there are none)."""
    payload = happening.payload
    if happening.merged is not None:
        return happening.merged.row.data, happening.body
    if isinstance(payload, events.AnswerSubmitted):
        return _answer_structure(payload), happening.body
    words: list[str] = []
    data = canonical(encode(payload, words))
    return data, json.dumps(words, ensure_ascii=False) if words else None


@lru_cache(maxsize=16)
def _answer_structure(payload: events.AnswerSubmitted) -> str:
    """Nearly every event of an evening is an answer, and they differ in their bodies alone."""
    return canonical(encode(payload))


def payload_of(row: EventRow, body: str | None) -> Payload:
    """The payload in `row`; without `body` its words read as erased.

    Raises `NewerEventError` for a kind or version this release does not know.
    """
    check_version(row)
    data = _upcast(row.kind, row.v, json.loads(row.data))
    words = None if body is None else json.loads(body)
    payload: Payload = decode(events.KINDS[row.kind], data, words)
    return payload


def check_version(row: EventRow) -> None:
    """Raises `NewerEventError` for a kind or version this release does not know."""
    if row.v > events.VERSIONS.get(row.kind, 0):
        raise NewerEventError(row.kind, row.v)


# Any: JSON of any kind of event.
def _upcast(kind: str, v: int, data: dict[str, Any]) -> dict[str, Any]:
    while v < events.VERSIONS[kind]:
        data = events.UPCASTERS[kind, v](data)
        v += 1
    return data


def commitment(salt: bytes, body: str) -> bytes:
    """SHA-256(salt + body in UTF-8): binds an event to words that may be erased."""
    return sha256(salt + body.encode()).digest()


def link_after(before: bytes, row: EventRow) -> bytes:
    """The link of `row`: SHA-256(link before + canonical JSON of the row without its link)."""
    return sha256(before + _columns(row).encode()).digest()


def _columns(row: EventRow) -> str:
    """`canonical` of the row's columns by name, written out because every row passes here."""
    return (
        f'{{"actor":{_text(row.actor)},"at":{_text(row.at)},"branch":{_text(row.branch)}'
        f',"commitment":{_hex(row.commitment)},"content_id":{_hex(row.content_id)}'
        f',"data":{_text(row.data)},"epoch":{row.epoch},"id":{_text(row.id)}'
        f',"kind":{_text(row.kind)},"origin":{_text(row.origin)}'
        f',"question":{_text(row.question)},"seq":{row.seq},"subject":{_text(row.subject)}'
        f',"v":{row.v}}}'
    )


def _text(text: str | None) -> str:
    return "null" if text is None else _quoted(text)


def _hex(blob: bytes | None) -> str:
    return "null" if blob is None else f'"{blob.hex()}"'
