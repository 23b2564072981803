"""Results in Dutch lines: which sentence of `texts` goes with which result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts import (
    console,
    evenings,
    keeping,
    paper_forms,
    rescuing,
    rooms,
    stick,
    verifying,
)
from workshop.texts import run_sheet as run_sheets
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from datetime import time
    from pathlib import Path

    from workshop.domain.verified import Verified
    from workshop.evening.entering import Entered
    from workshop.evening.erasing import Erased
    from workshop.evening.keeping import Carried
    from workshop.evening.making import Made
    from workshop.evening.rescuing import Rescued
    from workshop.evening.rooms import Met
    from workshop.evening.sealing import SealedReport
    from workshop.evening.sticking import Continuation
    from workshop.evening.target import Written
    from workshop.pictures.comparing import EveningsCompared
    from workshop.store.integrity import Report
    from workshop.store.stick_status import StickStatus


def made(result: Made) -> str:
    """A new evening, and how its list of participants was read."""
    lines = [console.made(str(result.path), result.programmes, result.participants)]
    if result.encoding:
        lines.append(console.read_as(result.encoding))
    return "\n".join(lines)


def run_sheet(name: str, people: int, devices: int, begin: time) -> str:
    """The order of a ready-made evening for so many people with so many tablets."""
    from workshop.content.evenings import evening
    from workshop.content.programmes import programme
    from workshop.domain.run_sheet import titles, with_devices

    sheet = evening(name)
    planned = with_devices(sheet, people, devices)
    told = titles(planned, [programme(each) for each in planned.programmes])
    return run_sheets.run_sheet(planned, told, begin, planned.minutes - sheet.minutes)


def met(result: Met) -> str:
    """What came from another room."""
    return "\n".join(
        rooms.told(result.name, result.plan, result.joint, result.remarks, went_on=result.went_on)
    )


def entered(result: Entered) -> str:
    """What a file of answers did, and how it was read."""
    counts = console.entered(result.new, result.changed, result.equal)
    lines = [console.read_as(result.encoding), counts]
    if result.is_shown_by_report:
        lines.append(console.SHOWN_BY_REPORT)
    return "\n".join(lines)


def written(result: Written) -> str:
    """A report, with a warning where letters were missing."""
    warnings = [console.missing_letters(result.missing)] if result.missing else []
    return console.reported(str(result.path), warnings)


def compared(found: EveningsCompared, result: Written) -> str:
    """What comparing evenings gave, and where it is."""
    lines = [*evenings.summary(found), evenings.written(str(result.path))]
    if result.missing:
        lines.append(console.missing_letters(result.missing))
    return "\n".join(lines)


def printed(result: Written) -> str:
    """Paper forms, with a warning where letters were missing."""
    warnings = [console.missing_letters(result.missing)] if result.missing else []
    return paper_forms.printed(str(result.path), warnings)


def sealed(result: SealedReport) -> str:
    """A sealed report with both fingerprints."""
    adopted = dutch_date(result.council_date) if result.council_date else ""
    seals = [(each.name, each.fingerprint) for each in result.seals]
    return console.sealed(str(result.path), result.version, result.fingerprint, seals, adopted)


def verified(result: Verified) -> str:
    """One of the three outcomes, and whether the report belongs to the session."""
    return "\n".join(verifying.told(result))


def erased(result: Erased) -> str:
    """What is gone, and what could not be reached."""
    return console.erased(result.texts, result.copies)


def carried(result: Carried) -> str:
    """What became of own answers, and the statement if one was made."""
    lines = [keeping.carried(result.kept, result.texts, result.copies)]
    if result.statement is not None:
        lines.append(keeping.stated(str(result.statement.path)))
        if result.statement.missing:
            lines.append(console.missing_letters(result.statement.missing))
    return "\n".join(lines)


def continued(found: Continuation, path: Path) -> str:
    """The evening of a stick is on this laptop now."""
    summary = found.summary
    lines = [
        stick.found(summary.title, summary.municipality, summary.date),
        stick.last(found.last_at.isoformat() if found.last_at else ""),
        stick.lost(found.lost),
        stick.continued(path),
    ]
    return "\n".join(filter(None, lines))


def rescued(result: Rescued) -> str:
    """A session that opens again: what is in it, what is missing, and what stays aside."""
    from workshop.evening.rescuing import sentences

    there_is, is_missing = sentences(result.found)
    kept = [str(each) for each in result.kept]
    return rescuing.rescued(str(result.found.path), there_is, is_missing, kept)


def stick_status(status: StickStatus) -> str:
    """How it is with the copy on a stick."""
    return stick.status(status.state.value, status.at.isoformat() if status.at else "")


def checked(report: Report) -> str:
    """Counts, then what is wrong or that nothing is."""
    lines = [
        console.checked_counts(
            report.events, report.answers, report.pending, report.drafts, report.erased
        ),
        *(console.checked_fingerprint(*each) for each in sorted(report.fingerprints.items())),
        *_troubles(report),
        console.WHOLE if report.is_whole else console.NOT_WHOLE,
    ]
    return "\n".join(lines)


def _troubles(report: Report) -> list[str]:
    found: list[str] = []
    if report.sqlite_problems:
        found.append(console.sqlite_trouble(report.sqlite_problems))
    if report.schema_problems:
        found.append(console.schema_trouble(report.schema_problems))
    if report.broken_at is not None:
        found.append(console.broken_chain(report.broken_at))
    if report.unsound:
        found.append(console.unsound_acts(report.unsound))
    if report.altered:
        found.append(console.altered_words(len(report.altered)))
    if report.lost:
        found.append(console.lost_words(len(report.lost)))
    if report.stray:
        found.append(console.stray_words(report.stray))
    return found
