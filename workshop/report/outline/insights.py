"""What answers say together: a sentence about agreement, and a figure with its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import POSITION_LIMIT, Kind
from workshop.report.outline.blocks import (
    Figure,
    Note,
    Paragraph,
    Table,
    TallyData,
    TallyLine,
)
from workshop.report.outline.comparing import comparison_table
from workshop.texts import promises
from workshop.texts.outline import figures as words
from workshop.texts.outline import harvest, headings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.domain.agreement import Consensus
    from workshop.pictures.insights import (
        PositionsInsight,
        RankingInsight,
        Tally,
        WeightsInsight,
    )
    from workshop.pictures.report_data import QuestionReport
    from workshop.report.outline.blocks import Block

CORE_VALUES: Final = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")
"""Keys that a radar has axes for, in its order."""
_CHOSEN: Final = (Kind.STATEMENT, Kind.CHOICE)
_MOST_ROWS: Final = 15
"""Of a tally of free words: more is no picture any more."""


def insight_blocks(question: QuestionReport) -> Iterator[Block]:
    """Figure and sentences; nothing for texts, which speak for themselves."""
    found = question.insight
    # Sentences first: they go with the number of answers above, and start no page alone.
    if found.left_out:
        yield Note(words.left_out(found.left_out))
    if question.kind in _CHOSEN and any(tally.count for tally in found.tallies):
        yield from _consensus(found.consensus)
        yield _chosen(found.tallies)
        if found.comparison is not None:
            yield comparison_table(found.comparison)
    elif question.kind is Kind.ITEMS and not question.clusters:
        yield from _mentioned(found.tallies)
    if found.weights:
        yield from _weights(found.weights)
    if found.positions:
        yield from _consensus(found.positions.consensus)
        yield _positions(found.positions)
    if found.ranking:
        yield from _consensus(found.ranking.consensus)
        yield _ranking(found.ranking)
    if found.number:
        yield Paragraph(words.number(found.number))


def _consensus(found: Consensus | None) -> Iterator[Paragraph]:
    if found is not None:
        yield Paragraph(words.CONSENSUS[found])


def _chosen(tallies: Sequence[Tally]) -> Figure:
    pairs = [(each.label, each.count) for each in tallies]
    return _tally(pairs, headings.CHOICE, words.counts(pairs))


def _mentioned(tallies: Sequence[Tally]) -> Iterator[Block]:
    """What was named twice or more; the rest is in the annex."""
    if not tallies:
        return
    more = [(each.label, each.count) for each in tallies if each.count > 1][:_MOST_ROWS]
    if not more:
        yield Paragraph(words.NOBODY_TWICE)
        return
    yield _tally(more, headings.WHAT, words.most(more, dots=False))
    if len(more) < len(tallies):
        yield Note(harvest.others_mentioned(len(tallies) - len(more)))


def _tally(pairs: Sequence[tuple[str, int]], what: str, caption: str) -> Figure:
    return Figure(
        kind="tally",
        data=TallyData(tuple(TallyLine(label, count) for label, count in pairs)),
        caption=caption,
        alt=words.counts(pairs),
        table=Table(
            (what, headings.MENTIONED if what == headings.WHAT else headings.NUMBER),
            tuple((label, str(count)) for label, count in pairs),
            numeric=(1,),
        ),
    )


# --- points, places, orders ----------------------------------------------------------------


def _weights(found: WeightsInsight) -> Iterator[Block]:
    table = _weights_table(found)
    if found.keys == CORE_VALUES:
        yield Figure(
            kind="radar",
            data=found,
            caption=words.weights(found),
            alt=words.weights_alt(found, promises.OTHERS),
            table=table,
            legend=words.LEGEND_RADAR,
        )
    else:
        yield Paragraph(words.weights(found))
        yield table


def _weights_table(found: WeightsInsight) -> Table:
    groups = [(each.group or promises.OTHERS, each.n, each.points) for each in found.groups]
    rows = [(words.COUNCIL, found.n, found.points), *groups]
    return Table(
        header=(headings.WHO, headings.ANSWER_COUNT, *found.labels),
        rows=tuple((who, str(n), *map(str, points)) for who, n, points in rows),
        numeric=tuple(range(1, len(found.labels) + 2)),
    )


def _positions(found: PositionsInsight) -> Figure:
    places = range(-POSITION_LIMIT, POSITION_LIMIT + 1)
    named = [
        (words.place(place, found.poles), count)
        for place, count in zip(places, found.counts, strict=True)
    ]
    return Figure(
        kind="positions",
        data=found,
        caption=words.positions(found),
        alt=words.positions_alt(named),
        table=Table(
            (headings.PLACE, headings.NUMBER),
            tuple((place, str(count)) for place, count in named if count),
            numeric=(1,),
        ),
    )


def _ranking(found: RankingInsight) -> Figure:
    places = range(1, len(found.rows) + 1)
    rows = [(words.rank(row), row.label, *map(str, row.cells)) for row in found.rows]
    return Figure(
        kind="ranking",
        data=found,
        caption=words.ranking(found),
        alt=words.ranking_alt(found),
        table=Table(
            (headings.PLACE, headings.WHAT, *(headings.position(place) for place in places)),
            tuple(rows),
            numeric=tuple(range(2, len(places) + 2)),
        ),
    )
