"""Agreed or adopted: input closes, the report is rendered and sealed, and only then it counts.

The order makes every half-way state one that can be finished or undone: `SealingStarted` is on
disk before the report is made, the sealed document under its temporary name before `Sealed`, and
`Sealed` before the document gets its name.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workshop import durable
from workshop.domain import commands as c
from workshop.domain.errors import (
    ResourceError,
    SealNotNamedError,
    SessionFileError,
    WriteFailedError,
)
from workshop.domain.events import Certificate
from workshop.domain.rounds import check_closed
from workshop.domain.seals import LAPTOP
from workshop.evening.opened import open_evening, require_whole
from workshop.evening.reporting import report_of, show_planned
from workshop.evening.settling import remove_parts, unsealed_beside
from workshop.evening.target import beside
from workshop.report import certificates, files, keys
from workshop.report.local_keys import local_key
from workshop.report.outline.blocks import SealMark
from workshop.report.rendering import render
from workshop.report.seal import Statement, seal
from workshop.report.stopping import StoppedError
from workshop.store.failures import Writing
from workshop.texts import sealing as words
from workshop.texts.handing_over import sealed_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workshop.domain.events import Adoption, Agreement
    from workshop.domain.seals import SealsChosen
    from workshop.domain.state import Seal, State
    from workshop.evening.opened import Evening
    from workshop.report.keys import SealKey
    from workshop.report.stopping import Stop


@dataclass(frozen=True)
class SealedReport:
    """A sealed report on disk."""

    path: Path
    version: int
    fingerprint: str
    """Of the version, 64 hexadecimal digits."""
    seals: tuple[SealMark, ...]
    """In the order in which they were put on."""
    council_date: str
    """ISO 8601; empty unless the council adopted it."""
    missing: tuple[str, ...] = ()
    """Characters that the report's fonts do not have."""

    @property
    def certificate(self) -> str:
        """Fingerprint of the first seal, 64 hexadecimal digits."""
        return self.seals[0].fingerprint


def agree(
    path: Path,
    agreement: Agreement,
    *,
    target: Path | None = None,
    seals: SealsChosen = LAPTOP,
) -> SealedReport:
    """Agreement of those present on the session at `path`, sealed beside it or at `target`.

    Raises a `WorkshopError`; then the account is as it was and there is no new file.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return agree_in(evening, agreement, target=target, seals=seals)


def agree_in(
    evening: Evening,
    agreement: Agreement,
    *,
    target: Path | None = None,
    seals: SealsChosen = LAPTOP,
    stop: Stop | None = None,
) -> SealedReport:
    """Like `agree`, of an open evening; `stop` gives it up while the report is being made."""
    evening.look(check_closed)
    command = c.StartSealing(agreement=agreement)
    return _sealed(evening, command, target, keys_of(evening, seals), stop)


def adopt(
    path: Path,
    adoption: Adoption,
    *,
    target: Path | None = None,
    seals: SealsChosen = LAPTOP,
) -> SealedReport:
    """The council adopted the account: the same version, newly sealed with the decision.

    Raises a `WorkshopError`; then the account is as it was and there is no new file.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return adopt_in(evening, adoption, target=target, seals=seals)


def adopt_in(
    evening: Evening,
    adoption: Adoption,
    *,
    target: Path | None = None,
    seals: SealsChosen = LAPTOP,
    stop: Stop | None = None,
) -> SealedReport:
    """Like `adopt`, of an open evening."""
    command = c.StartSealing(adoption=adoption)
    return _sealed(evening, command, target, keys_of(evening, seals), stop)


def keys_of(evening: Evening, chosen: SealsChosen) -> Sequence[SealKey]:
    """Every key, each fit to seal now; refused before anything is frozen.

    Raises what `keys.load_pkcs12`, `keys.check_different` and `local_key` raise.
    """
    now = evening.clock()
    found: list[tuple[Path | None, SealKey]] = [
        (each.path, keys.load_pkcs12(each.path, each.password, now)) for each in chosen.files
    ]
    if chosen.with_laptop or not found:
        found.append((None, local_key(evening.look(lambda state: state.details.municipality))))
    keys.check_different(found)
    return [key for _, key in found]


