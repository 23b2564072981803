"""A session made anew from what could be saved, in the place of the damaged one, which stays."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from workshop import durable
from workshop.domain.errors import SessionFileError
from workshop.store import aside, disk, lock_note, meta, migrations, pending, reading
from workshop.store.adding import add_contents, add_events, add_seen
from workshop.store.connecting import open_copy
from workshop.store.failures import Writing
from workshop.store.hot_journal import is_held, journal_of
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from workshop.domain.events import EventRow
    from workshop.domain.state import Loaded
    from workshop.service.ports import Content
    from workshop.store.salvage import Salvage

    Last: TypeAlias = Callable[[Loaded], tuple[Sequence[EventRow], Sequence[Content]]]


def rescue(session: Path, found: Salvage, last: Last) -> list[Path]:
    """Put what was saved at `session`, with what `last` says of it; the paths of what stays aside.

    The damaged file has its second name on disk before the first byte changes. Raises a
    `ResourceError`; then `session` is as it was.
    """
    if is_held(session):
        raise lock_note.locked_error(session)
    with Writing(session):
        part = session.with_name(f"{session.name}.redding{disk.PART}")
        _forget(part)
        try:
            _write(part, found, last)
            if not check(part).is_whole:
                raise SessionFileError(str(session), "damaged")
            kept = _keep_aside(session)
            part.replace(session)
        finally:
            _forget(part)
        durable.sync_folder(session.parent)
    return kept


def _forget(part: Path) -> None:
    for each in (part, journal_of(part)):
        each.unlink(missing_ok=True)


def _keep_aside(session: Path) -> list[Path]:
    """A journal must be gone before another file has the session's name: it would spoil that."""
    there = [each for each in (session, journal_of(session)) if each.is_file()]
    kept = [aside.keep(each, session, aside.DAMAGED) for each in there]
    with suppress(FileNotFoundError):
        journal_of(session).unlink()
    durable.sync_folder(session.parent)
    return kept


def _write(part: Path, found: Salvage, last: Last) -> None:
    with closing(open_copy(part)) as copy:
        migrations.migrate(copy)
        meta.settle_here(copy)
        copy.execute("BEGIN")
        add_events(copy, found.rows)
        add_contents(copy, found.words)
        for row in found.waiting:
            pending.put(copy, row)
        copy.executemany("INSERT OR IGNORE INTO drafts VALUES (?, ?, ?, ?)", found.drafts)
        add_seen(copy, found.seen)
        meta.name_session(copy, found.rows[0])
        meta.put(copy, meta.Key.RESTORED_FROM, aside.DAMAGED)
        if found.must_scrub or reading.is_anonymous(copy):
            meta.put(copy, meta.Key.SCRUB_DUE, "1")
        reader = reading.Reader(part)
        rows, contents = last(reader.load(copy))
        reader.stop()
        add_events(copy, rows)
        add_contents(copy, contents)
        copy.execute("COMMIT")
        copy.execute("VACUUM")
