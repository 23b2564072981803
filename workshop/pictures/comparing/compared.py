"""What comparing evenings gives: plain frozen values that `domain.codec` turns into JSON.

Wherever something stands per evening, it stands in the order of `EveningsCompared.evenings`: the
oldest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.domain.programme import Kind
from workshop.domain.settings import SMALL_GROUP, Publicity

LEAST: Final = SMALL_GROUP
"""Answers behind a figure: with fewer it would tell of persons, and is not shown."""
FEW: Final = 10
"""With fewer answers one more or less moves a share by ten points: that is said."""


class Fate(StrEnum):
    """What became of an entry, as the newest evening has it."""

    STAYED = "stayed"
    """On the newest evening and on an earlier one."""
    CAME = "came"
    """On the newest evening alone."""
    WENT = "went"
    """No longer on the newest."""


@dataclass(frozen=True)
class EveningHead:
    """An evening that is compared."""

    title: str
    municipality: str
    date: str
    """ISO 8601."""
    place: str
    status: str
    """`concept`, `agreed` or `adopted`."""
    version: int
    """Of the account; of a concept its number."""
    changed: bool
    """Adopted with changes."""
    publicity: Publicity
    practice: bool
    present: int
    """Council members who were there at any time."""
    roles: tuple[str, ...]
    """Of everybody who was there, each once, in order of the alphabet."""


@dataclass(frozen=True)
class ComparedEntry:
    """A line that was written down together on one evening or more."""

    fate: Fate
    texts: tuple[str | None, ...]
    """Per evening as it was written; None: it was not there."""
    changed: tuple[str, ...] = ()
    """Labels of what else stands otherwise than the time before."""
    other_reason: bool = False
    """Its explanation reads otherwise than the time before."""
    like: int | None = None
    """Place, among the entries of the question, of the one that it looks like."""

    @property
    def text(self) -> str:
        """As it was last written."""
        return next(text for text in reversed(self.texts) if text is not None)


@dataclass(frozen=True)
class FigureRow:
    """An option over the evenings."""

    key: str
    label: str
    values: tuple[int | None, ...]
    """Points or percent; None: not asked, or of too few."""


@dataclass(frozen=True)
class RowsCompared:
    """Points or percentages per option; those of an evening add up to 100."""

    n: tuple[int | None, ...]
    """Answers per evening; None: there were none."""
    rows: tuple[FigureRow, ...]
    same_options: bool
    """The same could be chosen on each evening that has figures."""
    folded: bool = False
    """Five points were folded to three on some evening."""


@dataclass(frozen=True)
class MediansCompared:
    """Where the middle of the answers lay between two poles."""

    n: tuple[int | None, ...]
    medians: tuple[float | None, ...]
    """From -5 to 5; None: not asked, or of too few."""
    poles: tuple[str, str]


@dataclass(frozen=True)
class ComparedQuestion:
    """A question that two evenings or more have something of."""

    id: str
    step: str
    """Title of its step on the newest evening that has it."""
    prompt: str
    """As it was last put."""
    kind: Kind
    poles: tuple[str, str] | None
    asked: tuple[bool, ...]
    """Per evening whether it has something of this question."""
    other_words: bool
    """It was not put in the same words every time."""
    entries: tuple[ComparedEntry, ...] = ()
    """Of a joint answer: in the order of the newest evening, then what went."""
    erased: int = 0
    """Entries whose words are gone: nobody can compare them."""
    together: RowsCompared | None = None
    """Points that were divided together; no answers are counted."""
    weights: RowsCompared | None = None
    shares: RowsCompared | None = None
    """Of a statement, in percent, five points folded to three."""
    medians: MediansCompared | None = None


@dataclass(frozen=True)
class LoneQuestion:
    """A question that one evening alone has something of."""

    step: str
    prompt: str
    evening: int
    """Which one, from 0."""


@dataclass(frozen=True)
class EveningsCompared:
    """Two evenings or more beside each other."""

    evenings: tuple[EveningHead, ...]
    in_time: bool
    """One came after the other; else they were on one day, and nothing stayed or went."""
    questions: tuple[ComparedQuestion, ...]
    alone: tuple[LoneQuestion, ...]

    @property
    def other_roles(self) -> bool:
        """Not the same roles were there each time."""
        return len({each.roles for each in self.evenings}) > 1

    @property
    def other_councils(self) -> bool:
        """Not all are of one municipality."""
        return len({each.municipality for each in self.evenings}) > 1

    def entries_of(self, fate: Fate) -> int:
        """How many entries had this fate, over all questions."""
        return sum(entry.fate is fate for each in self.questions for entry in each.entries)


def is_few(number: int | None) -> bool:
    """Whether a figure of so many answers says little."""
    return number is not None and LEAST <= number < FEW
