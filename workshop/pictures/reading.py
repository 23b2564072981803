"""One revision of an answer as pictures need it, decoded and folded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.spelling import fold_text
from workshop.domain.tally import named_items
from workshop.domain.values import Declined, TextValue, Value, load_value, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.state import Revision, State

KEY_LENGTH: Final = 200
"""Characters that decide the order of texts; what is equal that far goes by the text itself."""


class Reading(NamedTuple):
    """A revision that was not withdrawn."""

    value: Value | None
    """None: its words were erased."""
    body: str
    """The same as JSON; empty if erased."""
    texts: tuple[str, ...]
    keys: tuple[str, ...]
    """The place of each text in text order."""
    items: Mapping[str, str]
    """Short texts by the key under which they count as the same."""
    late: bool

    @property
    def is_declined(self) -> bool:
        """*Liever geen antwoord*."""
        return isinstance(self.value, Declined)


def read(state: State, revision: Revision) -> Reading:
    """The answer in `revision`, which was not withdrawn."""
    body = state.bodies.get(revision.content_id) if revision.content_id else None
    known = state.kept.get(("reading", revision.content_id))
    if known is not None and known[0] is body and isinstance(known[1], Reading):
        return known[1]
    found = _read(body, late=revision.is_late)
    state.kept["reading", revision.content_id] = (body, found)
    return found


def _read(body: str | None, *, late: bool) -> Reading:
    if body is None:
        return Reading(None, "", (), (), {}, late)
    value = load_value(body)
    texts = texts_of(value)
    keys = tuple(fold_text(text[:KEY_LENGTH]) for text in texts)
    items = {} if isinstance(value, TextValue) else named_items(texts)
    return Reading(value, body, texts, keys, items, late)
