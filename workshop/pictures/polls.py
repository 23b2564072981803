"""Polls about joint answers: counts and words, never who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.commands import Stance
from workshop.domain.spelling import fold_text
from workshop.domain.wording import is_erased
from workshop.pictures.groups import UNKNOWN, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.polls import Poll, StanceHeld
    from workshop.domain.state import State


@dataclass(frozen=True)
class PollPicture:
    """A poll; while it is open only how many reacted."""

    open: bool
    reacted: int
    agree: int = 0
    with_reservation: int = 0
    disagree: int = 0
    reservations: tuple[str, ...] = ()
    """Of those who agree with one, in order of text, without names."""
    objections: tuple[str, ...] = ()
    """Reasons of those who do not agree, likewise."""
    others: int = 0
    """Reactions that do not count as the council's; they are in none of the counts."""


def poll_picture(state: State, poll: Poll) -> PollPicture:
    """Counts of the council and its words, once the poll is closed; never who."""
    if poll.hands is not None:
        agree, reserved, disagree, texts = poll.hands
        return PollPicture(
            open=False,
            reacted=agree + reserved + disagree,
            agree=agree,
            with_reservation=reserved,
            disagree=disagree,
            reservations=_in_text_order(texts),
        )
    if poll.is_open:
        return PollPicture(True, len(poll.stances))
    known = people(state)
    held = [
        each
        for subject, each in poll.stances.items()
        if known.get(subject, UNKNOWN).counts_as_council
    ]
    counted = [each.stance for each in held]
    return PollPicture(
        open=False,
        reacted=len(counted),
        agree=counted.count(Stance.AGREE),
        with_reservation=counted.count(Stance.WITH_RESERVATION),
        disagree=counted.count(Stance.DISAGREE),
        reservations=_words_of(held, Stance.WITH_RESERVATION),
        objections=_words_of(held, Stance.DISAGREE),
        others=len(poll.stances) - len(held),
    )


def _words_of(held: Iterable[StanceHeld], stance: Stance) -> tuple[str, ...]:
    return _in_text_order(
        each.reservation for each in held if each.stance == stance and _is_said(each)
    )


def _is_said(held: StanceHeld) -> bool:
    """Whether there are words, or were before they were erased."""
    return bool(held.reservation) or is_erased(held.reservation)


def _in_text_order(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(texts, key=lambda text: (fold_text(text), text)))
