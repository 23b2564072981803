"""The file after a death, or at the end, held against what tablets were told."""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tests.trust.fire_pace import PROMISE_S, pace
from tests.trust.found import Found, find
from tests.trust.verifying import Verdict, check_backups
from workshop.domain.errors import WorkshopError
from workshop.domain.ids import QuestionId, SubjectId
from workshop.domain.rules.authors import pseudonym
from workshop.domain.values import plain_value
from workshop.store.integrity import check
from workshop.store.stick_reading import rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.trust.fire_books import Books, Sent, Typed
    from tests.trust.fire_page import Page
    from workshop.domain.state import State

ANSWERS: Final = ("/api/answer", "/api/withdraw")
SLACK_S: Final = 0.75
"""Of real time, for the way to the disk: the room is as busy as eight."""
_ACTS: Final = {"/api/dots": "dots", "/api/stance": "poll"}


_GIVEN_BACK_S: Final = 2.0
_LEFT_OUT: Final = shutil.ignore_patterns("lijn", "* (conflicted*")


def look_at_copy(path: Path, aside: Path) -> Path:
    """What lies there now, elsewhere: the laptop shall find it as it was left."""
    ends = time.monotonic() + _GIVEN_BACK_S
    while True:  # whatever syncs the folder may have the session in its hands just now
        shutil.rmtree(aside, ignore_errors=True)
        with contextlib.suppress(shutil.Error):
            shutil.copytree(path.parent, aside, ignore=_LEFT_OUT)
        if (aside / path.name).exists() or time.monotonic() > ends:
            break
    (aside / f"{path.name}.lock").unlink(missing_ok=True)
    return aside / path.name


