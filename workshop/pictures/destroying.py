"""What is worked out before answers are destroyed, because nobody can afterwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workshop.domain.codec import canonical, encode
from workshop.pictures.audiences import shown_insight
from workshop.pictures.board import board_picture
from workshop.pictures.counting import Counts, counts
from workshop.pictures.folded import Lying
from workshop.pictures.insights import Insight
from workshop.pictures.shown import WRITTEN

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import State


@dataclass(frozen=True)
class _Figure:
    """The parts that `folded` is asked for."""

    counts: Counts
    insight: Insight
    lying: Lying


def figures_to_keep(state: State) -> dict[QuestionId, str]:
    """Of every question that anybody answered alone: numbers as the report prints them, as JSON.

    No words of anybody: what was said how often needs its words, and goes with them.
    """
    return {
        question: canonical(encode(_figure(state, state.questions[question])))
        for question, given in state.answers.items()
        if given
    }


def _figure(state: State, question: Question) -> _Figure:
    found = shown_insight(state, question)
    if question.kind in WRITTEN:
        found = replace(found, tallies=())
    board = board_picture(state, question.id)
    lying = {each.id: len(each.cards) for each in board.clusters}
    return _Figure(counts(state, question.id), found, Lying(lying, len(board.loose)))
