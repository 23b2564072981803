"""From a programme's tables to the programme itself, noting faults on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.question import read_question
from workshop.content.references import Reference, check_references
from workshop.content.sources import read_sources, read_used_source
from workshop.content.unique import note_doubles
from workshop.domain.ids import StepId
from workshop.domain.programme import Programme, Question, Source, Step, Who
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.content.table import Table

TEXT_LIMIT: Final = 4_000
"""Characters of an explanation."""
VERSIONS: Final = (1, 9_999)
MINUTES: Final = (0, 600)


def read_programme(table: Table) -> Programme:
    """The whole file; the table's findings say whether it may be used."""
    name = table.identifier("id")
    sources = read_sources(table)
    references = list[Reference]()
    programme = Programme(
        id=name,
        title=table.line("title", NAME_LIMIT, required=True),
        version=table.integer("version", *VERSIONS, required=True) or 0,
        summary=table.paragraphs("summary", TEXT_LIMIT, required=True),
        background=table.paragraphs("background", TEXT_LIMIT),
        steps=_read_steps(table, name, sources, references),
        sources=tuple(sources.values()),
        house_rules=table.lines("house_rules", LINE_LIMIT),
    )
    table.finish()
    check_references(references, programme)
    return programme


def _read_steps(
    table: Table, programme: str, sources: Mapping[str, Source], references: list[Reference]
) -> tuple[Step, ...]:
    entries = table.tables("step", required=True)
    names = [entry.identifier("id") for entry in entries]
    note_doubles(entries, "id", names)
    return tuple(
        _read_step(entry, StepId(f"{programme}.{name}"), sources, references)
        for name, entry in zip(names, entries, strict=True)
    )


def _read_step(
    table: Table, name: StepId, sources: Mapping[str, Source], references: list[Reference]
) -> Step:
    step = Step(
        id=name,
        title=table.line("title", NAME_LIMIT, required=True),
        result=table.line("result", LINE_LIMIT, required=True),
        explanation=table.paragraphs("explanation", TEXT_LIMIT, required=True),
        questions=_read_questions(table, name, sources, references),
        minutes=table.integer("minutes", *MINUTES) or 0,
        examples=table.lines("examples", LINE_LIMIT),
        cues=table.lines("cues", LINE_LIMIT),
        sources=tuple(read_used_source(entry, sources) for entry in table.tables("sources")),
        involvement=table.flag("involvement"),
        aid=table.flag("aid"),
    )
    table.finish()
    return step


def _read_questions(
    table: Table, step: StepId, sources: Mapping[str, Source], references: list[Reference]
) -> tuple[Question, ...]:
    entries = table.tables("question")
    questions = tuple(read_question(entry, step, sources, references) for entry in entries)
    names = [question.id.removeprefix(f"{step}.") for question in questions]
    note_doubles(entries, "id", names)
    _check_order(entries, [name.partition(".")[0] for name in names])
    return questions


def _check_order(entries: tuple[Table, ...], answerers: list[str]) -> None:
    """The method is first each alone, then together."""
    together = False
    for entry, who in zip(entries, answerers, strict=True):
        together = together or who == Who.JOINT
        if together and who == Who.OWN:
            entry.fault("id", "own_after_joint")
