"""How an entry of a joint answer read before: for the operator, who may take a wording back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workshop.domain.wording import is_erased
from workshop.pictures.joint import FieldPicture, fields_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workshop.domain.board import Entry
    from workshop.domain.ids import EntryId, QuestionId
    from workshop.domain.state import State

BURST: Final = timedelta(seconds=15)
"""What is saved while somebody types on is not a wording of its own."""


@dataclass(frozen=True)
class Wording:
    """An entry as it read for a while."""

    at: str
    """When it was written, UTC."""
    fields: Mapping[str, str]
    """As commands want them, with ids of earlier entries."""
    rationale: str
    texts: tuple[FieldPicture, ...]
    """The same in words."""
    is_whole: bool
    """Nothing of it was erased: it can be taken back."""


def earlier_wordings(state: State, question: QuestionId, entry: EntryId) -> tuple[Wording, ...]:
    """The newest first, without how it reads now; each once."""
    asked = state.questions.get(question)
    past = list(_past(state, question, entry))
    if asked is None or not past:
        return ()
    _, now = past[-1]
    known = {_said(now)}
    found: list[Wording] = []
    for (at, each), (until, _) in reversed(list(pairwise(past))):
        if _said(each) in known or _is_burst(at, until):
            continue
        known.add(_said(each))
        texts = fields_in_words(state, asked, each)
        is_whole = not any(map(is_erased, (*each.fields.values(), each.rationale)))
        found.append(Wording(at, each.fields, each.rationale, texts, is_whole))
    return tuple(found)


def _past(state: State, question: QuestionId, entry: EntryId) -> Iterator[tuple[str, Entry]]:
    """(at, entry) for each time it read otherwise than just before."""
    former: object = None
    for at, joint in state.wordings.get(question, ()):
        found = joint.entries.get(entry)
        if found is not None and _said(found) != former:
            former = _said(found)
            yield at, found


def _said(entry: Entry) -> tuple[object, ...]:
    """What it says, whatever it rests on; erased words are not the same as none."""
    texts = [*sorted(entry.fields.items()), ("", entry.rationale)]
    return tuple((key, str(text), is_erased(text)) for key, text in texts)


def _is_burst(at: str, until: str) -> bool:
    return datetime.fromisoformat(until) - datetime.fromisoformat(at) < BURST
