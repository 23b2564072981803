"""What can be saved of a damaged session, proved by its chain, and what is missing of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import WorkshopError
from workshop.domain.ids import QuestionId, SubjectId
from workshop.domain.pending import waiting_of
from workshop.store import aside, backup_folder
from workshop.store.hot_journal import journal_of
from workshop.store.integrity import check
from workshop.store.remains import Remains, Unproven, drafts_in, is_start, link_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.service.ports import Content
    from workshop.store.backup_folder import Backup

_ANSWER: Final = "AnswerSubmitted"


@dataclass(frozen=True)
class Salvage:
    """A session that hangs together, and what it lacks."""

    rows: tuple[EventRow, ...]
    """The log from its beginning, without a gap."""
    words: tuple[Content, ...]
    waiting: tuple[EventRow, ...]
    """Anonymous acts that are not in the log yet."""
    drafts: tuple[tuple[str, str, int, str], ...]
    seen: tuple[str, ...]
    lost_words: tuple[EventRow, ...] = ()
    """Events whose words are in no file any more."""
    lost_acts: int = 0
    """At least as many happened after it, or beside it."""
    is_to_the_end: bool = True
    """Nothing can have happened after it."""
    gained: int = 0
    """How many acts it has that the newest good backup has not; all of them where there is none."""
    backup: Backup | None = None
    """The newest good one."""
    must_scrub: bool = False
    """Backups may hold words that were erased."""

    @property
    def is_everything(self) -> bool:
        """Nothing is missing, and that is certain."""
        return self.is_to_the_end and not self.lost_acts and not self.lost_words


def salvage(session: Path) -> Salvage | None:
    """All that can be saved of `session` with what lies around it; None where that is nothing.

    Reads only. A text comes back from a backup where its event proves that it is the same one, and
    no text that some event says is erased comes back.
    """
    sources = _Sources.of(session)
    rows = sources.log()
    if not rows:
        return None
    return _Choice(sources, rows).made()


@dataclass(frozen=True)
class _Sources:
    session: Path
    own: Remains
    """Of the session itself."""
    whole: Remains
    """Also of its journal, of what was kept aside of it earlier, and of its backups."""
    backup: Backup | None

    @classmethod
    def of(cls, session: Path) -> _Sources:
        kept = aside.asides_of(session)
        backups = [each.path for each in reversed(backup_folder.backups_of(session))]
        return cls(
            session,
            Remains.of([session]),
            Remains.of([session, journal_of(session), *kept, *backups]),
            newest_good(session),
        )

    def log(self) -> list[EventRow]:
        """The longest log that begins as this session does; else as its newest backup does."""
        starts = [row for row in self.whole.rows.get(1, ()) if is_start(row)]
        own = [row for row in starts if row in self.own.rows.get(1, ())]
        if not own and self.own.rows:
            return self.whole.longest(starts)
        return self.whole.longest(own or starts[:1])


@dataclass(frozen=True)
class _Choice:
    """Of all that lies there, what belongs to this log."""

    sources: _Sources
    rows: Sequence[EventRow]

    def made(self) -> Salvage:
        here = Unproven.of(self.sources.session)
        backup = self.sources.backup
        there = Unproven.of(backup.path) if backup else None
        is_behind = there is not None and _is_behind(here, there)
        words, lost = self._words()
        waiting, more, waiting_lost = self._waiting(here, is_behind=is_behind)
        # In an older file there are words that somebody replaced since.
        stray = [] if is_behind else self._stray([*words, *more])
        beyond = sum(seq > len(self.rows) for seq in self.sources.own.rows)
        return Salvage(
            rows=tuple(self.rows),
            words=tuple(dict.fromkeys([*words, *more])),
            waiting=tuple(waiting),
            drafts=tuple(self._drafts(here, there)),
            seen=tuple(_seen(here, there)),
            lost_words=tuple(lost),
            lost_acts=max(beyond + waiting_lost, len(stray)),
            is_to_the_end=self._is_to_the_end(here) and not is_behind,
            gained=self._gained(there, waiting),
            backup=backup,
            must_scrub=self._must_scrub(here),
        )

    @cached_property
    def _bound(self) -> frozenset[bytes]:
        """Ids of words that belong to an event of this log."""
        return frozenset(row.content_id for row in self.rows if row.content_id)

    @cached_property
    def _erased(self) -> frozenset[bytes]:
        """Of words that are erased, as any file says; also one that knows more than this log."""
        return frozenset(self.sources.whole.erased())

    def _words(self) -> tuple[list[Content], list[EventRow]]:
        """(words, events whose words are gone and not said to be erased in this log)."""
        said = Remains(rows={row.seq: {row: None} for row in self.rows}).erased()
        found, lost = list["Content"](), list["EventRow"]()
        for row in self.rows:
            if row.content_id is None or row.content_id in said:
                continue
            words = None if row.content_id in self._erased else self.sources.whole.words_of(row)
            if words is None:
                lost.append(row)
            else:
                found.append(words)
        return found, lost

    def _stray(self, found: Iterable[Content]) -> list[bytes]:
        """Ids of words in the file whose event is gone; those with a damaged id are no others."""
        salts = {each.salt for each in found}
        own = self.sources.own.words
        return [
            id_
            for id_ in own.keys() - self._erased - self._bound
            if not any(each.salt in salts for each in own[id_])
        ]

    def _must_scrub(self, here: Unproven) -> bool:
        is_left = bool(self._erased & self.sources.whole.words.keys())
        return is_left or bool(here.due.rows) or not here.due.is_whole

    def _is_to_the_end(self, unproven: Unproven) -> bool:
        places = unproven.places
        return places.is_whole and len(places.rows) == len(self.rows)

    # --- what waits ------------------------------------------------------------------------

    def _waiting(
        self, unproven: Unproven, *, is_behind: bool
    ) -> tuple[list[EventRow], list[Content], int]:
        """(acts, their words, how many more there were): of the session itself where it tells."""
        held = {(row.question, row.subject, row.kind, row.data) for row in self.rows}
        tells = unproven.waiting.is_whole and not is_behind
        known = set(unproven.waiting.rows) if tells else set()
        found, words, taken = list["EventRow"](), list["Content"](), set[object]()
        for row in self._candidates(tells=tells, is_behind=is_behind):
            who = (waiting_of(row), row.subject)
            is_in_log = row.content_id in self._bound or (
                row.content_id is None and (row.question, row.subject, row.kind, row.data) in held
            )
            if is_in_log or who in taken or row.content_id in self._erased:
                continue
            text = self.sources.whole.words_of(row) if row.content_id else None
            if row.content_id and text is None:
                continue
            taken.add(who)
            found.append(row)
            words += [text] if text else []
        return found, words, max(0, len(known) - len(found))

    def _candidates(self, *, tells: bool, is_behind: bool) -> Iterable[EventRow]:
        """Of each author the newest first."""
        sources = self.sources
        if tells:
            return sources.own.waiting
        newest = Remains.of([sources.backup.path] if sources.backup and is_behind else [])
        return dict.fromkeys([*newest.waiting, *sources.whole.waiting])

    # --- what has no proof -----------------------------------------------------------------

    def _drafts(
        self, unproven: Unproven, other: Unproven | None
    ) -> Iterable[tuple[str, str, int, str]]:
        """Half-typed text: the session's own, else the backup's where nothing came after it."""
        found = {each[:2]: each for each in drafts_in(unproven.drafts.rows)}
        if not unproven.drafts.is_whole and other is not None:
            since = self._answered_after(len(other.places.rows))
            for each in drafts_in(other.drafts.rows):
                if each[:2] not in since:
                    found.setdefault(each[:2], each)
        return found.values()

    def _answered_after(self, seq: int) -> set[tuple[str, str]]:
        return {
            (row.subject or SubjectId(""), row.question or QuestionId(""))
            for row in self.rows[seq:]
            if row.kind in {_ANSWER, "ContentsErased"}
        }

    def _gained(self, other: Unproven | None, waiting: Sequence[EventRow]) -> int:
        if other is None:
            return len(self.rows) + len(waiting)
        return len(self.rows) - len(other.places.rows) + len(waiting) - len(other.waiting.rows)


def _is_behind(here: Unproven, there: Unproven) -> bool:
    """Whether somebody sent something that one has and the other had not heard of yet."""
    return here.seen.is_whole and not set(there.seen.rows) <= set(here.seen.rows)


def _seen(unproven: Unproven, other: Unproven | None) -> Iterable[str]:
    rows = [*unproven.seen.rows, *(other.seen.rows if other else ())]
    return dict.fromkeys(str(command) for (command,) in rows)


def newest_good(session: Path) -> Backup | None:
    """The newest rolling backup that is whole."""
    for backup in reversed(backup_folder.backups_of(session)):
        try:
            if check(backup.path).is_whole:
                return backup
        except WorkshopError:
            continue
    return None


def is_left_behind(session: Path) -> bool:
    """Whether the newest backup goes on where `session` ends: somebody put an older file back.

    The ids of commands only grow too; those of anonymous acts are in no event yet.
    """
    backup = backup_folder.newest(session)
    if backup is None:
        return False
    here, there = Unproven.of(session), Unproven.of(backup.path)
    events, more = len(here.places.rows), len(there.places.rows) - len(here.places.rows)
    is_behind = more > 0 or (more == 0 and not set(there.seen.rows) <= set(here.seen.rows))
    if not events or not is_behind or link_at(session, events) != link_at(backup.path, events):
        return False
    return backup == newest_good(session)
