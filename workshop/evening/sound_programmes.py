"""Whether programmes from a file of somebody else hang together as those that are shipped do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from workshop.domain.programme import Programme, Question, Step

_WITH_OPTIONS: Final = (Kind.STATEMENT, Kind.CHOICE, Kind.WEIGH, Kind.RANK)
_WITH_FIELDS: Final = (Kind.RECORD, Kind.RECORDS)


def are_sound(programmes: Iterable[Programme]) -> bool:
    """Every id once and under that of what it is part of, references known, kinds complete."""
    found = tuple(programmes)
    steps = [step.id for each in found for step in each.steps]
    asked = {question.id: question for each in found for question in each.questions()}
    number = sum(len(step.questions) for each in found for step in each.steps)
    is_once = len(steps) == len(set(steps)) and len(asked) == number
    return is_once and all(
        _belongs(step.id, each.id) and _is_whole(step, asked)
        for each in found
        for step in each.steps
    )


def _belongs(inner: str, outer: str) -> bool:
    """A step's id is the programme's and a word more."""
    head, _, word = inner.rpartition(".")
    return head == outer and bool(word)


def _is_whole(step: Step, asked: Collection[str]) -> bool:
    return step.minutes >= 0 and all(
        question.id.startswith(f"{step.id}.") and _is_complete(question, asked)
        for question in step.questions
    )


def _is_complete(question: Question, asked: Collection[str]) -> bool:
    options = [each.key for each in question.options]
    fields = [each.key for each in question.fields]
    references = [each.reference for each in question.fields if each.reference]
    return (
        question.count > 0
        and len(set(options)) == len(options)
        and len(set(fields)) == len(fields)
        and (bool(options) or question.kind not in _WITH_OPTIONS)
        and (bool(fields) or question.kind not in _WITH_FIELDS)
        and (question.poles is not None or question.kind is not Kind.POSITION)
        and all(each in asked for each in references)
    )
