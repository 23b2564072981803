"""After a crash: a sealing that was interrupted is finished or undone at the next opening."""

from __future__ import annotations

import contextlib
import shutil
import time
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import AbortSealing
from workshop.domain.errors import ResourceError
from workshop.domain.wording import is_erased
from workshop.evening.target import beside
from workshop.report import files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.state import Seal, State
    from workshop.evening.opened import Evening

_UNSEALED: Final = ".concept"
_OLD_S: Final = 3_600.0
"""Far more than writing anything takes."""


def unsealed_beside(target: Path) -> Path:
    """Where a report lies before it is sealed."""
    return beside(target).with_suffix(_UNSEALED)


def settle(evening: Evening, *, is_own: bool = True) -> None:
    """Finish or undo a sealing that was interrupted, wherever its document was to be.

    Of a file that another computer wrote last (`is_own` false) only beside the evening: it may name
    any place, and nothing of ours is there.

    Started but not sealed: given up, the account is as before. Sealed but without its name: the
    document lies there under its temporary name, with the bytes that the log names.
    """
    if evening.look(lambda state: state.account.sealing is not None):
        evening.do(AbortSealing("interrupted"))
    folder = evening.path.parent
    seals = [
        each
        for each in evening.look(_seals)
        if is_own or Path(each.target).parent in (folder, folder.resolve())
    ]
    with contextlib.suppress(ResourceError):  # the evening opens all the same
        _name(seals)
    kept = {beside(Path(each.target)) for each in seals if _waits(each)}
    for target in map(Path, evening.look(_given_up)):
        if is_own or target.parent in (folder, folder.resolve()):
            remove_parts(target, kept)
    _clear_away(evening.path, kept)
    _clear_old(evening.path.parent, kept)


def name_it(evening: Evening) -> None:
    """Give a sealed report its name, where a crash or the disk kept that from it.

    Raises a `ResourceError` if the disk still refuses.
    """
    _name(evening.look(_seals))


def _name(seals: Iterable[Seal]) -> None:
    for made in seals:
        target = Path(made.target)
        if _waits(made) and not target.exists():
            files.publish(beside(target), target)


def remove_parts(target: Path, kept: set[Path] | frozenset[Path] = frozenset()) -> None:
    """What was half-made for `target`; what cannot go now goes at the next opening."""
    for part in (beside(target), unsealed_beside(target)):
        if part not in kept:
            with contextlib.suppress(OSError):
                part.unlink()


def _seals(state: State) -> tuple[Seal, ...]:
    return tuple(each for each in state.account.seals if not is_erased(each.target))


def _given_up(state: State) -> set[str]:
    return {each for each in state.account.given_up if not is_erased(each)}


def _waits(made: Seal) -> bool:
    """Whether the sealed document lies there under its temporary name alone."""
    target, part = Path(made.target), beside(Path(made.target))
    try:
        if not part.is_file() or _digest(part) != made.pdf_sha256:
            return False
        return not target.is_file() or _digest(target) != made.pdf_sha256
    except (ResourceError, OSError):  # nobody may look
        return False


def _clear_away(session: Path, kept: set[Path]) -> None:
    """What a crash left half-made under the usual names: it holds everybody's words.

    Sessions of before do not say for which document a sealing was that came to nothing.
    """
    usual = beside(session.with_name(f"{escape(session.stem)}-verslag-v*.pdf"))
    for pattern in (usual, usual.with_suffix(_UNSEALED)):
        for part in session.parent.glob(pattern.name):
            if part not in kept:
                with contextlib.suppress(OSError):  # the next opening tries again
                    part.unlink()


def _clear_old(folder: Path, kept: set[Path]) -> None:
    """What a kill left half-written of anything that was to leave the house, beside the evening.

    Old ones alone: another evening in this folder may be at work.
    """
    for part in folder.glob(f"{beside(folder / '*').name}*"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime < _OLD_S or part in kept:
                continue
            if part.is_dir():  # of an archive's set
                shutil.rmtree(part, ignore_errors=True)
            else:
                part.unlink()


def _digest(path: Path) -> str:
    return sha256(files.read(path)).hexdigest()
