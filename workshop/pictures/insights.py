"""What shown answers say together: counts and means of the council, in fixed order."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from workshop.domain.agreement import Consensus, consensus_on_scale
from workshop.domain.measures import round_to_total, spread
from workshop.domain.programme import POSITION_LIMIT, Kind, Published
from workshop.domain.ranking import rank_summary
from workshop.domain.tally import (
    Opinion,
    count_named,
    count_places,
    fold_key,
    mean_points,
    statement_counts,
)
from workshop.domain.values import (
    ChosenValue,
    NumberValue,
    PositionValue,
    RankValue,
    WeightsValue,
)
from workshop.pictures.groups import Label, Pool, large_groups, pool_small

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workshop.domain.programme import Question
    from workshop.pictures.shown import ShownAnswer


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people named or chose something."""

    label: str
    count: int


@dataclass(frozen=True)
class GroupWeights:
    """Mean points of three answers or more of one political group, or of the pool."""

    group: str
    """Empty: the pool."""
    n: int
    points: tuple[int, ...]


@dataclass(frozen=True)
class WeightsInsight:
    """Points per option; each row of points adds up to 100."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    n: int
    points: tuple[int, ...]
    groups: tuple[GroupWeights, ...]
    """Empty where answers are not shown per political group."""


@dataclass(frozen=True)
class PositionsInsight:
    """Where people stand between two poles."""

    poles: tuple[str, str]
    counts: tuple[int, ...]
    """From -5 to 5."""
    median: float
    consensus: Consensus | None


@dataclass(frozen=True)
class RankedRow:
    """One option in order of mean place."""

    label: str
    place: int
    shared: bool
    cells: tuple[int, ...]
    """How many put it first, second, …"""


@dataclass(frozen=True)
class RankingInsight:
    """Options in order of mean place."""

    n: int
    rows: tuple[RankedRow, ...]
    consensus: Consensus | None


@dataclass(frozen=True)
class NumberInsight:
    """A number that people gave."""

    n: int
    median: float
    lowest: float
    highest: float
    unit: str


@dataclass(frozen=True)
class ComparedRow:
    """One answer: what part of this council gave it, and of those asked elsewhere."""

    label: str
    count: int
    percent: int
    """Of this council; all rows together have 100."""
    published: int | None
    """As published; None where it was not."""


@dataclass(frozen=True)
class Comparison:
    """This council beside published figures, in the terms of those figures."""

    rows: tuple[ComparedRow, ...]
    n: int
    published: Published


@dataclass(frozen=True)
class Insight:
    """At most one of the figures below the tallies, by kind of question."""

    tallies: tuple[Tally, ...] = ()
    consensus: Consensus | None = None
    """For statements."""
    comparison: Comparison | None = None
    """For statements with published figures that somebody of the council answered."""
    weights: WeightsInsight | None = None
    positions: PositionsInsight | None = None
    ranking: RankingInsight | None = None
    number: NumberInsight | None = None
    left_out: int = 0
    """Shown answers that do not count as the council's."""


def insight(question: Question, answers: Sequence[ShownAnswer]) -> Insight:
    """The answers to `question` together; figures are the council's, others are left out."""
    council = [answer for answer in answers if answer.council]
    left_out = len(answers) - len(council)
    match question.kind:
        case Kind.STATEMENT:
            return _statement(question, council, left_out)
        case Kind.CHOICE:
            return Insight(_chosen(question, council), left_out=left_out)
        case Kind.WEIGH:
            return Insight(weights=_weights(question, council), left_out=left_out)
        case Kind.POSITION:
            return Insight(positions=_positions(question, council), left_out=left_out)
        case Kind.RANK:
            return Insight(ranking=_ranking(question, council), left_out=left_out)
        case Kind.NUMBER:
            return Insight(number=_number(question, council), left_out=left_out)
        case Kind.TEXT:
            return Insight()  # whole stories: no two are the same
        case Kind.ITEMS | Kind.RECORD | Kind.RECORDS:
            # What people wrote counts for everybody: a text is on the wall, whoever wrote it.
            found = count_named(answer.reading.items for answer in answers)
            several = [Tally(spellings[0], count) for count, spellings in found.often]
            return Insight((*several, *[Tally(text, 1) for text in found.once]))
        case _:
            assert_never(question.kind)


