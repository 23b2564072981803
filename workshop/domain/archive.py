"""What an archive asks about an evening and nobody can guess: the clerk says it.

The words of MDTO's lists of terms stay Dutch: they are the standard's own values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LONGEST_TERM: Final = 999
"""Years; more is a slip of the finger."""
_GM_CODE: Final = re.compile(r"gm\d{4}")


class Appraisal(StrEnum):
    """*Waardering*: the closed list of MDTO."""

    KEEP = "B"
    DESTROY = "V"
    UNDECIDED = "N"


class Restriction(StrEnum):
    """*Beperking gebruik*: the list of MDTO."""

    NONE = "geen"
    UNDECIDED = "nader"
    OTHER = "overig"


@dataclass(frozen=True)
class ArchiveFacts:
    """What the clerk said; the defaults are what the standard calls *still to be determined*."""

    creator: str
    """*Archiefvormer*: the council, not the executive."""
    begin: str
    """*Dekking in tijd*, ISO 8601."""
    end: str = ""
    """Likewise; empty for one day."""
    appraisal: Appraisal = Appraisal.UNDECIDED
    years: int | None = None
    """*Bewaartermijn*; only of what is destroyed after it."""
    term_begins: str = ""
    """ISO 8601: the day from which those years count."""
    category: str = ""
    """*Informatiecategorie*: number in the selection list."""
    restriction: Restriction = Restriction.UNDECIDED
    restriction_note: str = ""
    classification: str = ""
    """A term of the municipality's own scheme."""
    case_number: str = ""
    gm_code: str = ""
    """Of the municipality, in the register TOOI."""


def problems(facts: ArchiveFacts) -> dict[str, str]:
    """Name of each field that does not fit -> what is wrong with it, in the order of a form.

    What is wrong: `empty`, `date`, `order`, `years`, `gm_code`.
    """
    found = {**_in_term(facts)}
    if facts.restriction is Restriction.OTHER and not facts.restriction_note.strip():
        found["restriction_note"] = "empty"
    if not facts.creator.strip():
        found["creator"] = "empty"
    if facts.gm_code and not _GM_CODE.fullmatch(facts.gm_code):
        found["gm_code"] = "gm_code"
    return {**found, **_in_time(facts)}


def _in_term(facts: ArchiveFacts) -> dict[str, str]:
    if facts.appraisal is not Appraisal.DESTROY:
        return {}
    found, begins = {}, _day(facts.term_begins)
    years = facts.years or 0
    if not 1 <= years <= LONGEST_TERM or (begins and end_of_term(begins, years) is None):
        found["years"] = "years"
    if begins is None:
        found["term_begins"] = "date"
    return found


def _in_time(facts: ArchiveFacts) -> dict[str, str]:
    found, begin, end = {}, _day(facts.begin), _day(facts.end)
    if begin is None:
        found["begin"] = "date"
    if facts.end and end is None:
        found["end"] = "date"
    elif begin is not None and end is not None and end < begin:
        found["end"] = "order"
    return found


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def end_of_term(begins: date, years: int) -> date | None:
    """The same day so many years later, 29 February being 28; None beyond the calendar."""
    try:
        return begins.replace(year=begins.year + years)
    except ValueError:
        pass
    try:
        return begins.replace(year=begins.year + years, day=28)
    except ValueError:
        return None
