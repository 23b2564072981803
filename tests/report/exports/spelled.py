"""All words of people and programmes in report data: what no readable format may lose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from workshop.pictures.report_data import StepReport
from workshop.texts import promises

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData

# Names and times for the program itself; the report words them, or needs them not.
_NO_WORDS: Final = {
    "id",
    "key",
    "kind",
    "keys",
    "fingerprint",
    "date",
    "began_at",
    "ended_at",
    "visited_at",
    "agreed_at",
    "council_date",
    "records",
    "insight",
    "answers",
    "reopened",
}


def words_of(data: ReportData) -> set[str]:
    """Every text that a reader should find somewhere."""
    return {text for text in _walk(data) if text and text != promises.DECLINED}


def _walk(value: object) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NO_WORDS and not _is_unheard(value, field.name):
                yield from _walk(getattr(value, field.name))


def _is_unheard(value: object, name: str) -> bool:
    """The questions of a step that the evening never came to."""
    return isinstance(value, StepReport) and not value.visited_at and name == "questions"


def answers_of(data: ReportData) -> set[str]:
    """Every shown text, except places between poles, which the report words."""
    return {
        text
        for programme in data.programmes
        for step in programme.steps
        for question in step.questions
        if question.insight.positions is None
        for line in question.answers
        for text in line.texts
        if text != promises.DECLINED
    }


def squeezed(text: str) -> str:
    """Without differences in white space: a format may lay it out."""
    return " ".join(text.split())
