"""Fields and questions that name another joint answer: is there such an answer?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.content.kinds import first
from workshop.domain.programme import Kind, Programme, Question, Who

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.content.table import Table
    from workshop.domain.ids import QuestionId

FEEDS: Final = "feeds"
"""Key of a question: where its entries can be taken over, before or after it."""
_NAMED_ENTRIES: Final = (Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS)
"""Kinds whose joint entries have words to name them by."""


@dataclass(frozen=True)
class Reference:
    """A field's reference as it stands in the file."""

    entry: Table
    target: QuestionId
    question: QuestionId
    """The question that the field belongs to, or that has the key."""
    key: str = "reference"
    """Where it stands: a field's `reference`, or `FEEDS` of a question."""


def check_references(references: Iterable[Reference], programme: Programme) -> None:
    """Note each reference that leads nowhere.

    Of another programme only the form of the id is known: the session may not hold it.
    """
    questions = {question.id: question for question in programme.questions()}
    for reference in references:
        if reference.target.startswith(f"{programme.id}."):
            _check_own(reference, questions)
        else:
            _check_foreign(reference)


def _check_own(reference: Reference, questions: dict[QuestionId, Question]) -> None:
    target = questions.get(reference.target)
    ids = list(questions)
    joint = [question.id for question in questions.values() if question.who is Who.JOINT]
    if target is None:
        if not any(_is_nameless(question) for question in ids):  # else it may be that one
            _fault(reference, "reference_unknown", first(nearest(reference.target, joint), joint))
    elif target.who is Who.OWN:
        _fault(reference, "reference_not_joint", first(nearest(reference.target, joint), joint))
    elif target.kind not in _NAMED_ENTRIES:
        _fault(reference, "reference_kind", _NAMED_ENTRIES)
    elif reference.key != FEEDS and ids.index(target.id) >= ids.index(reference.question):
        _fault(reference, "reference_later", ())


def _is_nameless(question: QuestionId) -> bool:
    """Whether the question or its step has no id, which is a fault of its own."""
    return "" in question.split(".")


def _check_foreign(reference: Reference) -> None:
    match reference.target.split("."):
        case [_, _, Who.JOINT, *_]:
            pass
        case [_, _, Who.OWN, *_]:
            _fault(reference, "reference_not_joint", ())
        case _:
            _fault(reference, "reference_unknown", ())


def _fault(reference: Reference, code: str, expected: Iterable[str]) -> None:
    reference.entry.fault(reference.key, code, *expected, found=reference.target)
