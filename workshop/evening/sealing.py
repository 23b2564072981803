"""Agreed or adopted: input closes, the report is rendered and sealed, and only then it counts.

The order makes every half-way state one that can be finished or undone: `SealingStarted` is on
disk before the report is made, the sealed document under its temporary name before `Sealed`, and
`Sealed` before the document gets its name.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.errors import ResourceError, SessionFileError, WriteFailedError
from workshop.evening.opened import open_evening, require_whole
from workshop.evening.reporting import beside, report_of, show_planned
from workshop.report import certificates, files, keys
from workshop.report.local_keys import local_key
from workshop.report.rendering import render
from workshop.report.seal import Statement, seal
from workshop.report.stopping import StoppedError
from workshop.store import disk
from workshop.store.failures import Writing
from workshop.texts import sealing as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.events import Adoption, Agreement
    from workshop.domain.state import Seal, State
    from workshop.evening.opened import Evening
    from workshop.report.keys import SealKey
    from workshop.report.stopping import Stop

_UNSEALED: Final = ".concept"


@dataclass(frozen=True)
class SealedReport:
    """A sealed report on disk."""

    path: Path
    version: int
    fingerprint: str
    """Of the version, 64 hexadecimal digits."""
    certificate: str
    """Fingerprint of the seal, 64 hexadecimal digits."""
    council_date: str
    """ISO 8601; empty unless the council adopted it."""
    missing: tuple[str, ...] = ()
    """Characters that the report's fonts do not have."""


def agree(
    path: Path,
    agreement: Agreement,
    *,
    target: Path | None = None,
    key: Path | None = None,
    password: str | None = None,
) -> SealedReport:
    """Agreement of those present on the session at `path`, sealed beside it or at `target`.

    Raises a `WorkshopError`; then the account is as it was and there is no new file.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return agree_in(evening, agreement, target=target, key=key, password=password)


def agree_in(  # noqa: PLR0913 all but two have a default
    evening: Evening,
    agreement: Agreement,
    *,
    target: Path | None = None,
    key: Path | None = None,
    password: str | None = None,
    stop: Stop | None = None,
) -> SealedReport:
    """Like `agree`, of an open evening; `stop` gives it up while the report is being made."""
    command = c.StartSealing(agreement=agreement)
    return _sealed(evening, command, target, _key(evening, key, password), stop)


def adopt(
    path: Path,
    adoption: Adoption,
    *,
    target: Path | None = None,
    key: Path | None = None,
    password: str | None = None,
) -> SealedReport:
    """The council adopted the account: the same version, newly sealed with the decision.

    Raises a `WorkshopError`; then the account is as it was and there is no new file.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return adopt_in(evening, adoption, target=target, key=key, password=password)


def adopt_in(  # noqa: PLR0913 all but two have a default
    evening: Evening,
    adoption: Adoption,
    *,
    target: Path | None = None,
    key: Path | None = None,
    password: str | None = None,
    stop: Stop | None = None,
) -> SealedReport:
    """Like `adopt`, of an open evening."""
    command = c.StartSealing(adoption=adoption)
    return _sealed(evening, command, target, _key(evening, key, password), stop)


def _key(evening: Evening, path: Path | None, password: str | None) -> SealKey:
    """The municipality's key, or this laptop's own; refused before anything is frozen."""
    if path is not None:
        return keys.load_pkcs12(path, password or "", evening.clock())
    return local_key(evening.look(lambda state: state.details.municipality))


# --- the order of things -------------------------------------------------------------------


def _sealed(
    evening: Evening,
    command: c.StartSealing,
    target: Path | None,
    key: SealKey,
    stop: Stop | None,
) -> SealedReport:
    target = (target or evening.look(_name_for(evening.path, command))).absolute()
    if target.exists():
        raise SessionFileError(str(target), "exists")
    if not target.parent.is_dir():
        raise SessionFileError(str(target), "folder")
    show_planned(evening)
    evening.do(command)
    try:
        missing = _make(evening, target, key, stop)
    except BaseException as error:
        _give_up(evening, target, error)
        raise
    files.publish(beside(target), target)
    return _result(evening.look(_newest_seal), missing)


def _name_for(session: Path, command: c.StartSealing) -> Callable[[State], Path]:
    """A look that names the report: `avond-verslag-v1.pdf`, `avond-verslag-v1-vastgesteld.pdf`."""
    status = "-vastgesteld" if command.adoption else ""
    return lambda state: session.with_name(
        f"{session.stem}-verslag-v{state.account.version}{status}.pdf"
    )


def _make(evening: Evening, target: Path, key: SealKey, stop: Stop | None) -> tuple[str, ...]:
    """The sealed document under its temporary name, and the event that names it."""
    unsealed = beside(target).with_suffix(_UNSEALED)
    try:
        missing = render(evening.look(report_of), unsealed, key.fingerprint, stop)
        if stop is not None and stop.is_set():
            raise StoppedError
        statement = evening.look(_statement)
        sealed = seal(unsealed, beside(target), key, statement)
    finally:
        unsealed.unlink(missing_ok=True)
    pem = certificates.pem(key.certificate)
    # The document's name too must survive a power cut before the log says that it is there.
    with Writing(target):
        disk.sync_folder(target.parent)
    evening.do(c.FinishSealing(sealed.sha256, sealed.fingerprint, pem, str(target)))
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
            evening.do(c.AbortSealing(reason))
            beside(target).unlink(missing_ok=True)


def _newest_seal(state: State) -> Seal:
    return state.account.seals[-1]


def _result(made: Seal, missing: tuple[str, ...]) -> SealedReport:
    return SealedReport(
        Path(made.target),
        made.version,
        made.fingerprint.hex(),
        made.certificate,
        made.adoption.council_date if made.adoption else "",
        missing,
    )


# --- after a crash -------------------------------------------------------------------------


def settle(evening: Evening) -> None:
    """Finish or undo a sealing that was interrupted.

    Started but not sealed: given up, the account is as before. Sealed but without its name: the
    document lies there under its temporary name, with the bytes that the log names.
    """
    if evening.look(lambda state: state.account.sealing is not None):
        evening.do(c.AbortSealing("interrupted"))
    for made in evening.look(lambda state: tuple(state.account.seals[-1:])):
        target = Path(made.target)
        part = beside(target)
        if part.is_file() and not target.exists() and _digest(part) == made.pdf_sha256:
            files.publish(part, target)
    _clear_away(evening.path)


def _clear_away(session: Path) -> None:
    """What a crash left half-made under the usual names: it holds everybody's words."""
    usual = beside(session.with_name(f"{escape(session.stem)}-verslag-v*.pdf"))
    for pattern in (usual, usual.with_suffix(_UNSEALED)):
        for part in session.parent.glob(pattern.name):
            with contextlib.suppress(OSError):  # the next opening tries again
                part.unlink()


def _digest(path: Path) -> str:
    return sha256(files.read(path)).hexdigest()
