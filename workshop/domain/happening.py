"""From a payload to a row of the log and back, with its words apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from workshop.domain import events
from workshop.domain.codec import canonical, decode, encode
from workshop.domain.events import EventRow, Payload

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId, SubjectId

GENESIS: Final = bytes(32)
"""The link before the first row."""


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


class NewerEventError(Exception):
    """The log holds a kind or version of a newer release; `store` turns it into a sentence."""


def structure_and_words(happening: Happening) -> tuple[str, str | None]:
    """Canonical JSON of the structure, and JSON of the words (None where there are none)."""
    words: list[str] = []
    data = canonical(encode(happening.payload, words))
    if happening.body is not None:
        return data, happening.body
    return data, json.dumps(words, ensure_ascii=False) if words else None


def payload_of(row: EventRow, body: str | None) -> Payload:
    """The payload in `row`; without `body` its words read as erased.

    Raises `NewerEventError` for a kind or version this release does not know.
    """
    kind = events.KINDS.get(row.kind)
    if kind is None or row.v > events.VERSIONS[row.kind]:
        raise NewerEventError(row.kind, row.v)
    data = _upcast(row.kind, row.v, json.loads(row.data))
    words = None if body is None else json.loads(body)
    payload: Payload = decode(kind, data, words)
    return payload


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
    columns = {
        "seq": row.seq,
        "id": row.id,
        "at": row.at,
        "actor": row.actor,
        "kind": row.kind,
        "v": row.v,
        "subject": row.subject,
        "question": row.question,
        "content_id": row.content_id.hex() if row.content_id is not None else None,
        "commitment": row.commitment.hex() if row.commitment is not None else None,
        "data": row.data,
        "branch": row.branch,
        "epoch": row.epoch,
        "origin": row.origin,
    }
    return sha256(before + canonical(columns).encode()).digest()
