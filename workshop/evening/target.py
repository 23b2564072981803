"""Where a document goes that leaves the evening, and how it gets there: whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.domain.commands import RecordCopy
from workshop.domain.errors import SessionFileError, TargetTakenError, WriteFailedError
from workshop.domain.settings import SUFFIX
from workshop.report import files
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.report.stopping import Stop


@dataclass(frozen=True)
class Written:
    """A document on disk."""

    path: Path
    missing: tuple[str, ...] = ()
    """Characters that its fonts do not have."""


def beside(target: Path) -> Path:
    """The name under which a document lies until it is complete."""
    return target.with_name(f".{target.name}.deel")


# --- whether it may stand there ------------------------------------------------------------


def require_new(target: Path) -> None:
    """Nothing is replaced. Raises a `ResourceError`."""
    _require_folder(target)
    if target.suffix == SUFFIX:
        raise TargetTakenError(str(target), "session")
    if target.exists():
        raise TargetTakenError(str(target), "other")


def require_free(evening: Evening, target: Path) -> None:
    """Never a session nor a sealed report. Raises a `ResourceError`."""
    _require_folder(target)
    where = target.resolve()
    if where == evening.path.resolve() or where.suffix == SUFFIX:
        raise TargetTakenError(str(target), "session")
    if where in evening.look(_sealed):
        raise TargetTakenError(str(target), "sealed")


def require_own(evening: Evening, target: Path, kind: str = "") -> None:
    """Besides, only what this evening wrote there before is replaced; with `kind`, only of that."""
    require_free(evening, target)
    where = target.resolve()
    if where.exists() and str(where) not in evening.look(lambda state: _copies(state, kind)):
        raise TargetTakenError(str(target), "other")


def _require_folder(target: Path) -> None:
    if not target.resolve().parent.is_dir():
        raise SessionFileError(str(target), "folder")


def _sealed(state: State) -> frozenset[Path]:
    return frozenset(Path(each.target) for each in state.account.seals)


def _copies(state: State, kind: str) -> frozenset[str]:
    return frozenset(each.path for each in state.minutes.copies if kind in {"", each.kind})


# --- putting it there ----------------------------------------------------------------------


def write_whole(
    make: Callable[[Path], tuple[str, ...]],
    target: Path,
    stop: Stop | None,
    remember: Callable[[Path], None] | None = None,
) -> Written:
    """What `make` writes at a temporary name, put in its place when it is whole.

    `make` gives the characters that no font has; `remember` is told of the file before it has its
    name. Raises what they raise, a `ResourceError` or `StoppedError`; then `target` is as it was.
    """
    part = beside(target)
    try:
        missing = make(part)
        if stop is not None and stop.is_set():
            raise StoppedError
        # First: a copy that an erasure cannot name is worse than a name without a copy.
        if remember is not None:
            remember(part)
        files.publish(part, target)
    except WriteFailedError as error:  # of a name that nobody chose
        raise WriteFailedError(error.reason, str(target)) from error
    finally:
        files.discard(part)
    return Written(target, missing)


def remembered(evening: Evening, target: Path, kind: str) -> Callable[[Path], None]:
    """For `write_whole`: writes down that this file was made at `target`, for erasures."""

    def remember(part: Path) -> None:
        copy = (str(target.resolve()), sha256(files.read(part)).hexdigest())
        if copy not in evening.look(_known):
            evening.do(RecordCopy(kind, *copy))

    return remember


def _known(state: State) -> frozenset[tuple[str, str]]:
    return frozenset((each.path, each.sha256) for each in state.minutes.copies)
