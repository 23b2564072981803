"""What becomes of own answers once the account is agreed, and what holds them back from going."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kept(StrEnum):
    """What was decided about own answers, as the command line writes it."""

    WHOLE = "bewaren"
    NAMELESS = "zonder-namen"
    """The words stay, the names of participants go."""
    DESTROYED = "vernietigen"
    """The words go; joint answers, numbers and figures stay."""


STEPS: Final = tuple(Kept)
"""From least to most that goes: what is gone cannot be kept any more."""


class Gone(StrEnum):
    """Kinds of words that a decision destroys."""

    ANSWERS = "answers"
    """Of one author to one question, however often it was put otherwise."""
    WORDINGS = "wordings"
    """Former wordings of these."""
    RESERVATIONS = "reservations"
    """With a stance in a poll."""
    COMMENTS = "comments"
    """On a concept of the account, by somebody on a tablet."""
    NAMES = "names"
    """Of participants."""


@dataclass(frozen=True)
class Decision:
    """A decision about the own answers of a version."""

    version: int
    kept: Kept
    category: str
    """In the *selectielijst*, as the clerk wrote it."""
    ground: str
    by: str
    at: str
    """UTC, ISO 8601."""
    gone: Mapping[str, int]
    """How many of each `Gone`; nothing of what was not there."""


@dataclass(frozen=True)
class Hold:
    """*Woo-verzoek loopt*: nothing may be destroyed."""

    reason: str
    at: str
    lifted_at: str = ""
    """Empty while it stands."""
    lifted_because: str = ""


@dataclass(frozen=True)
class Figure:
    """Numbers of one question, kept when its answers were destroyed."""

    seq: int
    """Later answers make it out of date."""
    body: str
    """JSON, for `pictures`; erasable, for it may name a political group."""
