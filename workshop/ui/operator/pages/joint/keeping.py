"""What was typed and cannot be saved yet, kept with the evening: a crash loses nothing of it."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workshop.domain import commands as c
from workshop.domain.board import Entry, Remark
from workshop.domain.commands import RemarkKind
from workshop.ui.operator.pages.joint.draft import TEXT, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.ids import QuestionId
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.sender import Sender

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Waiting:
    """An entry or a remark that is not saved."""

    key: str
    """Its id."""
    kind: RemarkKind | None
    """None: an entry."""
    draft: Draft
    base: str
    """What it was on disk when it was typed; empty: nothing, it is new."""


def base_of(saved: Entry | Remark | None) -> str:
    """To know again whether it was saved meanwhile."""
    match saved:
        case None:
            return ""
        case Entry():
            return json.dumps([dict(saved.fields), saved.rationale, saved.sources])
        case Remark():
            return json.dumps([{TEXT: saved.text}, "", saved.sources])


def dump(waiting: Iterable[Waiting]) -> str:
    """As the evening keeps it; empty for nothing."""
    rows = [
        {
            "id": each.key,
            "kind": each.kind,
            "fields": dict(each.draft.fields),
            "rationale": each.draft.rationale,
            "sources": each.draft.sources,
            "base": each.base,
        }
        for each in waiting
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def load(body: str) -> tuple[Waiting, ...]:
    """What `dump` wrote; nothing for what cannot be read."""
    try:
        return tuple(_waiting(row) for row in json.loads(body or "[]"))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        log.warning("A half-written joint answer could not be read")
        return ()


def _waiting(row: dict[str, Any]) -> Waiting:  # Any: a file may have anything
    sources, rationale, kind = row["sources"], row["rationale"], row["kind"]
    draft = Draft(
        {str(key): str(text) for key, text in row["fields"].items()},
        None if rationale is None else str(rationale),
        None if sources is None else tuple(str(each) for each in sources),
    )
    of = None if kind is None else RemarkKind(kind)
    return Waiting(str(row["id"]), of, draft, str(row["base"]))


class Keeper:
    """Has the evening keep, per question, what `dump` made of it, and knows when that is gone."""

    def __init__(self) -> None:
        self._bodies: dict[QuestionId, str] = {}
        """Sent last."""
        self._revs: dict[QuestionId, int] = {}
        """Of that."""
        self._seen: dict[QuestionId, int] = {}
        """Of what the newest picture had."""

    def begin(self, joint: DeskJoint) -> tuple[Waiting, ...]:
        """What a former run left there; only the first time, and nothing later."""
        question = joint.question.id
        if question in self._revs:
            return ()
        body, rev = (joint.draft.body, joint.draft.client_rev) if joint.draft else ("", 0)
        self._bodies[question], self._revs[question] = body, rev
        self._seen[question] = rev
        return load(body)

    def gone(self, joint: DeskJoint) -> tuple[str, ...]:
        """Which ids were kept and are not any more, though nobody here let them go: erased."""
        question = joint.question.id
        if joint.draft is not None:
            self._seen[question] = joint.draft.client_rev
            return ()
        body = self._bodies[question]
        if not body or self._seen[question] != self._revs[question]:
            return ()  # what was sent last is still on its way
        self._bodies[question] = ""
        return tuple(each.key for each in load(body))

    def keep(self, sender: Sender, question: QuestionId, waiting: Iterable[Waiting]) -> None:
        """Have this kept from now on, and no more."""
        body = dump(waiting)
        if body == self._bodies[question]:
            return
        self._bodies[question] = body
        self._revs[question] += 1
        sender.keep(c.SaveDraft(c.Together(), question, self._revs[question], body))
