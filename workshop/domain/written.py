"""Whether words, kept as JSON, hold a text that somebody wrote."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workshop.domain.wording import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def is_written_in(body: str, wanted: str) -> bool:
    """Whether a text in `body` holds `wanted`, however the letters of either are spelled.

    Only what people wrote: *line* does not stand in an answer that was declined, nor *orde* in an
    order. A draft is kept as it came; of half a one all of it counts.
    """
    sought = spelled(wanted)
    try:
        texts = _texts(json.loads(body))
        return any(sought in spelled(each) for each in texts)
    except (ValueError, RecursionError):
        return spelled(json.dumps(wanted, ensure_ascii=False)[1:-1]) in spelled(body)


def _texts(found: object) -> Iterator[str]:
    match found:
        case {"chosen": list(), **rest} | {"order": list(), **rest} if not rest:
            pass  # keys of options: of these the programme wrote the words
        case str():
            yield found
        case dict():
            yield from _in_all(found.values())
        case list():
            yield from _in_all(found)
        case _:
            pass


def _in_all(found: Iterable[object]) -> Iterator[str]:
    for each in found:
        yield from _texts(each)
