"""Programmes as trees of what their file says, for whoever edits one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from workshop.content.files import FORMAT
from workshop.content.places import STRING
from workshop.content.table import unwrapped
from workshop.domain.id_words import id_from
from workshop.domain.programme import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.programme import Field, Programme, Published, Question, Source, Step
    from workshop.domain.timeline import TimelineFields
    from workshop.domain.tree import Node

PARAGRAPHS: Final = ("summary", "background", "explanation", "help")
"""Keys with longer text."""
_COMMENT: Final = re.compile(rf"{STRING.pattern}|(?P<comment>#[^\n]*)", re.DOTALL)
_COUNTED: Final = (Kind.ITEMS, Kind.RECORDS)


def read_document(text: str) -> Mapping[str, Node]:
    """What stands in a file, whatever it means; longer texts in paragraphs.

    Raises `ValueError` for what is no TOML.
    """
    found = _node("", tomllib.loads(text))
    return found if isinstance(found, Mapping) else {}


def _node(key: str, value: object) -> Node:
    if isinstance(value, dict):
        return {name: _node(name, each) for name, each in value.items()}
    if isinstance(value, list):
        return tuple(_node("", each) for each in value)
    if isinstance(value, str):
        return unwrapped(value) if key in PARAGRAPHS else value
    return value if isinstance(value, int) else str(value)


def has_comments(text: str) -> bool:
    """Whether a valid file has lines for its readers only, which no tree has."""
    return any(match["comment"] for match in _COMMENT.finditer(text))


def document_of(programme: Programme) -> Mapping[str, Node]:
    """The tree that reads as this programme.

    Raises `ValueError` if a step names a source that the programme has not.
    """
    sources = _keyed(programme.sources)
    head: dict[str, Node] = {
        "format": FORMAT,
        "id": programme.id,
        "version": programme.version,
        "title": programme.title,
        "summary": programme.summary,
    }
    return head | _filled(
        background=programme.background,
        house_rules=programme.house_rules,
        source=tuple(_source(key, each) for key, each in sources),
        step=tuple(_step(each, programme.id, sources) for each in programme.steps),
    )


def _filled(**values: Node | None) -> dict[str, Node]:
    """Those that say something; a number does, whatever it is."""
    return {
        key: value
        for key, value in values.items()
        if value is not None and value not in ("", ()) and value is not False
    }


def _keyed(sources: Iterable[Source]) -> tuple[tuple[str, Source], ...]:
    keys = list[str]()
    for each in sources:
        keys.append(id_from(each.title, "bron", keys))
    return tuple(zip(keys, sources, strict=True))


def _source(key: str, source: Source) -> Node:
    return {"key": key, "title": source.title} | _filled(part=source.part, year=source.year)


def _used(source: Source, sources: Sequence[tuple[str, Source]]) -> Node:
    """By its key, with a part of its own where that differs."""
    for key, each in sources:
        if each == source:
            return {"key": key}
    for key, each in sources:
        if (each.title, each.year) == (source.title, source.year) and source.part:
            return {"key": key, "part": source.part}
    raise ValueError(source.title)


def _step(step: Step, programme: str, sources: Sequence[tuple[str, Source]]) -> Node:
    head: dict[str, Node] = {
        "id": step.id.removeprefix(f"{programme}."),
        "title": step.title,
        "result": step.result,
        "explanation": step.explanation,
    }
    return head | _filled(
        minutes=step.minutes or None,
        examples=step.examples,
        cues=step.cues,
        sources=tuple(_used(each, sources) for each in step.sources),
        involvement=step.involvement,
        aid=step.aid,
        question=tuple(_question(each, step.id, sources) for each in step.questions),
    )


def _question(question: Question, step: str, sources: Sequence[tuple[str, Source]]) -> Node:
    head: dict[str, Node] = {
        "id": question.id.removeprefix(f"{step}."),
        "kind": question.kind.value,
        "prompt": question.prompt,
    }
    counts = question.kind in _COUNTED or question.count != 1
    published = question.published
    return head | _filled(
        help=question.help,
        examples=question.examples,
        aid=question.aid,
        count=question.count if counts else None,
        options=tuple({"key": each.key, "label": each.label} for each in question.options),
        suggestions=question.suggestions,
        poles=question.poles,
        minimum=question.minimum,
        maximum=question.maximum,
        unit=question.unit,
        fields=tuple(_field(each) for each in question.fields),
        timeline=_timeline(question.timeline) if question.timeline else None,
        feeds=question.feeds,
        published=_published(published, sources) if published else None,
    )


def _field(field: Field) -> Node:
    head: dict[str, Node] = {"key": field.key, "label": field.label}
    return head | _filled(required=field.required, reference=field.reference, lead=field.lead)


def _timeline(timeline: TimelineFields) -> Node:
    head: dict[str, Node] = {"begin": timeline.begin, "end": timeline.end}
    return head | _filled(lane=timeline.lane)


def _published(published: Published, sources: Sequence[tuple[str, Source]]) -> Node:
    key = next((key for key, each in sources if each == published.source), None)
    if key is None:
        raise ValueError(published.source.title)
    head: dict[str, Node] = {"title": published.title, "year": published.year, "source": key}
    shares = {each.key: each.percent for each in published.shares}
    return head | _filled(count=published.count, percentages=shares, note=published.note)
