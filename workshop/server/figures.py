"""Figures of shown answers as tablets get them; `docs/tablet-protocol.md` says what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.domain.programme import POSITION_LIMIT, Kind
from workshop.texts import comparing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Question
    from workshop.pictures.insights import Comparison, Insight

Json = dict[str, Any]  # Any: plain data of every shape, written out right here


def figures(question: Question, insight: Insight) -> Iterator[Json]:
    """Numbers with their words; the page draws bars of units from them."""
    if found := insight.comparison:
        yield _compared(found)
    elif insight.tallies and question.kind in (Kind.STATEMENT, Kind.CHOICE):
        yield _figure("", [(each.label, each.count) for each in insight.tallies])
    if weights := insight.weights:
        yield _figure("", list(zip(weights.labels, weights.points, strict=True)))
    if positions := insight.positions:
        places = range(-POSITION_LIMIT, POSITION_LIMIT + 1)
        yield _figure(
            " – ".join(positions.poles), list(zip(map(str, places), positions.counts, strict=True))
        )
    if ranking := insight.ranking:
        yield _figure("", [(each.label, each.place) for each in ranking.rows])
    if number := insight.number:
        yield _figure(number.unit, [("", number.median)])


def _figure(label: str, amounts: list[tuple[str, Any]]) -> Json:  # Any: whole numbers or not
    return {"label": label, "amounts": amounts}


def _compared(found: Comparison) -> Json:
    """The room beside published figures, with their words: the page draws pairs of bars."""
    rows = [
        {"label": row.label, "ours": _share(row.percent), "theirs": _share(row.published)}
        for row in found.rows
    ]
    return {
        "ours": comparing.ours(found),
        "theirs": comparing.theirs(found.published),
        "rows": rows,
        "care": comparing.CARE,
        "origin": comparing.origin(found.published),
    }


def _share(percent: int | None) -> Json:
    return {"percent": percent, "said": comparing.percent(percent)}
