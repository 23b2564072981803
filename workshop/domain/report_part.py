"""Parts of the report that may be left out; everything else is always in it."""

from __future__ import annotations

from enum import StrEnum


class ReportPart(StrEnum):
    """Never among them: date, attendance, publicity, yield, differences, seal, erased texts."""

    COMPASS = "compass"
    """The linking table as sentences; the table itself stays."""
    CORE_VALUES = "core_values"
    """The five core values side by side; what each step says of them stays."""
    FIGURES = "figures"
    """The drawings; their numbers stay, in tables."""
    COMMENTS = "comments"
    """The annex of comments on the concept, once all of them are answered."""
    ANSWERS = "answers"
    """The annex of separate answers."""
    SOURCES = "sources"
    METHOD = "method"
    """What each programme says of itself."""
