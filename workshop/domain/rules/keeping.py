"""Rules for what becomes of own answers, and for the hold that keeps all words."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, assert_never

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    GoneAlreadyError,
    HeldAlreadyError,
    HeldError,
    NotHeldError,
    NothingAgreedError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import SubjectId
from workshop.domain.keeping import STEPS, Gone, Kept
from workshop.domain.settings import SMALL_GROUP, ErasureCategory
from workshop.domain.wording import clean_line, is_erased, optional_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from workshop.domain.ids import ContentId
    from workshop.domain.state import State

_NAMES: Final = "ParticipantSet"
_OF_INDIVIDUALS: Final = {
    "StanceTaken": Gone.RESERVATIONS,
    "CommentMade": Gone.COMMENTS,
    "OtherAnswerKept": Gone.WORDINGS,
}
"""Kinds of event with words of one author, beside answers."""


# --- the hold ------------------------------------------------------------------------------


def check_not_held(state: State) -> None:
    """Raises `HeldError` while nothing may be destroyed."""
    hold = state.account.hold
    if hold is not None:
        raise HeldError(hold.at, hold.reason)


def place_hold(state: State, command: c.PlaceHold, _: datetime) -> list[Happening]:
    """One at a time: it stands until the last request is dealt with."""
    reason = clean_line(command.reason, "reason")
    if state.account.hold is not None:
        raise HeldAlreadyError(state.account.hold.at)
    return [Happening(e.HoldPlaced(reason))]


def lift_hold(state: State, command: c.LiftHold, _: datetime) -> list[Happening]:
    """Why it may go is written down, as why it came was."""
    reason = clean_line(command.reason, "reason")
    if state.account.hold is None:
        raise NotHeldError
    return [Happening(e.HoldLifted(reason))]


# --- the decision --------------------------------------------------------------------------


def decide_keeping(state: State, command: c.DecideKeeping, _: datetime) -> list[Happening]:
    """Own answers of an agreed account; the same decision again writes nothing."""
    seal, former = state.account.seal, state.account.decision
    if seal is None:
        raise NothingAgreedError
    category = clean_line(command.category, "category")
    ground = clean_line(command.ground, "ground")
    by = optional_line(command.by, "decided_by") or clean_line(seal.agreement.clerk, "decided_by")
    if former and STEPS.index(command.kept) < STEPS.index(former.kept):
        raise GoneAlreadyError(former.kept.value)
    gone, contents = _going(state, command.kept)
    told = (former.kept, former.category, former.ground, former.by) if former else None
    if not contents and told == (command.kept, category, ground, by):
        return []
    if command.kept is not Kept.WHOLE:
        check_not_held(state)
    payload = e.KeepingDecided(
        state.account.version, command.kept.value, category, ground, by, gone
    )
    return [Happening(payload), *_effects(state, command, contents, ground)]


def _effects(
    state: State, command: c.DecideKeeping, contents: list[ContentId], ground: str
) -> Iterator[Happening]:
    if command.kept is Kept.DESTROYED:
        for question, figure in sorted(command.figures.items()):
            if question in state.questions:
                yield Happening(e.FigureKept(figure), question)
    if contents:
        # Sorted, for the state has them in the order in which they came.
        ids = tuple(sorted(each.hex() for each in contents))
        yield Happening(e.ContentsErased(ids, ErasureCategory.SELECTION_LIST.value, ground))
    if contents and command.kept is Kept.NAMELESS:
        yield from _groups_again(state)


def _groups_again(state: State) -> Iterator[Happening]:
    """A name goes together with its political group: that of three people or more is put back.

    A smaller one would tell who it is, and no picture shows it apart.
    """
    members = Counter(person.group for person in state.participants.values())
    for person in state.participants.values():
        if person.group and members[person.group] >= SMALL_GROUP and not is_erased(person.name):
            payload = e.GroupKept(person.id, person.group)
            yield Happening(payload, subject=SubjectId(person.id))


def _going(state: State, kept: Kept) -> tuple[dict[str, int], list[ContentId]]:
    """How many of each kind go, and which words these are."""
    match kept:
        case Kept.WHOLE:
            return {}, []
        case Kept.NAMELESS:
            contents = _there(state, state.words_in.get(_NAMES, ()))
            named = [each for each in state.participants.values() if not is_erased(each.name)]
            return _counted({Gone.NAMES: len(named)}), contents
        case Kept.DESTROYED:
            return _all_answers(state)
        case _:
            assert_never(kept)


def _all_answers(state: State) -> tuple[dict[str, int], list[ContentId]]:
    authors = [each for given in state.answers.values() for each in given.values()]
    answers = [
        _there(state, (revision.content_id for revision in revisions)) for revisions in authors
    ]
    answered = sum(bool(each) for each in answers)
    contents = list(chain.from_iterable(answers))
    counts = {Gone.ANSWERS: answered, Gone.WORDINGS: len(contents) - answered}
    for kind, name in _OF_INDIVIDUALS.items():
        words = _there(state, state.words_in.get(kind, ()))
        counts[name] = counts.get(name, 0) + len(words)
        contents += words
    return _counted(counts), contents


def _there(state: State, contents: Iterable[ContentId | None]) -> list[ContentId]:
    return [each for each in contents if each is not None and each in state.bodies]


def _counted(counts: dict[Gone, int]) -> dict[str, int]:
    return {name.value: number for name, number in counts.items() if number}
