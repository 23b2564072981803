"""Half-written text: whether there is anything in it to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.commands import SubmitAnswer, Together, WithdrawAnswer
from workshop.domain.rules.account import check_open
from workshop.domain.rules.answers import check_draft
from workshop.domain.values import check_value, dump_value, load_value

if TYPE_CHECKING:
    from workshop.domain.commands import Command, SaveDraft
    from workshop.domain.ids import QuestionId, SubjectId
    from workshop.domain.state import State


def author_of(state: State, draft: SaveDraft) -> SubjectId:
    """Under which subject `draft` is kept; a `RefusedError` if it may not be."""
    check_open(state, draft)
    subject = check_draft(state, draft)
    draft.body.encode()  # half a character breaks here, not in the file
    return subject


def is_newer(state: State, subject: SubjectId, draft: SaveDraft) -> bool:
    """Whether `draft` was typed after the one that is kept, or that ended."""
    key = subject, draft.question
    kept = state.drafts.get(key)
    newest = kept.client_rev if kept else state.ended_drafts.get(key, -1)
    return newest < draft.client_rev


def taken_along(command: Command) -> int | None:
    """The newest draft that goes with `command`; None: whatever is there."""
    if isinstance(command, SubmitAnswer | WithdrawAnswer):
        return command.draft_rev
    return None


def end(state: State, subject: SubjectId, question: QuestionId, rev: int) -> None:
    """Of this author nothing that was typed before `rev`, or then, is a draft any more."""
    key = subject, question
    state.ended_drafts[key] = max(rev, state.ended_drafts.get(key, rev))


def is_answered(state: State, subject: SubjectId, draft: SaveDraft) -> bool:
    """Whether `draft` says what its author's answer says already: nothing waits to be sent.

    So a draft that the network held up until after its own answer does not come back. Holds for
    bodies in the form of `dump_value`; anything else counts as unsent. An empty body says that all
    of it was taken away, or (of a joint answer, which is not sent whole) saved.
    """
    if isinstance(draft.author, Together) or not draft.body:
        return not draft.body
    standing = state.standing(draft.question, subject)
    if standing is None or standing.content_id not in state.bodies:
        return False
    try:
        value = check_value(state.questions[draft.question], load_value(draft.body))
    except Exception:  # noqa: BLE001 a page may write anything: then it is no answer (yet)
        return False
    return dump_value(value) == state.bodies[standing.content_id]
