"""The answers that the room may see, without who gave them unless that was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from workshop.domain.ids import CardId, ParticipantId, card_id
from workshop.domain.rules.authors import team_of
from workshop.domain.spelling import fold_text
from workshop.domain.values import Declined, texts_of
from workshop.domain.wording import ERASED
from workshop.pictures.groups import Label, Pool, group_labels, labels

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId, SubjectId
    from workshop.domain.state import Revision, State
    from workshop.domain.values import Value


@dataclass(frozen=True)
class ShownAnswer:
    """One answer as the room may see it."""

    value: Value | None
    """None: its words were erased."""
    label: Label
    """Under which it stands on the wall."""
    group: Label
    """Under which it counts in the council's figures; nothing if it does not count there."""
    late: bool
    counts_as_council: bool
    cards: tuple[CardId, ...]
    """One for each of its texts."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts on its cards; one `ERASED` where the words were erased."""
        return (ERASED,) if self.value is None else texts_of(self.value)

    @property
    def is_declined(self) -> bool:
        """*Liever geen antwoord*."""
        return isinstance(self.value, Declined)


def shown_answers(state: State, question: QuestionId) -> tuple[ShownAnswer, ...]:
    """What was shown of `question`, in order of text: never of arrival, never of name."""
    key = ("shown", question)
    if key not in state.memo:
        state.memo[key] = _shown_answers(state, question)
    return cast("tuple[ShownAnswer, ...]", state.memo[key])  # only this function writes the key


def _shown_answers(state: State, question: QuestionId) -> tuple[ShownAnswer, ...]:
    revisions = {
        subject: revision
        for subject in state.answers.get(question, {})
        if (revision := state.shown_revision(question, subject)) is not None
    }
    council = [subject for subject in revisions if counts_as_council(state, subject)]
    label, group = labels(state, revisions), group_labels(state, council)
    answers = [
        ShownAnswer(
            value=state.value(revision),
            label=label[subject],
            group=group.get(subject),
            late=revision.is_late,
            counts_as_council=subject in group,
            cards=_cards(state, revision),
        )
        for subject, revision in revisions.items()
    ]
    return tuple(sorted(answers, key=_text_order))


def _cards(state: State, revision: Revision) -> tuple[CardId, ...]:
    value = state.value(revision)
    count = 1 if value is None else len(texts_of(value))
    return tuple(card_id(revision.seq, index) for index in range(count))


def _text_order(answer: ShownAnswer) -> tuple[list[str], str, str]:
    texts = [fold_text(text) for text in answer.texts]
    label = "~" if isinstance(answer.label, Pool) else answer.label or ""
    return (texts, label, repr(answer.value))


def counts_as_council(state: State, subject: SubjectId) -> bool:
    """Whether an answer belongs in the council's picture: seats and teams do, some roles do."""
    participant = state.participants.get(ParticipantId(subject))
    if participant is None or team_of(subject) is not None:
        return True
    return state.roles[participant.role].counts_as_council


def card_texts(state: State, question: QuestionId) -> dict[CardId, str]:
    """Shown cards of `question` with their text, in order of text."""
    return {
        card: text
        for answer in shown_answers(state, question)
        for card, text in zip(answer.cards, answer.texts, strict=True)
    }
