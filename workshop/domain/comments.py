"""Concepts of the account, and what those present have to say about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workshop.domain.ids import CommentId, SubjectId


class Concept(NamedTuple):
    """An account as it was laid before those present."""

    number: int
    """Counts on after a reopening."""
    version: int
    at: str


class Reply(NamedTuple):
    """What became of a comment."""

    taken_over: bool
    note: str
    """Where it went, or why it was not taken over."""


@dataclass(frozen=True)
class Comment:
    """What somebody says about a concept."""

    id: CommentId
    concept: int
    subject: SubjectId | None
    """None: said aloud, and noted without a name."""
    text: str
    at: str | None
    """None: anonymous."""
    seq: int
    reply: Reply | None = None
