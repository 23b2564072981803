"""What lay on the table before the evening: joint answers of an earlier evening or of a fraction.

They are referred to and taken over, never changed: an entry that is taken over names them as its
source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from workshop.domain.codec import Words
from workshop.domain.ids import EarlierId, EntryId, QuestionId, SessionId

_APART: Final = "/"


@dataclass(frozen=True)
class EarlierColumn:
    """A field that its rows have; the first of a question names the row."""

    key: str
    label: str


@dataclass(frozen=True)
class EarlierQuestion:
    """A question that was answered together then; this evening need not ask it."""

    id: QuestionId
    step: str
    """Title of the step."""
    prompt: str
    columns: tuple[EarlierColumn, ...]
    feeds: tuple[QuestionId, ...] = ()
    """Joint questions in which its rows can be taken over, as its programme says."""


@dataclass(frozen=True)
class EarlierEvening:
    """Which evening it was, and where its account stood."""

    session: SessionId
    title: Words
    date: str
    """ISO 8601."""
    questions: tuple[EarlierQuestion, ...]
    group: Words = ""
    """The political group whose input it is; empty: the council's."""
    version: int = 0
    """Of the account that those present agreed to; 0 while it was a concept."""
    fingerprint: str = ""
    """Of that version, 64 hexadecimal digits."""
    council_date: str = ""
    """ISO 8601; empty unless the council adopted it."""


@dataclass(frozen=True)
class EarlierEntry:
    """One row of a joint answer then, references spelled out."""

    id: EntryId
    """See `earlier_entry_id`."""
    question: QuestionId
    fields: Mapping[str, Words]
    rationale: Words = ""


@dataclass(frozen=True)
class Earlier:
    """An evening with its rows, as it lies here."""

    evening: EarlierEvening
    entries: Mapping[EntryId, EarlierEntry]

    def with_entry(self, entry: EarlierEntry) -> Earlier:
        """With one more row."""
        return replace(self, entries={**self.entries, entry.id: entry})

    def question(self, question: QuestionId) -> EarlierQuestion | None:
        """The question with this id, if it was asked."""
        return next((each for each in self.evening.questions if each.id == question), None)

    def main_text(self, entry: EarlierEntry) -> str:
        """The text that names the row."""
        asked = self.question(entry.question)
        key = asked.columns[0].key if asked else ""
        return entry.fields.get(key, "")


def earlier_entry_id(earlier: EarlierId, entry: str) -> EntryId:
    """An id that no entry of this evening has, though it once was the same file."""
    return EntryId(f"{earlier}{_APART}{entry}")


def is_of(earlier: EarlierId, entry: str) -> bool:
    """Whether the id was made for a row of this earlier evening."""
    return entry.startswith(f"{earlier}{_APART}") and len(entry) > len(earlier) + 1
