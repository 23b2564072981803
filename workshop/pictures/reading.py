"""One revision of an answer as pictures need it, decoded and folded once."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.programme import POSITION_LIMIT
from workshop.domain.spelling import fold_text
from workshop.domain.tally import named_items
from workshop.domain.values import (
    Declined,
    NumberValue,
    PositionValue,
    TextValue,
    Value,
    load_value,
    texts_of,
)
from workshop.pictures.memo import kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workshop.domain.ids import ContentId
    from workshop.domain.state import Revision, State

KEY_LENGTH: Final = 200
"""Characters that are folded for the order of texts; then the text itself decides."""

_ABOVE_ALL: Final = 10**16
"""More than any number that an answer may give, so that what is added to it is positive."""
_LAST: Final = "\U0010ffff"
"""In no text: it is not assigned."""


class Reading(NamedTuple):
    """A revision that was not withdrawn."""

    value: Value | None
    """None: its words were erased."""
    body: str | None
    """The same as JSON."""
    order: str
    """Puts answers in order of text, or of number."""
    texts: tuple[str, ...]
    keys: tuple[str, ...]
    """Puts each of the texts in order of text."""
    items: Mapping[str, str]
    """Short texts by the key under which they count as the same."""
    declined: bool
    """*Liever geen antwoord*."""
    late: bool


def reader(state: State) -> Callable[[Revision], Reading]:
    """Reads revisions that were not withdrawn.

    Mostly they were read when they came in, because counts ask for it: a showing need not wait.
    """
    readings: dict[ContentId | None, Reading] = kept(state, "readings", None, None, dict)
    bodies = state.bodies

    def read(revision: Revision) -> Reading:
        content = revision.content_id
        body = bodies.get(content) if content else None
        known = readings.get(content)
        if known is None or known.body is not body:
            known = readings[content] = _read(body, late=revision.is_late)
        return known

    return read


def _read(body: str | None, *, late: bool) -> Reading:
    if body is None:
        return Reading(None, None, _LAST, (), (), {}, declined=False, late=late)
    value = load_value(body)
    texts = texts_of(value)
    keys = tuple(f"{fold_text(text[:KEY_LENGTH])}\0{text}" for text in texts)
    return Reading(
        value=value,
        body=body,
        order="\0".join((_order(value), *keys, body)),
        texts=texts,
        keys=keys,
        items={} if isinstance(value, TextValue) else named_items(texts),
        declined=isinstance(value, Declined),
        late=late,
    )


def _order(value: Value) -> str:
    """Text that stands in the order of a number, or after all others; empty for the rest."""
    match value:
        case Declined():
            return _LAST
        case NumberValue(number):
            return f"{Decimal(number) + _ABOVE_ALL:040.15f}"
        case PositionValue(place):
            return f"{place + POSITION_LIMIT:02d}"
        case _:
            return ""
