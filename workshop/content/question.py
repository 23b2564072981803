"""One question of a programme's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.content.kinds import FEWEST_OPTIONS, first, read_kind
from workshop.content.published import read_published
from workshop.content.references import Reference
from workshop.content.table import is_id
from workshop.content.unique import note_doubles
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Field, Kind, Option, Question, Who
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT, same_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.content.table import Table
    from workshop.domain.ids import StepId
    from workshop.domain.programme import Source

PROMPT_LIMIT: Final = 200
HELP_LIMIT: Final = 2_000
POLE_LIMIT: Final = 80
LEAD_LIMIT: Final = 40
_COUNTS: Final = (1, 50)
_NUMBERS: Final = (-(10**9), 10**9)
_MOST_OPTIONS: Final = 20
_MOST_FIELDS: Final = 20
_POLES: Final = 2


def read_question(
    table: Table, step: StepId, sources: Mapping[str, Source], references: list[Reference]
) -> Question:
    """The question; its id in the file is `who` or `who.word`. Adds to `references`."""
    who, name = _read_who(table)
    full_name = QuestionId(f"{step}.{name}")
    kind = read_kind(table)
    options = _read_options(table)
    low, high = _read_bounds(table)
    question = Question(
        id=full_name,
        kind=kind or Kind.TEXT,
        who=who,
        prompt=table.line("prompt", PROMPT_LIMIT, required=True),
        help=table.paragraphs("help", HELP_LIMIT),
        count=_read_count(table, kind, len(options)),
        options=options,
        suggestions=table.lines("suggestions", NAME_LIMIT),
        fields=_read_fields(table, full_name, references),
        poles=_read_poles(table),
        minimum=low,
        maximum=high,
        unit=table.line("unit", NAME_LIMIT),
        examples=table.lines("examples", LINE_LIMIT),
        aid=table.flag("aid"),
        published=read_published(table, options, sources),
    )
    table.finish()
    return question


def _read_who(table: Table) -> tuple[Who, str]:
    """Who answers, and the question's whole name in its step."""
    name = table.line("id", limit=NAME_LIMIT, required=True)
    answerer, dot, word = name.partition(".")
    if dot and not is_id(word):
        table.fault("id", "id", found=name)
    who = next((who for who in Who if who == answerer), None)
    if who is None and name:
        table.fault("id", "who", *first(nearest(answerer, Who), Who), found=answerer)
    return who or Who.JOINT, name


def _read_count(table: Table, kind: Kind | None, options: int) -> int:
    low, high = _COUNTS
    if kind is Kind.CHOICE and options:
        high = options
    return table.integer("count", low, high) or 1


def _read_options(table: Table) -> tuple[Option, ...]:
    entries = table.tables("options")
    options = tuple(_read_option(entry) for entry in entries)
    table.check_length("options", FEWEST_OPTIONS, _MOST_OPTIONS)
    note_doubles(entries, "key", [option.key for option in options])
    # Answers on paper name an option by its label, so that must tell them apart too.
    note_doubles(entries, "label", [same_name(option.label) for option in options])
    return options


def _read_option(entry: Table) -> Option:
    option = Option(entry.identifier("key"), entry.line("label", NAME_LIMIT, required=True))
    entry.finish()
    return option


def _read_fields(
    table: Table, question: QuestionId, references: list[Reference]
) -> tuple[Field, ...]:
    entries = table.tables("fields")
    fields = tuple(_read_field(entry) for entry in entries)
    table.check_length("fields", 1, _MOST_FIELDS)
    note_doubles(entries, "key", [field.key for field in fields])
    references.extend(
        Reference(entry, field.reference, question)
        for entry, field in zip(entries, fields, strict=True)
        if field.reference is not None
    )
    return fields


def _read_field(entry: Table) -> Field:
    target = entry.line("reference", LINE_LIMIT)
    field = Field(
        key=entry.identifier("key"),
        label=entry.line("label", NAME_LIMIT, required=True),
        required=entry.flag("required"),
        reference=QuestionId(target) if target else None,
        lead=entry.line("lead", LEAD_LIMIT),
    )
    entry.finish()
    return field


def _read_poles(table: Table) -> tuple[str, str] | None:
    poles = table.lines("poles", POLE_LIMIT)
    table.check_length("poles", _POLES, _POLES)
    return (poles[0], poles[1]) if len(poles) == _POLES else None


def _read_bounds(table: Table) -> tuple[int | None, int | None]:
    low, high = table.integer("minimum", *_NUMBERS), table.integer("maximum", *_NUMBERS)
    if low is not None and high is not None and low > high:
        table.fault("minimum", "minimum_above_maximum", high, found=str(low))
    return low, high
