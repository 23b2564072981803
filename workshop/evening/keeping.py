"""What becomes of own answers: deciding it, carrying it out everywhere, and stating it on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain.errors import (
    NothingDestroyedError,
    RemainsError,
    ResourceError,
    WriteFailedError,
)
from workshop.domain.keeping import Kept
from workshop.evening.erasing import copies_but
from workshop.evening.opened import open_evening
from workshop.evening.sticking import reached_by_stick, resume_stick
from workshop.evening.target import remembered, require_own, write_whole
from workshop.pictures.copies import STATEMENT
from workshop.pictures.destroying import figures_to_keep
from workshop.pictures.statement import Reached, statement_data
from workshop.report.rendering import render_statement
from workshop.texts import promises

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.evening.target import Written
    from workshop.pictures.statement import StatementData
    from workshop.report.stopping import Stop


@dataclass(frozen=True)
class Choice:
    """What the clerk says."""

    kept: Kept
    category: str
    ground: str
    by: str = ""


@dataclass(frozen=True)
class Carried:
    """A decision that was carried out."""

    kept: Kept
    texts: int
    """How many went now."""
    copies: tuple[str, ...]
    """Paths of copies that the app wrote before and could not reach."""
    statement: Written | None = None


def keep(path: Path, choice: Choice, statement: Path | None = None) -> Carried:
    """Decide about the own answers of the session at `path`; with `statement`, state it there.

    Raises a `WorkshopError`. After a `RemainsError` the decision stands and the words are out of
    the session, but its own backups are for a next opening; after any other one nothing was
    decided, unless the statement alone could not be made.
    """
    with open_evening(path) as evening:
        resume_stick(evening)  # one that is in the laptop need not be named
        if statement is not None:
            check_statement(evening, statement, choice.kept)
        carried = keep_in(evening, choice)
        if statement is None:
            return carried
        written = write_statement(evening, statement)
    return Carried(carried.kept, carried.texts, carried.copies, written)


def keep_in(evening: Evening, choice: Choice) -> Carried:
    """Like `keep`, in an open evening."""
    before = evening.look(lambda state: len(state.destroyed))
    evening.do(_command(evening, choice))
    texts = evening.look(lambda state: len(state.destroyed)) - before
    _finish(evening)
    stick = reached_by_stick(evening)
    unreached = evening.look(lambda state: copies_but(state, stick))
    is_destroying = choice.kept is not Kept.WHOLE
    return Carried(choice.kept, texts, unreached if is_destroying else ())


def _command(evening: Evening, choice: Choice) -> c.DecideKeeping:
    figures = evening.look(figures_to_keep) if choice.kept is Kept.DESTROYED else {}
    return c.DecideKeeping(choice.kept, choice.category, choice.ground, choice.by, figures)


def _finish(evening: Evening) -> None:
    try:
        evening.finish_erasing()
    except ResourceError as error:
        reason = error.reason if isinstance(error, WriteFailedError) else "other"
        raise RemainsError(reason) from error


# --- the statement -------------------------------------------------------------------------


def check_statement(evening: Evening, target: Path, kept: Kept | None = None) -> None:
    """Before anything goes: whether there will be something to state, and it may stand there."""
    require_own(evening, target)
    if kept is Kept.WHOLE or (kept is None and not evening.look(_has_destroyed)):
        raise NothingDestroyedError


def write_statement(evening: Evening, target: Path, stop: Stop | None = None) -> Written:
    """The *verklaring van vernietiging* of what was destroyed so far, as PDF.

    Raises a `WorkshopError`; then `target` is as it was. While own backups still hold the words
    that is a `RemainsError`: what is not so is not stated.
    """
    check_statement(evening, target)
    _finish(evening)
    data = _data(evening)
    return write_whole(
        lambda part: render_statement(data, part, stop),
        target,
        stop,
        remembered(evening, target, STATEMENT),
    )


def _data(evening: Evening) -> StatementData:
    stick = reached_by_stick(evening)
    reached = Reached(str(evening.path.resolve()), stick)
    made_at = evening.clock().isoformat()

    def look(state: State) -> StatementData:
        return statement_data(state, reached, made_at, promises.GONE)

    return evening.look(look)


def _has_destroyed(state: State) -> bool:
    return any(each.gone for each in state.account.decisions)
