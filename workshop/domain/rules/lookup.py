"""Finding what a command names, or refusing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.errors import (
    NotForThisQuestionError,
    NotShownError,
    UnknownIdError,
)
from workshop.domain.ids import card_id
from workshop.domain.programme import Question, Step, Who
from workshop.domain.values import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.domain.board import Board, JointAnswer
    from workshop.domain.ids import CardId, EntryId, QuestionId, StepId
    from workshop.domain.state import Revision, State


def the_step(state: State, step: StepId) -> Step:
    """The step, or `UnknownIdError`."""
    found = state.step(step)
    if found is None:
        raise UnknownIdError("step", step)
    return found


def the_question(state: State, question: QuestionId, who: Who | None = None) -> Question:
    """The question, or `UnknownIdError`; with `who`, only one of that kind."""
    found = state.questions.get(question)
    if found is None:
        raise UnknownIdError("question", question)
    if who is not None and found.who is not who:
        raise NotForThisQuestionError(question, "own" if who is Who.OWN else "joint")
    return found


def the_board(state: State, question: QuestionId) -> Board:
    """The board with its clusters, or `UnknownIdError` where nothing was clustered yet."""
    board = state.boards.get(question)
    if board is None:
        raise UnknownIdError("board", question)
    return board


def the_joint_answer(state: State, question: QuestionId) -> JointAnswer:
    """The joint answer, or `UnknownIdError` where nothing was written yet."""
    joint = state.joint.get(question)
    if joint is None:
        raise UnknownIdError("joint_answer", question)
    return joint


def shown_cards(state: State, question: QuestionId) -> dict[CardId, str]:
    """The texts of the question that the room may see, by card, in no particular order."""
    cards: dict[CardId, str] = {}
    for revision in shown_revisions(state, question):
        value = state.value(revision)
        texts = texts_of(value) if value is not None else ()
        cards.update({card_id(revision.seq, index): text for index, text in enumerate(texts)})
    return cards


def shown_revisions(state: State, question: QuestionId) -> Iterable[Revision]:
    """The revisions of the question that the room may see."""
    for subject in state.answers.get(question, {}):
        revision = state.shown_revision(question, subject)
        if revision is not None:
            yield revision


def referable(state: State, question: QuestionId) -> Iterator[tuple[EntryId, str]]:
    """What a field that refers to `question` can name, with the text that names it.

    First what this evening wrote, then what came along from earlier ones.
    """
    joint, asked = state.joint.get(question), state.questions.get(question)
    if joint is not None and asked is not None:
        for entry in joint.entries.values():
            yield entry.id, entry.fields.get(asked.main_field, "")
    for earlier in state.earlier.values():
        for row in earlier.entries.values():
            if row.question == question:
                yield row.id, earlier.main_text(row)


def named_together(state: State) -> Iterator[str]:
    """What joint answers and remarks beside them rest on, and what fields hold."""
    for joint in state.joint.values():
        for entry in joint.entries.values():
            yield from entry.sources
            yield from entry.fields.values()
        for remark in joint.remarks.values():
            yield from remark.sources


def is_written_down(state: State, entry: str) -> bool:
    """Whether a joint answer has this entry, or one that came along from an earlier evening."""
    if state.earlier_entry(entry) is not None:
        return True
    return any(entry in joint.entries for joint in state.joint.values())


def check_sources(state: State, sources: Iterable[str], named: Iterable[str]) -> None:
    """Every source is a cluster, a shown card, or was written down together before.

    Raises `NotShownError` for the first that is not.

    Those `named` before may stay: they were shown then, whatever happened to them since.
    Cards are looked up by their event, so that a long evening stays quick.
    """
    clusters = {cluster for board in state.boards.values() for cluster in board.clusters}
    wanted = set(sources) - clusters - set(named)
    wanted -= {source for source in wanted if is_written_down(state, source)}
    if not wanted:
        return
    seqs = {source.split(".")[0] for source in wanted}
    for question in state.flow.shown:
        for revision in shown_revisions(state, question):
            value = state.value(revision) if str(revision.seq) in seqs else None
            if value is not None:
                count = len(texts_of(value))
                wanted -= {card_id(revision.seq, index) for index in range(count)}
    if wanted:
        raise NotShownError(min(wanted))
