"""What the council's shown answers said together, over several evenings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.measures import round_to_total
from workshop.domain.programme import POSITION_LIMIT
from workshop.domain.spelling import fold_text
from workshop.domain.tally import fold_key
from workshop.pictures.comparing.compared import LEAST, FigureRow, MediansCompared, RowsCompared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.programme import Question
    from workshop.pictures.insights import Insight, PositionsInsight, WeightsInsight
    from workshop.pictures.joint import EntryPicture


_WHOLE: Final = 100
_LONGEST: Final = 3
"""Digits of a number of points."""


class Option(NamedTuple):
    """What could be chosen, and what it got."""

    key: str
    label: str
    value: int


class Figures(NamedTuple):
    """Of one evening."""

    n: int | None
    """Answers; None where none are counted."""
    options: tuple[Option, ...]
    folded: bool = False
    """Five points became three."""


def compared_rows(evenings: Sequence[Figures | None]) -> RowsCompared | None:
    """Options in the order of the newest evening; None where no two evenings have figures.

    Figures of too few answers stay away, their number is told.
    """
    had = [each for each in evenings if each is not None]
    if len(had) < 2:  # noqa: PLR2004 to compare
        return None
    labels = {each.key: each.label for figures in had for each in figures.options}
    order = dict.fromkeys(each.key for figures in reversed(had) for each in figures.options)
    values = [_told(figures) for figures in evenings]
    rows = (FigureRow(key, labels[key], tuple(each.get(key) for each in values)) for key in order)
    return RowsCompared(
        n=tuple(each.n if each else None for each in evenings),
        rows=tuple(rows),
        folded=any(each.folded for each in had),
        same_options=len({frozenset(o.key for o in each.options) for each in had}) == 1,
    )


def _told(figures: Figures | None) -> dict[str, int]:
    if figures is None or (figures.n is not None and figures.n < LEAST):
        return {}
    return {each.key: each.value for each in figures.options}


# --- of one evening ------------------------------------------------------------------------


def weights_of(found: WeightsInsight | None) -> Figures | None:
    """Mean points of the council; never those of a political group."""
    if found is None or not all(map(_is_share, found.points)):
        return None
    return Figures(found.n, tuple(map(Option, found.keys, found.labels, found.points)))


def _is_share(points: int) -> bool:
    """Of a hundred; a file from elsewhere may hold any number."""
    return 0 <= points <= _WHOLE


def together_of(entries: Sequence[EntryPicture]) -> Figures | None:
    """Points that were divided together; None where no such division was written down."""
    if len(entries) != 1:
        return None
    fields = entries[0].fields
    if not all(_is_number(field.text) for field in fields):
        return None
    options = tuple(Option(each.key, each.label, int(each.text)) for each in fields)
    return Figures(None, options) if all(_is_share(each.value) for each in options) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST


def shares_of(question: Question | None, found: Insight) -> Figures | None:
    """Of the answers to a statement in percent, five points folded to three.

    An option is known by its label; without the question itself that also says which point it is.
    """
    labels = [each.label for each in found.tallies]
    if question is not None and [each.label for each in question.options] == labels:
        exact = {option.key: option.label for option in question.options}
    else:
        exact = {fold_text(label).replace(" ", "_"): label for label in labels}
    counts = Counter[str]()
    for key, tally in zip(exact, found.tallies, strict=False):
        counts[fold_key(key)] += max(tally.count, 0)
    total = counts.total()
    if not total:
        return None
    names = {fold_key(key): label for key, label in exact.items()} | exact
    percents = round_to_total(tuple(counts.values()))
    return Figures(
        total,
        tuple(
            Option(fold_text(names[key]), names[key], each)
            for key, each in zip(counts, percents, strict=True)
        ),
        folded=any(fold_key(key) != key for key in exact),
    )


def compared_medians(evenings: Sequence[PositionsInsight | None]) -> MediansCompared | None:
    """None where no two evenings have figures between the same poles."""
    evenings = [each if each and abs(each.median) <= POSITION_LIMIT else None for each in evenings]
    had = [each for each in evenings if each is not None]
    if len(had) < 2 or len({each.poles for each in had}) > 1:  # noqa: PLR2004 to compare
        return None
    n = tuple(sum(each.counts) if each else None for each in evenings)
    medians = tuple(
        each.median if each and sum(each.counts) >= LEAST else None for each in evenings
    )
    return MediansCompared(n, medians, had[-1].poles)
