"""Half-written text: whether there is anything in it to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.commands import Together
from workshop.domain.rules.account import check_open
from workshop.domain.rules.answers import check_draft
from workshop.domain.values import check_value, dump_value, load_value

if TYPE_CHECKING:
    from workshop.domain.commands import SaveDraft
    from workshop.domain.ids import SubjectId
    from workshop.domain.state import State


def author_of(state: State, draft: SaveDraft) -> SubjectId:
    """Under which subject `draft` is kept; a `RefusedError` if it may not be."""
    check_open(state, draft)
    subject = check_draft(state, draft)
    draft.body.encode()  # half a character breaks here, not in the file
    return subject


def is_newer(state: State, subject: SubjectId, draft: SaveDraft) -> bool:
    """Whether `draft` was typed after the one that is kept."""
    kept = state.drafts.get((subject, draft.question))
    return kept is None or kept.client_rev < draft.client_rev


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
