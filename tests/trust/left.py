"""What must be left in a folder when the power returns."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trust.power_child import SESSION
from tests.trust.power_cut import PROFILE
from tests.trust.verifying import Verdict, check_backups, verify
from workshop.domain.errors import WorkshopError
from workshop.evening import open_evening
from workshop.store.integrity import check

if TYPE_CHECKING:
    from tests.trust.ledger import Ledger
    from tests.trust.power_cut import Look
    from tests.trust.room import Room
    from workshop.domain.state import State

_UNFINISHED = (".deel", ".concept", ".part", ".tmp")


def session_kept(room: Room) -> Look:
    """Expects in the session everything that was acknowledged."""

    def look(folder: Path, ledger: Ledger) -> Verdict:
        path = folder / SESSION
        if path.exists():
            return verify(path, room, ledger)
        verdict = Verdict()
        verdict.expect("made" not in ledger.marks, "the session is gone")
        return verdict

    return look


def reports_kept(folder: Path, ledger: Ledger) -> Verdict:
    """Expects each report that was acknowledged, and no sealing that is neither done nor undone."""
    verdict, path = Verdict(), folder / SESSION
    if not path.exists():
        verdict.expect("made" not in ledger.marks, "the session is gone")
        return verdict
    try:
        verdict.expect(check(path).is_whole, "not whole")
        with open_evening(path) as evening:
            evening.look(lambda state: _check_account(state, folder, ledger, verdict))
    except WorkshopError as error:
        verdict.expect(False, "does not open:", repr(error))
        return verdict
    for mark in ledger.marks:
        what, *rest = mark.split()
        if what in {"sealed", "concept"}:
            digest, name = rest
            verdict.expect(_digest(folder / name) == digest, what, "report lost:", name)
    check_backups(path, verdict)
    _check_rest(folder, verdict)
    return verdict


def _check_account(state: State, folder: Path, ledger: Ledger, verdict: Verdict) -> None:
    """Sealed means: the document is there."""
    verdict.counts["seals"] += len(state.account.seals)
    verdict.expect(state.account.sealing is None, "a sealing is neither done nor undone")
    for seal in state.account.seals:
        there = _digest(Path(seal.target)) == seal.pdf_sha256
        verdict.expect(there, "sealed, but the document is gone:", seal.target)
    sealed = sum(mark.startswith("sealed") for mark in ledger.marks)
    kept = any((folder / PROFILE).rglob("zegel-*.pem"))
    verdict.counts["laptop's key lost"] += bool(sealed and not kept)
    verdict.expect(len(state.account.seals) >= sealed, "a seal was forgotten")


def _check_rest(folder: Path, verdict: Verdict) -> None:
    """What was half-made is cleared away, or at least counted."""
    for each in folder.iterdir():
        if each.name.endswith(_UNFINISHED):
            verdict.counts[f"left behind: {each.name}"] += 1


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
