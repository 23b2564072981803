"""One question of a programme's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.content.kinds import FEWEST_OPTIONS, first, read_kind
from workshop.content.published import read_published
from workshop.content.references import FEEDS, Reference
from workshop.content.table import is_id
from workshop.content.unique import note_doubles
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Field, Kind, Option, Question, Who
from workshop.domain.timeline import TimelineFields
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
COUNTS: Final = (1, 50)
NUMBERS: Final = (-(10**9), 10**9)
MOST_OPTIONS: Final = 20
MOST_FIELDS: Final = 20
POLES: Final = 2


def read_question(
    table: Table, step: StepId, sources: Mapping[str, Source], references: list[Reference]
) -> Question:
    """The question; its id in the file is `who` or `who.word`. Adds to `references`."""
    who, name = _read_who(table)
    full_name = QuestionId(f"{step}.{name}")
    kind = read_kind(table)
    options = _read_options(table)
    fields = _read_fields(table, full_name, references)
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
        fields=fields,
        poles=_read_poles(table),
        minimum=low,
        maximum=high,
        unit=table.line("unit", NAME_LIMIT),
        examples=table.lines("examples", LINE_LIMIT),
        aid=table.flag("aid"),
        published=read_published(table, options, sources),
        timeline=_read_timeline(table, [field.key for field in fields]),
        feeds=_read_feeds(table, who, full_name, references),
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
    low, high = COUNTS
    if kind is Kind.CHOICE and options:
        high = options
    return table.integer("count", low, high) or 1


def _read_options(table: Table) -> tuple[Option, ...]:
    entries = table.tables("options")
    options = tuple(_read_option(entry) for entry in entries)
    table.check_length("options", FEWEST_OPTIONS, MOST_OPTIONS)
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
    table.check_length("fields", 1, MOST_FIELDS)
    note_doubles(entries, "key", [field.key for field in fields])
    references.extend(
        Reference(entry, field.reference, question)
        for entry, field in zip(entries, fields, strict=True)
        if field.reference is not None
    )
    return fields


def _read_timeline(table: Table, keys: list[str]) -> TimelineFields | None:
    """Which fields say when a step begins and ends, and to which phase it belongs."""
    entry = table.table("timeline")
    if entry is None:
        return None
    begin, end, lane = entry.identifier("begin"), entry.identifier("end"), entry.line("lane", 60)
    entry.finish()
    for key, name in (("begin", begin), ("end", end), ("lane", lane)):
        if name and keys and name not in keys:
            entry.fault(key, "field_unknown", *first(nearest(name, keys), keys), found=name)
    return TimelineFields(begin, end, lane)


def _read_feeds(
    table: Table, who: Who, question: QuestionId, references: list[Reference]
) -> tuple[QuestionId, ...]:
    """Joint questions in which the entries of this one can be taken over."""
    feeds = tuple(QuestionId(each) for each in table.lines(FEEDS, LINE_LIMIT))
    if feeds and who is Who.OWN:
        table.fault(FEEDS, "reference_not_joint", found=question)
        return ()
    references.extend(Reference(table, each, question, FEEDS) for each in feeds)
    return feeds


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
    table.check_length("poles", POLES, POLES)
    return (poles[0], poles[1]) if len(poles) == POLES else None


def _read_bounds(table: Table) -> tuple[int | None, int | None]:
    low, high = table.integer("minimum", *NUMBERS), table.integer("maximum", *NUMBERS)
    if low is not None and high is not None and low > high:
        table.fault("minimum", "minimum_above_maximum", high, found=str(low))
    return low, high
