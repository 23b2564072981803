"""All words of people and programmes in report data: what no readable format may lose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind
from workshop.pictures.report_data import StepReport
from workshop.texts import promises

if TYPE_CHECKING:
    from workshop.pictures.report_data import QuestionReport, ReportData

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


_OF_PEOPLE: Final = (Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS)
"""Kinds whose separate answers are always told; of others the figure tells enough."""


def words_of(data: ReportData) -> set[str]:
    """Every text that a reader should find somewhere.

    The report words a place between two poles, and leaves out what a dissent rests on.
    """
    words = {text for text in _walk(data) if text and text != promises.DECLINED}
    return words - _placed_together(data) - dissent_sources(data)


def _placed_together(data: ReportData) -> set[str]:
    return {
        entry.main
        for question in _questions(data)
        if question.poles and question.joint
        for entry in question.joint.entries
    }


def dissent_sources(data: ReportData) -> set[str]:
    """What a dissent rests on: no format may tell it, for it would name who differs."""
    return {
        source
        for question in _questions(data)
        if question.joint
        for dissent in question.joint.dissents
        for source in dissent.sources
    }


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
    """The questions and the aim of a step that the evening never came to."""
    return (
        isinstance(value, StepReport) and not value.visited_at and name in ("questions", "result")
    )


def answers_of(data: ReportData) -> set[str]:
    """Every separate answer that a reader should find, except places between poles."""
    return {
        text
        for question in _questions(data)
        if not question.poles and _is_told(question)
        for text in _texts(question)
    }


def _questions(data: ReportData) -> Iterator[QuestionReport]:
    for programme in data.programmes:
        for step in programme.steps:
            yield from step.questions


def _is_told(question: QuestionReport) -> bool:
    return question.named or question.kind in _OF_PEOPLE


def _texts(question: QuestionReport) -> Iterator[str]:
    for line in question.answers:
        yield from (text for text in line.texts if text != promises.DECLINED)


def squeezed(text: str) -> str:
    """Without differences in white space: a format may lay it out."""
    return " ".join(text.split())
