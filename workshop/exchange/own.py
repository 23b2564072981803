"""Own answers, and those of teams, as commands: the whole answer of each author to a question."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from workshop.domain.commands import BySeat, ByTeam, IssueSeat, Medium, SetTeam, SubmitAnswer
from workshop.domain.ids import TeamId
from workshop.domain.programme import Kind
from workshop.domain.rules.authors import seat_hash, subject_of
from workshop.domain.values import Declined, ItemsValue, RowsValue, dump_value
from workshop.domain.wording import same_name
from workshop.exchange.findings import Trouble
from workshop.exchange.kinds import MANY_ROWS
from workshop.exchange.outcome import Change
from workshop.exchange.sheet import ANSWER
from workshop.exchange.voices import Form, WholeGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workshop.domain.commands import Author
    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.domain.values import Value
    from workshop.exchange.findings import Findings
    from workshop.exchange.outcome import Plan
    from workshop.exchange.sheet import OwnRows, Sheet, Single


class Mint(NamedTuple):
    """What this room cannot make itself."""

    new_id: Callable[[], str]
    new_secret: Callable[[], str]
    """At least 128 random bits."""


class Answer(NamedTuple):
    """The whole answer of one author to one question."""

    voice: Single
    question: Question
    value: Value
    rows: tuple[int, ...]


def whole_answers(sheet: Sheet, state: State, findings: Findings) -> list[Answer]:
    """The rows of each author and question as one answer; what cannot be one is noted."""
    answers: list[Answer] = []
    for (voice, key), given in sheet.own.items():
        question = state.questions[key]
        value = _whole_value(question, given, findings)
        if value is not None:
            answers.append(Answer(voice, question, value, tuple(row for row, _ in given)))
    return answers


def _whole_value(question: Question, given: OwnRows, findings: Findings) -> Value | None:
    first, value = given[0]
    if len(given) == 1:
        return value
    for row, each in given:
        if isinstance(each, Declined):
            findings.add(row, ANSWER, Trouble("declined_and_more"))
            return None
    if question.kind not in MANY_ROWS:
        for row, _ in given[1:]:
            findings.add(row, ANSWER, Trouble("one_row", "", str(first)))
        return None
    if len(given) > question.count:
        row = given[question.count][0]
        findings.add(row, ANSWER, Trouble("too_many", str(len(given)), str(question.count)))
        return None
    return _joined(question, [value for _, value in given])


def _joined(question: Question, values: Sequence[Value]) -> Value:
    """One value of the entries that the rows gave, in their order."""
    if question.kind is Kind.ITEMS:
        found = (value.items for value in values if isinstance(value, ItemsValue))
        return ItemsValue(tuple(chain.from_iterable(found)))
    rows = (value.rows for value in values if isinstance(value, RowsValue))
    return RowsValue(tuple(chain.from_iterable(rows)))


class OwnAnswers:
    """Plans answers, and before them the teams and seats that they need."""

    def __init__(self, state: State, mint: Mint, plan: Plan) -> None:
        self._state = state
        self._mint = mint
        self._plan = plan

    def add(self, answers: Sequence[Answer]) -> None:
        """Plan `answers`, in the order of the file."""
        authors = self._authors(answers)
        for answer in answers:
            author = authors[answer.voice]
            change = self._change(answer, author)
            self._plan.count(change)
            self._plan.ask(answer.question.id)
            if change is not Change.EQUAL:
                submit = SubmitAnswer(author, answer.question.id, answer.value, Medium.PAPER)
                self._plan.add(submit, answer.rows)

    def _authors(self, answers: Sequence[Answer]) -> dict[Single, Author]:
        rows: dict[Single, list[int]] = {}
        for answer in answers:
            rows.setdefault(answer.voice, []).extend(answer.rows)
        seats: list[tuple[str, list[int]]] = []
        authors: dict[Single, Author] = {}
        for voice, found in rows.items():
            match voice:
                case WholeGroup(name):
                    authors[voice] = self._team(name, found)
                case Form():
                    secret = self._mint.new_secret()
                    authors[voice] = BySeat(secret)
                    seats.append((seat_hash(secret), found))
                case _:
                    authors[voice] = voice
        for seat, found in sorted(seats):  # by hash: in no order that was there before
            self._plan.add(IssueSeat(seat), found)
        return authors

    def _team(self, group: str, rows: Iterable[int]) -> ByTeam:
        team = TeamId(self._mint.new_id())
        people = self._state.participants.values()
        members = tuple(each.id for each in people if same_name(each.group) == same_name(group))
        self._plan.add(SetTeam(team, group, members), rows)
        return ByTeam(team)

    def _change(self, answer: Answer, author: Author) -> Change:
        if isinstance(answer.voice, Form | WholeGroup):
            return Change.NEW  # who comes into being with this file has no answer yet
        question = answer.question.id
        standing = self._state.standing(question, subject_of(self._state, author, question))
        if standing is None or standing.content_id is None:
            return Change.NEW
        body = self._state.bodies.get(standing.content_id)
        return Change.EQUAL if body == dump_value(answer.value) else Change.CHANGED
