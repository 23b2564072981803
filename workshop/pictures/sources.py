"""What a joint answer rests on, in words: texts of cards, names of clusters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.wording import ERASED
from workshop.pictures.reading import Reading, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.domain.ids import QuestionId
    from workshop.domain.state import Revision, State

_CARD: Final = re.compile(r"[0-9]+\.[0-9]+")


def source_words(state: State, sources: Iterable[str]) -> dict[str, str]:
    """Sources in words; `ERASED` where these were erased.

    A card keeps the words that were shown then, whatever its author submitted since. A cluster
    that was dissolved has none.
    """
    words: dict[str, str] = {}
    for board in state.boards.values():
        words |= {cluster.id: cluster.name for cluster in board.clusters.values()}
    wanted: dict[int, set[str]] = {}
    for source in sources:
        if source not in words and _CARD.fullmatch(source):
            wanted.setdefault(int(source.split(".")[0]), set()).add(source)
    for question in reversed(state.flow.shown) if wanted else ():
        for revision in _revealed(state, question):
            for source in wanted.get(revision.seq, ()):
                words[source] = _card_text(read(state, revision), source)
    return words


def _revealed(state: State, question: QuestionId) -> Iterator[Revision]:
    """Every revision that was there at the newest showing."""
    up_to = state.flow.shown[question]
    for revisions in state.answers.get(question, {}).values():
        yield from (revision for revision in revisions if revision.seq <= up_to)


def _card_text(reading: Reading, source: str) -> str:
    index = int(source.split(".")[1])
    return reading.texts[index] if index < len(reading.texts) else ERASED