@dataclass
class Checker:
    """Of one evening."""

    books: Books
    pages: list[Page]
    session: str
    is_named: bool
    verdict: Verdict = field(default_factory=Verdict)

    def look(self, path: Path, *, died_at: float | None = None) -> None:
        """`check` of a copy: the laptop shall find it as it was left."""
        aside = path.parent.with_name("gezien")
        self.check(look_at_copy(path, aside), died_at=died_at)

    def check(self, path: Path, *, died_at: float | None = None) -> None:
        """Everything acknowledged is in the session at `path`, once; after a death, drafts too."""
        keys = [*self.books.sent, *self.books.operator]
        try:
            report = check(path)
            found = find(path, keys)
        except WorkshopError as error:
            self.verdict.expect(False, "does not open:", repr(error))
            return
        self.verdict.counts["openings"] += 1
        self.verdict.expect(report.is_whole, "not whole:", report)
        check_backups(path, self.verdict, found.state.seq)
        self._commands(found)
        self._drafts(found.state, died_at)

    # --- commands --------------------------------------------------------------------------

    def _commands(self, found: Found) -> None:
        for id_, seq in self.books.operator.items():
            if seq is not None:
                self._expect(found.known[id_] is not None, "act of the operator lost:", id_)
        for sent in self.books.sent.values():
            if sent.seq is not None:
                self.verdict.counts["commands looked up"] += 1
                self._expect(found.known[sent.id] is not None, "id unknown:", sent)
            if sent.words:
                self._words(found, sent)

    def _words(self, found: Found, sent: Sent) -> None:
        rows = found.words.get(sent.words, [])
        self._expect(len(rows) <= 1, "written twice:", sent)
        self._expect(not (sent.refused and rows), "refused, yet written:", sent)
        if rows and sent.path != "/api/comment":
            whose = self.subject(sent.tablet, sent.question, _ACTS.get(sent.path, ""))
            self._expect(rows[0].subject == whose, "words of somebody else:", sent, rows[0])
        is_kept = self.is_named or self._is_newest(sent)
        if sent.seq is not None and is_kept:
            self.verdict.counts["words looked up"] += 1
            self._expect(len(rows) == 1, "words lost:", sent)

    def _is_newest(self, sent: Sent) -> bool:
        """Of each anonymous author the last act alone is kept while it waits."""
        paths = ANSWERS if sent.path in ANSWERS else (sent.path,)
        tried = [each for each in self._about(sent, paths) if each.tries]
        return bool(tried) and tried[-1] is sent

    def _about(self, sent: Sent, paths: tuple[str, ...]) -> Iterator[Sent]:
        return self.books.about(sent.tablet, sent.question, *paths)

    def subject(self, tablet: int, question: str, act: str = "") -> SubjectId:
        """Under which the file holds what a tablet says."""
        page = self.pages[tablet]
        if self.is_named:
            return SubjectId(page.person)
        where = f"{question}/{act}" if act else question
        return pseudonym(page.seat, self.session, where)

    # --- drafts ----------------------------------------------------------------------------

    def _drafts(self, state: State, died_at: float | None) -> None:
        for typed in self.books.kept_last.values():
            self.verdict.counts["drafts looked up"] += 1
            is_over = self._is_over(typed) or self._has_draft(state, typed)
            self._expect(is_over, "draft lost:", typed, *self._near(state, typed))
        for waiting in self.books.typing.values() if died_at is not None else ():
            for typed in waiting:
                if self._was_promised(typed, died_at or 0):
                    self.verdict.counts["drafts looked up, no receipt yet"] += 1
                    age = (died_at or 0) - typed.at
                    there = self._has_draft(state, typed)
                    self._expect(there, "typed", f"{age:.2f} s before the end, not there:", typed)

    def _near(self, state: State, typed: Typed) -> tuple[object, ...]:
        question = QuestionId(typed.question)
        key = self.subject(typed.tablet, question), question
        sent = list(self.books.about(typed.tablet, question, *ANSWERS))
        return state.drafts.get(key), sent[-2:]

    def _has_draft(self, state: State, typed: Typed) -> bool:
        """It, or a newer one; or an answer that says the same."""
        question = QuestionId(typed.question)
        subject = self.subject(typed.tablet, question)
        draft = state.drafts.get((subject, question))
        standing = state.standing(question, subject)
        value = state.value(standing) if standing else None
        if value and plain_value(value) in self._typed_since(typed):
            return True  # typed back to what was sent: that ends a draft
        return draft is not None and draft.client_rev >= typed.rev

    def _typed_since(self, typed: Typed) -> list[object]:
        there = self.books.typed[typed.tablet, typed.question]
        return [each.value for each in there if each.at >= typed.at]

    def _is_over(self, typed: Typed) -> bool:
        """Whether an answer took the draft along."""
        sent = self.books.about(typed.tablet, typed.question, *ANSWERS)
        return any(each.at >= typed.at and each.tries for each in sent)

    def _was_promised(self, typed: Typed, died_at: float) -> bool:
        page = self.pages[typed.tablet]
        since = max(typed.at, page.on_since)
        return self.books.is_calm(typed.at) and died_at - since >= PROMISE_S / pace() + SLACK_S

    # --- at the end ------------------------------------------------------------------------

    def check_last(self, path: Path) -> None:
        """Nothing waits any more: what stands there is what each tablet said last."""
        self.check(path)
        for page in self.pages:
            waiting = page.outbox.all()
            self._expect(not waiting, f"tablet {page.number} still waits with", waiting)
        state = find(path, ()).state
        self._standing(state)
        self._ghosts(state)

    def _ghosts(self, state: State) -> None:
        """A draft is of words that nobody sent since."""
        for tablet, question in self.books.typed:
            key = self.subject(tablet, question), QuestionId(question)
            draft = state.drafts.get(key)
            if draft is None:
                continue
            self.verdict.counts["drafts at the end"] += 1
            sent = [each.at for each in self.books.about(tablet, question, *ANSWERS)]
            newer = [
                each
                for each in self.books.typed[tablet, question]
                if each.at >= max(sent, default=0) and each.value == json.loads(draft.body)
            ]
            self._expect(bool(newer), f"an old draft came back on tablet {tablet}:", draft)

    def _standing(self, state: State) -> None:
        last: dict[tuple[int, str, str], Sent] = {}
        for sent in self.books.sent.values():
            if sent.seq is not None and sent.path != "/api/comment":
                kind = "answer" if sent.path in ANSWERS else _ACTS[sent.path]
                last[sent.tablet, sent.question, kind] = sent
        for (tablet, question, kind), sent in last.items():
            self.verdict.counts["last words compared"] += 1
            there = self._stands(state, tablet, QuestionId(question), kind)
            self._expect(there == _said(sent), "older words stand there:", sent, there)

    def _stands(self, state: State, tablet: int, question: QuestionId, kind: str) -> Any:  # noqa: ANN401 JSON
        subject = self.subject(tablet, question, "" if kind == "answer" else kind)
        if kind == "answer":
            standing = state.standing(question, subject)
            value = state.value(standing) if standing else None
            return plain_value(value) if value else None
        if kind == "dots":
            dots = state.dots.get(question)
            return dict(dots.placed.get(subject, {})) if dots else None
        poll = state.poll(question)
        held = poll.stances.get(subject) if poll else None
        return held.reservation if held else None

    def check_stick(self, stick: Path, path: Path) -> None:
        """The copy has all that the session has."""
        with rebuilt(stick) as found:
            there = found.state()
        state = find(path, ()).state
        self.verdict.counts["sticks compared"] += 1
        self._expect(there.seq == state.seq, "the stick is behind:", there.seq, state.seq)

    def _expect(self, promise: bool, *fault: object) -> None:
        self.verdict.expect(promise, *fault)


def _said(sent: Sent) -> Any:  # noqa: ANN401 JSON
    match sent.path:
        case "/api/answer":
            return sent.body["value"]
        case "/api/dots":
            return sent.body["dots"]
        case "/api/stance":
            return sent.body["reservation"]
        case _:
            return None
