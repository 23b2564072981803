"""A question that each answered for themselves: how many did, and what they said."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind
from workshop.report.outline.blocks import (
    Figure,
    Gap,
    Note,
    Paragraph,
    Quote,
    Table,
    TallyData,
    TallyLine,
    Words,
)
from workshop.report.outline.insights import insight_blocks
from workshop.report.outline.walk import same_together, spoken, told
from workshop.texts import promises
from workshop.texts.outline import figures, headings, keeping
from workshop.texts.outline import harvest as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.counting import Counts
    from workshop.pictures.report_data import AnswerLine, ClusterLine, QuestionReport
    from workshop.report.outline.blocks import Block

_OF_NUMBERS: Final = (Kind.CHOICE, Kind.WEIGH, Kind.RANK)
"""Kinds whose parts read well on one line."""
TOLD_IN_FULL: Final = (Kind.TEXT, Kind.RECORD, Kind.RECORDS)
"""Kinds whose answers stand with their question; other answers are in the annex."""


def own_blocks(
    question: QuestionReport, counts: Counts, *, says_aid: bool = True
) -> Iterator[Block]:
    """Counts, then clusters and figures, then the answers or where they are.

    A question of a step that is an aid as a whole need not say so again (`says_aid`).
    """
    yield Quote(words.OWN, question.prompt)
    if question.aid and says_aid:
        yield Note(promises.AID_QUESTION)
    yield Paragraph(words.answered(counts)) if counts.answered else Gap(words.NOBODY)
    if not question.shown:
        if counts.answered:
            yield Gap(words.NOT_SHOWN)
        return
    if counts.waiting:
        yield Note(words.waiting(counts.waiting))
    yield from _clusters(question)
    yield from insight_blocks(question)
    if question.destroyed:
        yield Note(keeping.DESTROYED)
    elif question.kind in TOLD_IN_FULL:
        yield from _answers(question, spoken(question))
    elif in_annex(question):
        yield Note(words.SEE_ANNEX)


def in_annex(question: QuestionReport) -> tuple[AnswerLine, ...]:
    """Answers that stand in the annex: words of people, and on an evening with names all.

    A row of numbers under a political group is a profile of a person, and the figure has them all.
    """
    if question.kind in TOLD_IN_FULL:
        return ()
    if question.kind is not Kind.ITEMS and not question.named:
        return ()
    return spoken(question)


def _clusters(question: QuestionReport) -> Iterator[Block]:
    if not question.clusters:
        return
    rows = [(each.name, len(each.cards), each.dots) for each in question.clusters]
    has_dots = any(dots is not None for _, _, dots in rows)
    pairs = [(name, (dots or 0) if has_dots else cards) for name, cards, dots in rows]
    caption = figures.most(pairs, dots=True) if has_dots else figures.largest(pairs)
    yield Figure(
        kind="tally",
        data=TallyData(tuple(TallyLine(*row) for row in rows)),
        caption=f"{caption} {words.DOTS_ARE_NO_VOTE}" if has_dots else caption,
        alt=figures.answers_and_dots(rows),
        table=_counts_table(rows, has_dots=has_dots),
        legend=figures.LEGEND_TALLY if has_dots else "",
    )
    yield _cards_table(question.clusters)
    if question.loose:
        yield Note(words.loose(question.loose))


def _counts_table(rows: Sequence[tuple[str, int, int | None]], *, has_dots: bool) -> Table:
    if not has_dots:
        cells = tuple((name, str(cards)) for name, cards, _ in rows)
        return Table((headings.CLUSTER, headings.ANSWER_COUNT), cells, numeric=(1,))
    return Table(
        (headings.CLUSTER, headings.ANSWER_COUNT, headings.DOTS),
        tuple((name, str(cards), str(dots or 0)) for name, cards, dots in rows),
        numeric=(1, 2),
    )


def _cards_table(clusters: Sequence[ClusterLine]) -> Table:
    rows = tuple((each.name, "\n".join(same_together(each.cards))) for each in clusters)
    return Table((headings.CLUSTER, headings.CARDS), rows, words.CLUSTERS)


# --- the answers themselves ----------------------------------------------------------------


def _answers(question: QuestionReport, lines: Sequence[AnswerLine]) -> Iterator[Block]:
    """Every answer: with its label in a table, or where nobody is named each set apart."""
    if any(line.label for line in lines):
        yield answers_table(question, lines)
        return
    yield from (Words(_text(question, line)) for line in lines if not line.late)
    if any(line.late for line in lines):
        yield Note(words.LATE)
        yield from (Words(_text(question, line)) for line in lines if line.late)


def answers_table(question: QuestionReport, lines: Sequence[AnswerLine]) -> Table:
    """Answers by label, equal ones together; a column for what came late if anything did."""
    cells = Counter((line.label, _text(question, line), line.late) for line in lines)
    columns = [
        (headings.WHO, [label for label, _, _ in cells]),
        (headings.ANSWER, [words.times(number, text) for (_, text, _), number in cells.items()]),
        (headings.LATE, [words.IS_LATE if late else "" for _, _, late in cells]),
    ]
    filled = [(title, column) for title, column in columns if any(column)]
    rows = zip(*(column for _, column in filled), strict=True)
    return Table(tuple(title for title, _ in filled), tuple(rows))


def _text(question: QuestionReport, line: AnswerLine) -> str:
    between = ", " if question.kind in _OF_NUMBERS else "\n"
    return between.join(told(question, line))
