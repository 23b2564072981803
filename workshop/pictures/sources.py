"""What a joint answer rests on, in words: texts of cards, names of clusters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import EntryId
from workshop.domain.wording import ERASED, is_erased
from workshop.pictures.earlier import origin_of
from workshop.pictures.in_words import name_of
from workshop.pictures.reading import Reading, reader

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from workshop.domain.ids import QuestionId
    from workshop.domain.state import Revision, State

_CARD: Final = re.compile(r"[0-9]+\.[0-9]+")


def source_words(state: State, sources: Iterable[str]) -> dict[str, str]:
    """Sources in words; `ERASED` where these were erased.

    What was written down together before says where. A card keeps the words that were shown then,
    whatever its author submitted since. A cluster that was dissolved has none.
    """
    words: dict[str, str] = {}
    for board in state.boards.values():
        words |= {cluster.id: cluster.name for cluster in board.clusters.values()}
    wanted: dict[int, set[str]] = {}
    for source in sources:
        if (found := _written_down(state, source)) is not None:
            words[source] = found
        elif source not in words and _CARD.fullmatch(source):
            wanted.setdefault(int(source.split(".")[0]), set()).add(source)
    read = reader(state)
    for question in reversed(state.flow.showings) if wanted else ():
        for revision in _revealed(state, question, wanted):
            for source in wanted[revision.seq]:
                words[source] = _card_text(read(revision), source)
    return words


def _written_down(state: State, source: str) -> str | None:
    """An entry of a joint answer, or one that came along, with where it was written."""
    if known := state.earlier_entry(source):
        earlier, entry = known
        main = earlier.main_text(entry)
        return main if is_erased(main) else f"{main} ({origin_of(earlier)})"
    for question, joint in state.joint.items():
        if found := joint.entries.get(EntryId(source)):
            main = name_of(state, state.questions[question], found)
            return main if is_erased(main) else f"{main} ({state.step_of(question).title})"
    return None


def _revealed(state: State, question: QuestionId, wanted: Container[int]) -> Iterator[Revision]:
    """The wanted revisions that any showing showed: newest of their author then."""
    showings = state.flow.showings[question]
    for revisions in state.answers.get(question, {}).values():
        for index, revision in enumerate(revisions):
            if revision.seq in wanted and revision.content_id is not None:
                later = revisions[index + 1 : index + 2]
                until = later[0].seq if later else state.seq + 1
                if any(revision.seq <= up_to < until for up_to in showings):
                    yield revision


def _card_text(reading: Reading, source: str) -> str:
    index = int(source.split(".")[1])
    return reading.texts[index] if index < len(reading.texts) else ERASED
