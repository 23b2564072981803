"""The column `vraag`: which question, and whether it is one for this author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.commands import ByTeam
from workshop.domain.programme import Who, step_of
from workshop.domain.wording import same_name
from workshop.exchange.findings import Suggestions, Trouble, one_line
from workshop.exchange.voices import Council, WholeGroup

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.exchange.voices import Voice


class Questions:
    """All questions of the session's programmes."""

    def __init__(self, state: State) -> None:
        self._by_id = {same_name(each.id): each for each in state.questions.values()}
        self._suggestions = {
            who: Suggestions(each.id for each in state.questions.values() if each.who is who)
            for who in Who
        }
        self._all = Suggestions(state.questions)

    def find(self, cell: str, voice: Voice | None) -> Question | Trouble:
        """The question that the cell names and `voice` may answer, or what is wrong with it.

        `voice` is None where the row does not say whose answer it is.
        """
        written = one_line(cell)
        if not written:
            return Trouble("empty")
        question = self._by_id.get(same_name(written))
        if question is None:
            return Trouble("question_unknown", written, self._nearest(written, voice))
        match voice:
            case None | ByTeam() | WholeGroup():  # a team may prepare a joint answer
                return question
            case Council() if question.who is Who.OWN:
                return Trouble("question_own", written, self._twin(question, Who.JOINT))
            case Council():
                return question
            case _ if question.who is Who.JOINT:
                return Trouble("question_joint", written, self._twin(question, Who.OWN))
            case _:
                return question

    def _nearest(self, written: str, voice: Voice | None) -> str:
        match voice:
            case None | ByTeam() | WholeGroup():
                return self._all.nearest(written)
            case Council():
                return self._suggestions[Who.JOINT].nearest(written)
            case _:
                return self._suggestions[Who.OWN].nearest(written)

    def _twin(self, question: Question, who: Who) -> str:
        """The main question of the same step for the others, if it has one."""
        twin = f"{step_of(question.id)}.{who}"
        return twin if twin in self._by_id else ""