# --- the order of things -------------------------------------------------------------------


def _sealed(
    evening: Evening,
    command: c.StartSealing,
    target: Path | None,
    used: Sequence[SealKey],
    stop: Stop | None,
) -> SealedReport:
    target = (target or evening.look(_name_for(evening.path, command))).absolute()
    if target.exists():
        raise SessionFileError(str(target), "exists")
    if not target.parent.is_dir():
        raise SessionFileError(str(target), "folder")
    show_planned(evening)
    evening.do(replace(command, target=str(target)))
    try:
        missing = _make(evening, target, used, stop)
    except WriteFailedError as error:  # of a name that nobody chose
        _give_up(evening, target, error)
        raise WriteFailedError(error.reason, str(target)) from error
    except BaseException as error:
        _give_up(evening, target, error)
        raise
    try:
        files.publish(beside(target), target)
    except WriteFailedError as error:
        raise SealNotNamedError(str(target)) from error
    return _result(evening.look(_newest_seal), _marks(used), missing)


def _marks(used: Sequence[SealKey]) -> tuple[SealMark, ...]:
    return tuple(SealMark(each.name, each.fingerprint) for each in used)


def _name_for(session: Path, command: c.StartSealing) -> Callable[[State], Path]:
    """A look that names the report beside its session."""
    adopted = command.adoption is not None
    return lambda state: session.with_name(
        sealed_name(session.stem, state.account.version, adopted=adopted)
    )


def _make(
    evening: Evening, target: Path, used: Sequence[SealKey], stop: Stop | None
) -> tuple[str, ...]:
    """The sealed document under its temporary name, and the event that names it."""
    unsealed = unsealed_beside(target)
    try:
        missing = render(evening.look(report_of), unsealed, _marks(used), stop)
        if stop is not None and stop.is_set():
            raise StoppedError
        statement = evening.look(_statement)
        sealed = seal(unsealed, beside(target), used[0], statement, used[1:])
    finally:
        files.discard(unsealed)  # else the next opening tries again
    first, *others = (
        Certificate(each.fingerprint, certificates.pem(each.certificate)) for each in used
    )
    # The document's name too must survive a power cut before the log says that it is there.
    with Writing(target):
        durable.sync_folder(target.parent)
    evening.do(
        c.FinishSealing(
            sealed.sha256, first.fingerprint, first.pem, str(target), others=tuple(others)
        )
    )
    return missing


def _statement(state: State) -> Statement:
    sealing = state.account.sealing
    if sealing is None:
        raise AssertionError  # between `StartSealing` and `FinishSealing` there is one
    reason = words.reason(sealing.version, adopted=sealing.adoption is not None)
    return Statement(reason, sealing.agreement.place, datetime.fromisoformat(sealing.started_at))


def _give_up(evening: Evening, target: Path, error: BaseException) -> None:
    """The account as it was before; the original error is what counts."""
    reason = "disk" if isinstance(error, WriteFailedError) else "render"
    if isinstance(error, StoppedError) or not isinstance(error, Exception):
        reason = "cancelled"
    with contextlib.suppress(ResourceError, OSError):
        if evening.look(lambda state: state.account.sealing is not None):
            remove_parts(target)
            evening.do(c.AbortSealing(reason))


def _newest_seal(state: State) -> Seal:
    return state.account.seals[-1]


def _result(made: Seal, marks: tuple[SealMark, ...], missing: tuple[str, ...]) -> SealedReport:
    return SealedReport(
        Path(made.target),
        made.version,
        made.fingerprint.hex(),
        marks,
        made.adoption.council_date if made.adoption else "",
        missing,
    )
