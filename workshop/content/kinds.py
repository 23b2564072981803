"""Which keys each kind of question has, beside those that all questions have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.content.findings import nearest
from workshop.domain.programme import Kind
from workshop.domain.wording import NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workshop.content.table import Table


@dataclass(frozen=True)
class Shape:
    """The keys that a kind needs, and those that it may have."""

    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


SHAPES: Final[Mapping[Kind, Shape]] = {
    Kind.TEXT: Shape(may=("suggestions", "feeds")),
    Kind.ITEMS: Shape(needs=("count",), may=("suggestions", "feeds")),
    Kind.STATEMENT: Shape(needs=("options",), may=("published",)),
    Kind.CHOICE: Shape(needs=("options",), may=("count",)),
    Kind.NUMBER: Shape(may=("minimum", "maximum", "unit")),
    Kind.WEIGH: Shape(needs=("options",)),
    Kind.RANK: Shape(needs=("options",)),
    Kind.POSITION: Shape(needs=("poles",)),
    Kind.RECORD: Shape(needs=("fields",), may=("suggestions", "feeds")),
    Kind.RECORDS: Shape(needs=("fields", "count"), may=("suggestions", "feeds", "timeline")),
}
FEWEST_OPTIONS: Final = 2
_SPECIAL: Final = sorted({key for shape in SHAPES.values() for key in shape.needs + shape.may})


def read_kind(table: Table) -> Kind | None:
    """The kind of a question; also notes keys that this kind lacks or does not have."""
    name = table.line("kind", NAME_LIMIT, required=True)
    kind = next((kind for kind in Kind if kind == name), None)
    if kind is not None:
        _check_keys(table, kind, SHAPES[kind])
    elif name:
        table.fault("kind", "kind", *first(nearest(name, Kind), Kind), found=name)
    return kind


def first(hints: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """The nearest names where there are any, else all that are known."""
    return tuple(hints) or tuple(known)


def _check_keys(table: Table, kind: Kind, shape: Shape) -> None:
    for key in shape.needs:
        if not table.has(key):
            table.fault(key, "needed_for_kind", found=kind)
    for key in _SPECIAL:
        if table.has(key) and key not in shape.needs + shape.may:
            table.fault(key, "not_for_kind", *shape.needs, *shape.may, found=kind)
