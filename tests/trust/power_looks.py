"""What must be left in a folder after a cut, for each family of acts."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trust import erasing, keeping
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.keeping import OWN_WORDS
from tests.trust.left import reports_kept
from tests.trust.power_acts import OTHER_ROOM, RESTORED, STATEMENT, STICK
from tests.trust.power_child import RECEIPTS, SESSION
from tests.trust.verifying import Verdict, check_backups
from workshop.domain.errors import SessionFileError, WorkshopError
from workshop.evening import open_evening
from workshop.evening.opened import look_at
from workshop.evening.rescuing import rescue
from workshop.evening.sticking import resume_stick
from workshop.store.aside import asides_of
from workshop.store.integrity import check
from workshop.store.stick_reading import rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.trust.ledger import Ledger
    from tests.trust.power_cut import Look
    from workshop.domain.keeping import Decision
    from workshop.domain.state import State


class _Left:
    """A folder after a cut, and what was told until then."""

    def __init__(self, folder: Path, ledger: Ledger) -> None:
        self.folder, self.ledger, self.verdict = folder, ledger, Verdict()
        self.session = folder / SESSION

    def told(self, what: str) -> list[list[str]]:
        """What was told in these words, each as what came after them."""
        return [each.split()[1:] for each in self.ledger.marks if each.split()[0] == what]

    def look(self, look: Callable[[State], None], path: Path | None = None) -> bool:
        """Open the session as the app does, and look; whether it could be."""
        path = path or self.session
        if not path.exists():
            self.verdict.expect(path != self.session or "made" not in self.ledger.marks, "gone")
            return False
        try:
            self.verdict.expect(check(path).is_whole, "not whole:", path.name)
            with open_evening(path) as evening:
                evening.look(look)
        except WorkshopError as error:
            self.verdict.expect(False, "does not open:", path.name, repr(error))
            return False
        self.verdict.counts["sessions opened"] += 1
        return True

    def expect_events(self, state: State) -> None:
        """Every event that was acknowledged."""
        told = max((int(seq) for (seq,) in self.told("events")), default=0)
        self.verdict.counts["events looked for"] += told
        self.verdict.expect(state.seq >= told, "events lost:", told - state.seq)


def backups_kept(folder: Path, ledger: Ledger) -> Verdict:
    """The session, whole backups, and a restored evening that is there or not."""
    left = _Left(folder, ledger)
    left.look(left.expect_events)
    check_backups(left.session, left.verdict)
    restored = folder / RESTORED
    if restored.exists():
        left.look(left.expect_events, restored)
        left.verdict.counts["restored evenings"] += 1
    left.verdict.expect(restored.exists() or "restored" not in ledger.marks, "restored, yet gone")
    return left.verdict


def rescued_kept(folder: Path, ledger: Ledger) -> Verdict:
    """Before it is rescued it can still be; after that everything is there, and the old file."""
    left = _Left(folder, ledger)
    verdict, damaged = left.verdict, left.told("damaged")
    if not damaged:
        return verdict  # what is being spoilt on purpose is no promise
    ((digest,),) = damaged
    is_old = left.session.exists() and _digest(left.session) == digest
    verdict.expect(
        not (is_old and "rescued" in ledger.marks), "rescued, yet the damaged one is there"
    )
    kept = {_digest(each) for each in asides_of(left.session)}
    verdict.expect(is_old or digest in kept, "the damaged file is gone")
    verdict.counts["damaged files kept"] += 1
    if is_old:
        try:
            rescue(left.session)
        except WorkshopError as error:
            verdict.expect(False, "cannot be rescued:", repr(error))
    left.look(left.expect_events)
    check_backups(left.session, verdict)
    return verdict


def erased_gone(seed: int) -> Look:
    """Expects of every erasure that it is done, everywhere, or undone as a whole."""
    canaries = _sung(seed)

    def look(folder: Path, ledger: Ledger) -> Verdict:
        left, found = _Left(folder, ledger), dict[str, bool]()

        def read(state: State) -> None:
            said = "\n".join(state.bodies.values())  # why something was erased stays, of course
            found["words"] = any(text in said for text in canaries.sung)
            found["erased"] = bool(state.erased)

        if not left.look(read):
            return left.verdict
        for mark in ("erased participant", "erased all"):
            left.verdict.expect(mark not in ledger.marks or found["erased"], mark, "forgotten")
        left.verdict.expect(
            "erased all" not in ledger.marks or not found["words"], "words are back"
        )
        if found["erased"]:  # else a backup may have a draft of before
            _expect_unheard_erased(left, canaries)
        check_backups(left.session, left.verdict)
        return left.verdict

    return look


def _sung(seed: int) -> Canaries:
    """What was typed: always the same for one seed."""
    canaries = Canaries(seed)
    with (
        tempfile.TemporaryDirectory() as elsewhere,
        erasing.held(Path(elsewhere) / SESSION, canaries) as evening,
    ):
        erasing.write_together(evening, canaries)
    return canaries


def _expect_unheard_erased(left: _Left, canaries: Canaries) -> None:
    """After one opening: what stands nowhere in the evening is in no byte of its files."""
    stands = look_at(left.session, lambda state: "\n".join(state.bodies.values()))
    drafts = look_at(left.session, lambda state: "\n".join(d.body for d in state.drafts.values()))
    alive = {place for text, place in canaries.sung.items() if text in stands + drafts}
    heard = _heard(left.folder, canaries)
    left.verdict.counts["erased words sought"] += len(canaries.sung) - len(alive)
    for name, places in heard.items():
        left.verdict.expect(not places - alive, "erased, yet in", name, sorted(places - alive))


def _heard(folder: Path, canaries: Canaries) -> Mapping[str, set[str]]:
    files = (each for each in folder.rglob("*") if each.is_file() and each.name != RECEIPTS)
    return heard_in_files(canaries, (each for each in files if each.suffix != ".pdf"))


def destroyed_gone(seed: int) -> Look:
    """Own answers are destroyed everywhere, with a statement, or the decision was not taken."""
    canaries = Canaries(seed)
    with tempfile.TemporaryDirectory() as elsewhere:
        keeping.held(Path(elsewhere) / SESSION, canaries)

    def look(folder: Path, ledger: Ledger) -> Verdict:
        left = _Left(folder, ledger)
        if "made" not in ledger.marks:
            return left.verdict  # how it is made is looked at elsewhere
        decided: list[Decision] = []
        if not left.look(lambda state: decided.extend(state.account.decisions)):
            return left.verdict
        told = left.told("destroyed")
        left.verdict.expect(bool(decided or not told), "the decision was forgotten")
        if decided:
            _finish_on_stick(left.session)
            heard = set[str]().union(*_heard(folder, canaries).values()) & OWN_WORDS
            left.verdict.counts["destroyed words sought"] += len(OWN_WORDS)
            left.verdict.expect(not heard, "destroyed, yet heard:", sorted(heard))
        for _, digest in told:
            there = _digest(folder / STATEMENT)
            left.verdict.expect(there == digest, "the statement is gone")
        check_backups(left.session, left.verdict)
        return left.verdict

    return look


def _finish_on_stick(session: Path) -> None:
    """The stick is in the laptop still."""
    with open_evening(session) as evening:
        resume_stick(evening)
        evening.stick.settle(20)


def rooms_met(folder: Path, ledger: Ledger) -> Verdict:
    """Both files open, and all that the other room did is here, or nothing of it."""
    left = _Left(folder, ledger)
    other, met, taken = folder / OTHER_ROOM, left.told("met"), list[int]()

    def read(state: State) -> None:
        for room in state.rooms.split.values():
            taken.extend(each.up_to_seq for each in room.merges)
        left.verdict.expect(bool(state.rooms.split) or not left.told("parted"), "parting forgotten")

    if not left.look(read):
        return left.verdict
    left.verdict.expect(len(taken) >= len(met), "a meeting was forgotten")
    left.verdict.expect(other.exists() or not left.told("parted"), "the room's file is gone")
    if other.exists():
        left.look(lambda _: None, other)
        left.verdict.counts["rooms opened"] += 1
    # Half a merge breaks the chain of `origin`: `check` has looked at every row.
    left.verdict.counts["meetings"] += len(taken)
    return left.verdict


def stick_reads(folder: Path, ledger: Ledger) -> Verdict:
    """A stick holds at least what it was told to be up to date with."""
    left = _Left(folder, ledger)
    left.look(left.expect_events)
    told = max((int(seq) for _, seq in left.told("on")), default=0)
    try:
        with rebuilt(folder / STICK) as found:
            state = found.state()
            left.verdict.expect(state.seq >= told, "not on the stick:", told - state.seq)
            left.verdict.counts["sticks read"] += 1
            target = folder / "vanaf-stick.dialoog"
            found.save(target)
        left.look(lambda _: None, target)
    except SessionFileError as error:
        is_none = error.why in {"no_stick", "stick_damaged", "missing"}
        left.verdict.expect(is_none and not told, "the stick does not read:", repr(error))
    return left.verdict


def left_whole(known: Ledger) -> Look:
    """Expects under each name that left the house: nothing, or a whole file, never an older one.

    `known` is all that was told in the end: which files there ever were.
    """
    ever: dict[str, list[str]] = {}
    for mark in known.marks:
        what, *rest = mark.split(maxsplit=2)
        if what == "left":
            ever.setdefault(rest[1], []).append(rest[0])

    def look(folder: Path, ledger: Ledger) -> Verdict:
        left = _Left(folder, ledger)
        told: dict[str, str] = {}
        for mark in ledger.marks:
            what, *rest = mark.split(maxsplit=2)
            if what == "left":
                told[rest[1]] = rest[0]
            elif what == "gone":
                told.pop(" ".join(rest), None)
        for name, digests in ever.items():
            _look_at_one(left, name, digests, told.get(name))
        left.look(lambda _: None)
        return left.verdict

    return look


def _look_at_one(left: _Left, name: str, digests: list[str], told: str | None) -> None:
    path = left.folder / name
    left.verdict.expect(path.is_file() or told is None, "gone:", name)
    if not path.is_file():
        return
    digest = _digest(path)
    left.verdict.counts["whole files outside"] += 1
    left.verdict.expect(digest in digests, "half a file:", name, path.stat().st_size)
    if told is not None and digest in digests:
        newer = digests.index(digest) >= digests.index(told)
        left.verdict.expect(newer, "an older file is back:", name)


def several_seals_kept(folder: Path, ledger: Ledger) -> Verdict:
    """As one seal; and each seal names all that sealed."""
    verdict = reports_kept(folder, ledger)
    session = folder / SESSION
    if session.exists():
        try:
            others = look_at(
                session, lambda state: [len(each.others) for each in state.account.seals]
            )
        except WorkshopError:
            return verdict
        verdict.expect(all(number == 2 for number in others), "a seal is missing:", others)
        verdict.counts["seals with two others"] += len(others)
    return verdict


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
