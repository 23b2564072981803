"""The answers that the room may see, without who gave them unless that was agreed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.ids import CardId, SubjectId, card_id
from workshop.domain.programme import Kind
from workshop.domain.settings import SMALL_GROUP, Attribution
from workshop.domain.wording import ERASED
from workshop.pictures.counting import present_answerers
from workshop.pictures.groups import (
    UNKNOWN,
    Label,
    Pool,
    labels_and_groups,
    people,
    speaks_as_person,
)
from workshop.pictures.memo import kept
from workshop.pictures.reading import Reading, reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import Revision, State
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
    council: bool
    """Whether it counts as the council's."""
    seq: int
    """Tells its cards apart; says when it came, so it is for the operator's program alone."""

    @property
    def value(self) -> Value | None:
        """None: its words were erased."""
        return self.reading.value

    @property
    def late(self) -> bool:
        """Arrived after the round was closed; said of an answer only on an evening with names."""
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
    revisions, read = _shown_revisions(state, question), reader(state)
    readings = {subject: read(revision) for subject, revision in revisions.items()}
    written = state.questions[question].kind in WRITTEN
    # Who would rather not answer has no label, and helps nobody's group over the threshold.
    told = [subject for subject, reading in readings.items() if not reading.declined]
    label, group = labels_and_groups(state, told, written)
    known, named = people(state), state.attribution is Attribution.NAME
    answers: list[ShownAnswer] = []
    for subject, reading in readings.items():
        texts = (ERASED,) if written and reading.value is None else reading.texts
        # With the attendance list, *late* would tell who in a group came late.
        seen = reading if named or not reading.late else reading._replace(late=False)
        names = (label.get(subject), group.get(subject))
        council = known.get(subject, UNKNOWN).counts_as_council
        answers.append(ShownAnswer(seen, texts, *names, council, revisions[subject].seq))
    _sort(answers)
    return tuple(answers)


def _shown_revisions(state: State, question: QuestionId) -> dict[SubjectId, Revision]:
    up_to = state.flow.shown[question]
    found: dict[SubjectId, Revision] = {}
    for subject, revisions in state.answers.get(question, {}).items():
        shown: Revision | None = revisions[-1]
        if revisions[-1].seq > up_to:
            shown = state.shown_revision(question, subject)
        if shown is not None and shown.content_id is not None:
            found[subject] = shown
    return found


def group_names(state: State, question: Question) -> dict[str, Label]:
    """Under which label each political group stands where the answers are shown.

    A group that it leaves out, for nobody of it answered, stands in the pool. Empty where there
    is no picture per group at all. Until the round is closed it goes by who may answer.
    """
    subjects, known = list(_telling(state, question.id)), people(state)
    label, group = labels_and_groups(state, subjects, question.kind in WRITTEN)
    found = group if state.attribution is Attribution.NAME else label
    named = {known[each].group: found.get(each) for each in subjects if each in known}
    named.pop("", None)
    return named if any(isinstance(each, str) for each in named.values()) else {}


def _telling(state: State, question: QuestionId) -> Iterator[SubjectId]:
    """Whose answers have a label, or will have one if they answer."""
    flow, read = state.flow, reader(state)
    if question not in flow.shown and question not in flow.closed:
        yield from (SubjectId(each.id) for each in present_answerers(state, None))
        return
    if question in flow.shown:
        revisions = _shown_revisions(state, question)
    else:
        given = state.answers.get(question, {})
        standing = {subject: state.standing(question, subject) for subject in given}
        revisions = {subject: each for subject, each in standing.items() if each is not None}
    yield from (subject for subject, each in revisions.items() if not read(each).declined)


def _sort(answers: list[ShownAnswer]) -> None:
    """By text; what else differs decides only between equal texts, and the arrival nothing."""
    labels_in_use = {each for answer in answers for each in (answer.label, answer.group)}
    place = {label: _place(label) for label in labels_in_use}

    def order(answer: ShownAnswer) -> tuple[object, ...]:
        reading, _, label, group, council, _ = answer
        return (reading.order, reading.late, council, place[label], place[group])

    answers.sort(key=order)


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
    council = tuple(answer for answer in answers if answer.council)
    others = sum(not answer.council and not answer.reading.declined for answer in answers)
    return answers if others >= SMALL_GROUP else council


# --- cards ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WallCard:
    """A shown text; the label only where the setting allows one."""

    text: str
    label: str
    """A person, a political group or a team; empty for none, and for the pool."""
    others: bool
    """Stands under the pool of small groups."""
    late: bool


class Wall(NamedTuple):
    """All texts that were shown, in order of text: those of one person do not lie together."""

    cards: tuple[WallCard, ...]
    answers: tuple[ShownAnswer, ...]
    """Whose texts these are, one after another, before they were put in order."""
    order: tuple[int, ...]
    """Of each card its number among those texts."""

    def ids(self) -> tuple[CardId, ...]:
        """What commands call the cards; says when they came, so for the operator's program."""
        names = [
            card_id(answer.seq, index)
            for answer in self.answers
            for index in range(len(answer.texts))
        ]
        return tuple([names[number] for number in self.order])


def wall(state: State, question: QuestionId) -> Wall:
    """The cards of `question`."""
    answers = shown_answers(state, question)
    return kept(state, "wall", question, answers, lambda: _wall(answers))


def _wall(answers: tuple[ShownAnswer, ...]) -> Wall:
    # Equal texts stand by what is seen of them, so that nothing else about their authors is.
    place = {answer.label: _place(answer.label) for answer in answers}
    alike: defaultdict[tuple[tuple[bool, str], bool], list[ShownAnswer]] = defaultdict(list)
    for answer in answers:
        alike[place[answer.label], answer.reading.late].append(answer)
    keys: list[str] = []
    cards: list[WallCard] = []
    for seen in sorted(alike):
        (others, name), late = seen
        for answer in alike[seen]:
            keys += answer.reading.keys or (answer.reading.order,) * len(answer.texts)
            cards += [WallCard(text, name, others, late) for text in answer.texts]
    order = tuple(sorted(range(len(keys)), key=keys.__getitem__))
    by_place = tuple([answer for seen in sorted(alike) for answer in alike[seen]])
    return Wall(tuple([cards[number] for number in order]), by_place, order)


def card_texts(state: State, question: QuestionId) -> dict[CardId, str]:
    """Shown cards of `question` with their text, in order of text."""
    found = wall(state, question)
    return {name: card.text for name, card in zip(found.ids(), found.cards, strict=True)}
