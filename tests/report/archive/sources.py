"""Evenings for the archive, made by hand: whole, adopted, named, hostile, without anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from tests.report.exports import samples
from workshop.domain.archive import Appraisal, ArchiveFacts, Restriction
from workshop.domain.keeping import Kept
from workshop.domain.settings import Attribution, Presence, Publicity
from workshop.pictures.report_data import (
    AccountStatus,
    Attendance,
    Attendee,
    HoldLine,
    KeepingLine,
    ReportData,
)
from workshop.report.archive.source import ArchiveSource
from workshop.texts import promises

MADE_AT: Final = "2026-11-13T08:15:00.000+00:00"
FACTS: Final = ArchiveFacts("Gemeenteraad van Voorbeeldstad", "2026-11-12")
EVERYTHING: Final = ArchiveFacts(
    creator="Gemeenteraad van Voorbeeldstad",
    begin="2026-11-12",
    end="2026-12-03",
    appraisal=Appraisal.DESTROY,
    years=10,
    term_begins="2026-12-03",
    category="18.1",
    restriction=Restriction.OTHER,
    restriction_note="Namen van inwoners (AVG)",
    classification="2.07 Raad",
    case_number="Z-2026-0112",
    gm_code="gm0363",
)
PDF: Final = b"%PDF-1.7 het verzegelde verslag"
SESSION: Final = b"SQLite format 3\0 de avond"


def crowd(number: int) -> ReportData:
    """So many people, each with the times of the list."""
    here = (samples.BEGAN, Presence.PRESENT)
    people = tuple(samples.attendee(each, here) for each in range(1, number + 1))
    return replace(samples.full(), attendance=Attendance(number, number, people, ()))


def destroyed() -> ReportData:
    """Names and answers are gone, and a request held them for a while."""
    line = KeepingLine(Kept.NAMELESS, samples.AGREED, "Griffier B", "B.2", "besluit 14")
    person = Attendee(promises.GONE, promises.GONE, "raadslid", ())
    member = Attendee(promises.GONE, "Noord", "raadslid", ())
    return replace(
        samples.full(),
        keeping=(line, replace(line, kept=Kept.DESTROYED)),
        holds=(HoldLine("zaak 14", samples.AGREED),),
        attendance=Attendance(None, 2, (person, member), ()),
    )


def bare() -> ReportData:
    """Sealed without anybody having done anything."""
    return replace(
        samples.empty(),
        date="2026-11-12",
        status=AccountStatus("agreed", 1, fingerprint="00" * 32, agreed_at=samples.AGREED),
        ended_at=samples.AGREED,
    )


def control() -> ReportData:
    """Words that XML cannot hold, or would read as its own; and very long ones."""
    bad = "\0\x07\x1b]]>&<script>alert(1)</script>\ufffe\u2028😀\r\n" + "lang " * 20_000
    person = Attendee(bad, bad, "raadslid", ((samples.BEGAN, Presence.PRESENT),))
    return replace(
        samples.full(),
        title=bad,
        municipality=bad,
        theme=bad,
        place=bad,
        facilitator=bad,
        attendance=Attendance(None, 1, (person, person), ()),
    )


EVENINGS: Final[Mapping[str, Callable[[], ReportData]]] = {
    "full": samples.full,
    "adopted": samples.adopted,
    "named": samples.named,
    "anonymous": lambda: replace(samples.full(), attribution=Attribution.ANONYMOUS),
    "closed": lambda: replace(samples.full(), publicity=Publicity.CLOSED),
    "hostile": samples.hostile,
    "control": control,
    "bare": bare,
    "destroyed": destroyed,
    "21 people": lambda: crowd(21),
    "45 people": lambda: crowd(45),
}


def source(data: ReportData, facts: ArchiveFacts = FACTS) -> ArchiveSource:
    """As the evening hands it over."""
    return ArchiveSource(data, facts, "avond", samples.AGREED, MADE_AT, frozenset({"raadslid"}))
