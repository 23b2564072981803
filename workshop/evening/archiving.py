"""The archive's set of a sealed evening: a folder, and a zip of it, whole or not at all.

Everything is made under temporary names beside the final ones. Before a byte is written the log
says where the set will be: a copy that an erasure cannot name is worse than a name without a copy.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop import durable
from workshop.domain.archive import problems
from workshop.domain.commands import RecordCopy
from workshop.domain.errors import (
    ArchiveFactsError,
    NotSealedError,
    ReportFileError,
    SealedReportError,
    SessionFileError,
    TargetTakenError,
    WriteFailedError,
)
from workshop.evening.opened import open_evening, require_whole
from workshop.evening.reporting import report_of
from workshop.evening.target import beside
from workshop.report import files
from workshop.report.archive.packing import documents, pack
from workshop.report.archive.pieces import SESSION
from workshop.report.archive.source import ArchiveSource
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.archive import ArchiveFacts
    from workshop.domain.state import Seal, State
    from workshop.evening.opened import Evening
    from workshop.report.stopping import Stop

_KIND: Final = "archief"
_SET: Final = "-archief-v"
_ALSO_MEMBER: Final = "burgerraadslid"
"""Key of the role that belongs to a political group without being the council."""


@dataclass(frozen=True)
class Archived:
    """A set on disk."""

    folder: Path
    zip: Path


def archive(path: Path, target: Path, facts: ArchiveFacts, *, with_session: bool) -> Archived:
    """The set of the session at `path`, as the new folder `target` and `target`.zip.

    Raises a `WorkshopError`; then there is neither.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return archive_in(evening, target, facts, with_session=with_session)


def archive_in(
    evening: Evening,
    target: Path,
    facts: ArchiveFacts,
    *,
    with_session: bool,
    stop: Stop | None = None,
) -> Archived:
    """Like `archive`, of an open evening; `stop` gives it up while it is being made."""
    made = Archived(target.absolute(), zip_of(target.absolute()))
    _check(made, facts)
    source, pdf = _source(evening, facts), _sealed_report(evening)
    _remember(evening, made)
    part, packed = beside(made.folder), beside(made.zip)
    try:
        _remove(part, packed)
        _write(evening, source, pdf, part, with_session=with_session, stop=stop)
        _pack(part, packed, made.folder.name)
        _look_at(stop)
        _publish(made, part, packed)
    except WriteFailedError as error:  # of a name that nobody chose
        raise WriteFailedError(error.reason, str(made.folder)) from error
    finally:
        _remove(part, packed)
    return made


def zip_of(folder: Path) -> Path:
    """Where the zip of the set lies."""
    return folder.with_name(f"{folder.name}.zip")


def unused_target(folder: Path, session: Path, version: int) -> Path:
    """A name in `folder` for the set of this version where nothing lies yet."""
    name = f"{session.stem}{_SET}{version}"
    found, number = folder / name, 2
    while found.exists() or zip_of(found).exists():
        found = folder / f"{name}-{number}"
        number += 1
    return found


def clear_away(session: Path) -> None:
    """What a crash left half-made beside `session`: it holds everybody's words."""
    for part in session.parent.glob(f".{escape(session.stem)}{_SET}*.deel"):
        _remove(part)


# --- before anything is written ------------------------------------------------------------


def _check(made: Archived, facts: ArchiveFacts) -> None:
    if wrong := problems(facts):
        raise ArchiveFactsError(*next(iter(wrong.items())))
    if not made.folder.parent.is_dir():
        raise SessionFileError(str(made.folder), "folder")
    for each in (made.folder, made.zip):
        if each.exists():
            raise TargetTakenError(str(each), "set")


def _source(evening: Evening, facts: ArchiveFacts) -> ArchiveSource:
    made_at = evening.clock().isoformat()

    def look(state: State) -> ArchiveSource:
        return ArchiveSource(
            data=report_of(state),
            facts=facts,
            session=state.session or "",
            sealed_at=_seal(state).sealed_at,
            made_at=made_at,
            decision=state.account.decision,
            member_roles=frozenset(
                each.label
                for each in state.roles.values()
                if each.counts_as_council or each.key == _ALSO_MEMBER
            ),
            programmes=tuple(state.programmes.values()),
        )

    return evening.look(look)


def _seal(state: State) -> Seal:
    """The newest of the present version: what was reopened is a concept again."""
    account = state.account
    if account.seal is None or account.sealing is not None:
        raise NotSealedError(account.version, is_reopened=bool(account.reopened))
    return account.seal


def _sealed_report(evening: Evening) -> bytes:
    """The very bytes that were sealed, from where they were written or from beside the evening."""
    seal = evening.look(_seal)
    known = Path(seal.target)
    there = [each for each in (known, evening.path.with_name(known.name)) if _is(each)]
    for each in there:
        try:
            pdf = files.read(each)
        except ReportFileError as error:
            raise SealedReportError(str(each), "unreadable") from error
        if sha256(pdf).hexdigest() == seal.pdf_sha256:
            return pdf
    raise SealedReportError(str(known), "changed" if there else "missing")


def _is(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def _remember(evening: Evening, made: Archived) -> None:
    known = evening.look(lambda state: {each.path for each in state.minutes.copies})
    places = [str(made.folder), str(made.zip)]
    if new := [RecordCopy(_KIND, each, "") for each in places if each not in known]:
        evening.do_all(new)


# --- writing -------------------------------------------------------------------------------


def _write(  # noqa: PLR0913 all of it is one set
    evening: Evening,
    source: ArchiveSource,
    pdf: bytes,
    part: Path,
    *,
    with_session: bool,
    stop: Stop | None,
) -> None:
    """Every file of the set, each on disk before the next."""
    _look_at(stop)
    _try(part, lambda: part.mkdir(mode=0o700))
    session: bytes | None = None
    if with_session:
        evening.copy_to(part / SESSION)
        session = files.read(part / SESSION)
    for name, content in documents(source, pdf, session):
        _look_at(stop)
        if name != SESSION:
            files.write_durably(part / name, content)
    _try(part, lambda: durable.sync_folder(part))


def _pack(part: Path, packed: Path, name: str) -> None:
    _try(packed, lambda: pack(part, packed, name))


def _publish(made: Archived, part: Path, packed: Path) -> None:
    """The zip first: who sees the folder has both."""
    files.publish(packed, made.zip)
    try:
        files.publish(part, made.folder)
    except BaseException:
        made.zip.unlink(missing_ok=True)
        raise


def _try(path: Path, work: Callable[[], None]) -> None:
    try:
        work()
    except OSError as error:
        raise files.write_failure(path, error) from error


def _look_at(stop: Stop | None) -> None:
    if stop is not None and stop.is_set():
        raise StoppedError


def _remove(*parts: Path) -> None:
    """Temporary names only; what cannot go now goes at the next try."""
    for part in parts:
        shutil.rmtree(part, ignore_errors=True)
        with contextlib.suppress(OSError):  # there is none, or it may not go
            part.unlink()
