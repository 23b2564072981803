"""The answers that the room may see, without who gave them unless that was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.ids import CardId, card_id
from workshop.domain.programme import Kind
from workshop.domain.settings import SMALL_GROUP, Attribution
from workshop.domain.wording import ERASED
from workshop.pictures.groups import (
    UNKNOWN,
    Label,
    Pool,
    group_labels,
    labels,
    people,
    speaks_as_person,
)
from workshop.pictures.keeping import kept
from workshop.pictures.reading import Reading, read

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.domain.values import Value

WRITTEN: Final = frozenset({Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS})
"""Kinds whose answers lie on cards; all others make figures."""


class ShownAnswer(NamedTuple):
    """One answer as the room may see it."""

    reading: Reading
    texts: tuple[str, ...]
    """The texts on its cards; one `ERASED` where the words were erased."""
    label: Label
    """Under which it stands on the wall and in lists."""
    group: Label
    """Under which it counts in the council's figures; nothing if it does not count there."""
    counts_as_council: bool
    seq: int
    """Tells its cards apart; says when it came, so it is for the operator's program alone."""

    @property
    def value(self) -> Value | None:
        """None: its words were erased."""
        return self.reading.value

    @property
    def late(self) -> bool:
        """Arrived after the round was closed."""
        return self.reading.late


def shown_answers(state: State, question: QuestionId) -> tuple[ShownAnswer, ...]:
    """What was shown of `question`, in order of text: never of arrival, never of name."""
    up_to = state.flow.shown.get(question)
    if up_to is None:
        return ()
    settings = (state.attribution, speaks_as_person(state))
    basis = (up_to, people(state), settings, len(state.erased))
    return kept(state, "shown", question, basis, lambda: _shown_answers(state, question))


def _shown_answers(state: State, question: QuestionId) -> tuple[ShownAnswer, ...]:
    revisions = {
        subject: revision
        for subject in state.answers.get(question, {})
        if (revision := state.shown_revision(question, subject)) is not None
    }
    known = people(state)
    council = [each for each in revisions if known.get(each, UNKNOWN).counts_as_council]
    group = group_labels(state, council)
    written = state.questions[question].kind in WRITTEN
    # Figures are the council's: other labels beside them would tell who the others are.
    by_group = not written and state.attribution is not Attribution.NAME
    label = group if by_group else labels(state, revisions)
    answers: list[ShownAnswer] = []
    for subject, revision in revisions.items():
        reading = read(state, revision)
        texts = (ERASED,) if reading.value is None and written else reading.texts
        is_council = subject in group
        answers.append(
            ShownAnswer(
                reading, texts, label.get(subject), group.get(subject), is_council, revision.seq
            )
        )
    answers.sort(key=_text_order)
    return tuple(answers)


def _text_order(answer: ShownAnswer) -> tuple[object, ...]:
    """By text; what else differs decides only between equal texts, and the arrival nothing."""
    reading = answer.reading
    rest = (answer.counts_as_council, _place(answer.label), _place(answer.group))
    return (reading.keys, reading.body, reading.late, rest)


def _place(label: Label) -> tuple[bool, str]:
    return (True, "") if isinstance(label, Pool) else (False, label or "")


def listed_answers(state: State, question: Question) -> tuple[ShownAnswer, ...]:
    """The shown answers that may stand one by one beside the figures of the council.

    One or two answers that do not count as the council's could be told by what is missing from
    its figures; then only the council's are listed, except on an evening with names.
    """
    answers = shown_answers(state, question.id)
    if question.kind in WRITTEN or state.attribution is Attribution.NAME:
        return answers
    council = tuple(answer for answer in answers if answer.counts_as_council)
    others = len(answers) - len(council)
    return answers if others >= SMALL_GROUP else council


# --- cards ---------------------------------------------------------------------------------


class Card(NamedTuple):
    """One text of an answer; sorts by text."""

    key: str
    text: str
    label: str
    """Empty for none, and for the pool."""
    others: bool
    """Stands under the pool of small groups."""
    late: bool
    seq: int
    place: int
    """Of the text in its answer."""

    @property
    def id(self) -> CardId:
        """For commands; says when the answer came, so it is for the operator's program alone."""
        return card_id(self.seq, self.place)


def cards(state: State, question: QuestionId) -> tuple[Card, ...]:
    """All texts that were shown, in order of text: texts of one person do not lie together."""
    answers = shown_answers(state, question)
    return kept(state, "cards", question, answers, lambda: _cards(answers))


def _cards(answers: tuple[ShownAnswer, ...]) -> tuple[Card, ...]:
    found: list[Card] = []
    for answer in answers:
        others = isinstance(answer.label, Pool)
        label = "" if isinstance(answer.label, Pool) else answer.label or ""
        late, seq = answer.reading.late, answer.seq
        keys = answer.reading.keys or ("",)
        for place, (key, text) in enumerate(zip(keys, answer.texts, strict=False)):
            found.append(Card(key, text, label, others, late, seq, place))
    found.sort()
    return tuple(found)


def card_texts(state: State, question: QuestionId) -> dict[CardId, str]:
    """Shown cards of `question` with their text, in order of text."""
    return {card.id: card.text for card in cards(state, question)}
