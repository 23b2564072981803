"""What an evening reports, from its session or from the JSON of its report; only read."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import InputFileError
from workshop.domain.ids import SessionId
from workshop.evening.opened import look_at
from workshop.evening.reporting import report_of
from workshop.report import files
from workshop.report.exports.record import NewerRecordError, Record, read_record

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.programme import Programme
    from workshop.domain.state import State
    from workshop.pictures.report_data import ReportData

_RECORD: Final = ".json"


@dataclass(frozen=True)
class Reported:
    """An evening as its report tells it."""

    session: SessionId
    """Of a record, which names none, what its title page says."""
    is_record: bool
    report: ReportData
    programmes: tuple[Programme, ...]


def is_record(path: Path) -> bool:
    """Whether it is to be read as the JSON of a report; else as a session."""
    return path.suffix.casefold() == _RECORD


def read_reported(path: Path) -> Reported:
    """The evening at `path`. Raises a `WorkshopError` that says why it cannot be read."""
    return _from_record(path) if is_record(path) else look_at(path, _look)


def read_record_file(path: Path) -> Record:
    """The JSON of a report. Raises an `InputFileError`, or what the disk objects."""
    try:
        return read_record(files.read(path))
    except NewerRecordError:
        raise InputFileError(str(path), "newer_record") from None
    except ValueError:
        raise InputFileError(str(path), "no_record") from None


def _look(state: State) -> Reported:
    programmes = tuple(state.programmes.values())
    return Reported(state.session or SessionId(""), False, report_of(state), programmes)


def _from_record(path: Path) -> Reported:
    record = read_record_file(path)
    report = record.report
    known = "\n".join((report.municipality, report.title, report.date))
    session = SessionId(sha256(known.encode()).hexdigest())
    return Reported(session, True, report, record.programmes)
