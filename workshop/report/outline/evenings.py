"""Evenings beside each other as blocks, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from workshop.pictures.comparing.compared import Fate
from workshop.report.outline.blocks import (
    Block,
    Bullets,
    Gap,
    Heading,
    Note,
    Paragraph,
    Quote,
    Table,
)
from workshop.texts import evening_figures as figures
from workshop.texts import evenings as words
from workshop.texts.counting import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.comparing.compared import (
        ComparedQuestion,
        EveningsCompared,
        MediansCompared,
        RowsCompared,
    )


@dataclass(frozen=True)
class Courses:
    """Points over the evenings: a drawing, with its numbers in a table under it."""

    found: RowsCompared
    under: tuple[str, ...]
    """What stands under each evening."""
    caption: str
    alt: str
    table: Table
    joined: bool
    """One evening came after the other."""


@dataclass(frozen=True)
class Lead:
    """What the list under it holds."""

    text: str


EveningsBlock: TypeAlias = Block | Courses | Lead


def evenings(found: EveningsCompared, at: str) -> Iterator[EveningsBlock]:
    """All of it; `at` is when it was made."""
    told = words.names(found)
    yield Heading(1, words.TITLE, "avonden")
    yield Paragraph(words.LEAD)
    for warning in words.warnings(found):
        yield Gap(warning)
    yield Heading(2, words.EVENINGS, "welke")
    rows = tuple(words.row(*each) for each in zip(found.evenings, told, strict=True))
    yield Table(words.COLUMNS, rows, numeric=(3,))
    yield Heading(2, words.READ_SO, "lezen")
    yield Bullets(words.care(found))
    for number, (step, questions) in enumerate(groupby(found.questions, lambda each: each.step)):
        yield Heading(2, step, f"stap-{number}")
        for question in questions:
            yield from _question(question, found, told)
    yield from _alone(found, told)
    yield Note(f"{words.ERASING} {words.made(at)}")


def _alone(found: EveningsCompared, told: Sequence[str]) -> Iterator[EveningsBlock]:
    if found.alone:
        yield Heading(2, words.NOT_COMPARED, "niet-vergeleken")
        yield Paragraph(words.ONE_ALONE)
        yield Bullets(tuple(words.alone(each, told) for each in found.alone))


def _question(
    question: ComparedQuestion, found: EveningsCompared, told: Sequence[str]
) -> Iterator[EveningsBlock]:
    is_joint = bool(question.entries) or question.together is not None
    yield Quote(words.JOINT if is_joint else figures.COUNCIL, question.prompt)
    if question.other_words:
        yield Note(words.OTHER_WORDS)
    if question.entries:
        yield from _entries(question, found, told)
    if question.together:
        yield _courses(question.together, found, figures.TOGETHER)
        yield from _options(question.together)
    if question.weights:
        yield _courses(question.weights, found, figures.weights(question.weights, told))
        yield from _care(question.weights, told)
    if question.shares:
        caption = figures.shares(question.shares, told)
        folded = figures.SAME_OPTIONS_FOLDED if question.shares.folded else ""
        yield _table(question.shares, told, caption, "%", folded)
        yield from _care(question.shares, told)
    if question.medians:
        yield _medians(question.medians, told)
        yield from _notes(figures.few(question.medians.n, told))
    if question.erased:
        yield Note(words.erased(question.erased))


# --- entries -------------------------------------------------------------------------------


def _entries(
    question: ComparedQuestion, found: EveningsCompared, told: Sequence[str]
) -> Iterator[EveningsBlock]:
    """Two evenings as three lists; more as a table of entry by evening."""
    if len(told) > 2:  # noqa: PLR2004 a list for each fate says no longer which evening
        yield _crossed(question, told)
        return
    for fate in Fate:
        items = tuple(
            " ".join((words.entry(question, each.text), *_between(words.remarks(question, each))))
            for each in question.entries
            if each.fate is fate
        )
        if items:
            yield Lead(words.counted_fate(fate, found, len(items)))
            yield Bullets(items)


def _between(remarks: Sequence[str]) -> Iterator[str]:
    if remarks:
        yield f"({'; '.join(remarks)})"


def _crossed(question: ComparedQuestion, told: Sequence[str]) -> Table:
    rows = []
    for each in question.entries:
        remarks = map(capital, words.remarks(question, each))
        said = "\n".join((words.entry(question, each.text), *remarks))
        cells = (words.NOT_THERE if text is None else words.THERE for text in each.texts)
        rows.append((said, *cells))
    return Table((words.ENTRY, *told), tuple(rows))


# --- figures -------------------------------------------------------------------------------


def _courses(rows: RowsCompared, found: EveningsCompared, caption: str) -> Courses:
    told = words.names(found)
    pairs = zip(told, rows.n, strict=True)
    under = tuple(figures.under(name, count) for name, count in pairs)
    alt = figures.alt(rows, told)
    return Courses(rows, under, caption, alt, _table(rows, told), found.in_time)


def _table(
    found: RowsCompared, told: Sequence[str], caption: str = "", sign: str = "", note: str = ""
) -> Table:
    counted = any(count is not None for count in found.n)
    numbers = ((figures.ANSWERS, *(figures.answers(each) for each in found.n)),) if counted else ()
    rows = tuple(
        (each.label, *(figures.number(value, sign) for value in each.values)) for each in found.rows
    )
    return Table(
        (figures.OPTION, *told), (*numbers, *rows), caption, note, tuple(range(1, len(told) + 1))
    )


def _medians(found: MediansCompared, told: Sequence[str]) -> Table:
    rows = tuple(
        (name, figures.answers(found.n[at]), figures.middle(found, at))
        for at, name in enumerate(told)
    )
    header = (words.EVENING, figures.ANSWERS, figures.MIDDLE)
    return Table(header, rows, figures.medians(found, told), numeric=(1,))


def _care(found: RowsCompared, told: Sequence[str]) -> Iterator[EveningsBlock]:
    yield from _notes(figures.few(found.n, told))
    yield from _options(found)


def _options(found: RowsCompared) -> Iterator[EveningsBlock]:
    if not found.same_options:
        yield Note(figures.OTHER_OPTIONS)


def _notes(said: Sequence[str]) -> Iterator[Note]:
    return (Note(each) for each in said)