def _chosen(question: Question, answers: Iterable[ShownAnswer]) -> tuple[Tally, ...]:
    values = (answer.value for answer in answers)
    counts = Counter(
        key for value in values if isinstance(value, ChosenValue) for key in value.keys
    )
    return tuple(Tally(option.label, counts[option.key]) for option in question.options)


def _statement(question: Question, answers: Sequence[ShownAnswer], left_out: int) -> Insight:
    tallies = _chosen(question, answers)
    chosen = [answer.value.keys[0] for answer in answers if isinstance(answer.value, ChosenValue)]
    keys = {option.key for option in question.options}
    consensus = None
    if keys <= set(Opinion):
        folded = Opinion.STRONGLY_AGREE not in keys
        counted = statement_counts(map(Opinion, chosen), folded=folded)
        consensus = consensus_on_scale(counted.scale)
    return Insight(tallies, consensus, _comparison(question, chosen), left_out=left_out)


def _comparison(question: Question, chosen: Sequence[str]) -> Comparison | None:
    """Rows in the order of the question; five points are folded first."""
    if question.published is None or not chosen:
        return None
    counts = Counter(fold_key(key) for key in chosen)
    exact = {option.key: option.label for option in question.options}
    labels = {fold_key(key): label for key, label in exact.items()} | exact
    keys = tuple(dict.fromkeys(fold_key(key) for key in exact))
    numbers = [counts[key] for key in keys]
    theirs = {share.key: share.percent for share in question.published.shares}
    rows = tuple(
        ComparedRow(labels[key], count, percent, theirs.get(key))
        for key, count, percent in zip(keys, numbers, round_to_total(numbers), strict=True)
    )
    return Comparison(rows, len(chosen), question.published)


def _weights(question: Question, answers: Sequence[ShownAnswer]) -> WeightsInsight | None:
    keys = tuple(option.key for option in question.options)
    labels = tuple(option.label for option in question.options)
    rows = [(a.group, a.value.points) for a in answers if isinstance(a.value, WeightsValue)]
    if not rows:
        return None
    points = mean_points([points for _, points in rows], keys)
    return WeightsInsight(keys, labels, len(rows), points, _group_weights(rows, keys))


def _group_weights(
    rows: Sequence[tuple[Label, Mapping[str, int]]], keys: tuple[str, ...]
) -> tuple[GroupWeights, ...]:
    """Pooled once more: those who gave no points are in a group, but not in its mean."""
    by_group: defaultdict[str, list[Mapping[str, int]]] = defaultdict(list)
    pool: list[Mapping[str, int]] = []
    for label, points in rows:
        (by_group[label] if isinstance(label, str) else pool).append(points)
    groups = [
        GroupWeights(
            "" if isinstance(label, Pool) else label or "", len(inside), mean_points(inside, keys)
        )
        for label, inside in pool_small(large_groups(by_group, pool), pool)
    ]
    return tuple(sorted(groups, key=lambda group: (not group.group, group.group)))


def _positions(question: Question, answers: Iterable[ShownAnswer]) -> PositionsInsight | None:
    values = (answer.value for answer in answers)
    places = [value.place for value in values if isinstance(value, PositionValue)]
    found = spread(places)
    if found is None:
        return None
    counted = count_places(places, -POSITION_LIMIT, POSITION_LIMIT)
    poles = question.poles or ("", "")
    return PositionsInsight(poles, counted, found.median, consensus_on_scale(counted))


def _ranking(question: Question, answers: Iterable[ShownAnswer]) -> RankingInsight | None:
    values = (answer.value for answer in answers)
    orders = [value.order for value in values if isinstance(value, RankValue)]
    labels = {option.key: option.label for option in question.options}
    found = rank_summary(orders, tuple(labels))
    if found is None:
        return None
    rows = tuple(
        RankedRow(labels[row.item], row.place, row.is_shared, row.cells) for row in found.rows
    )
    return RankingInsight(found.n, rows, found.consensus)


def _number(question: Question, answers: Iterable[ShownAnswer]) -> NumberInsight | None:
    values = (answer.value for answer in answers)
    numbers = [float(value.number) for value in values if isinstance(value, NumberValue)]
    found = spread(numbers)
    if found is None:
        return None
    return NumberInsight(found.n, found.median, found.minimum, found.maximum, question.unit)
