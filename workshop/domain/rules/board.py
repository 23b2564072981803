"""Rules for the operator's arrangement: clusters, joint answers, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.board import Board
from workshop.domain.errors import (
    AnswerInvalidError,
    CannotUndoError,
    NotShownError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.programme import Field, Question, Who
from workshop.domain.rules.lookup import (
    check_sources,
    referable,
    shown_cards,
    the_board,
    the_joint_answer,
    the_question,
)
from workshop.domain.values import check_row
from workshop.domain.wording import clean_line, clean_text, required_text, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from workshop.domain.ids import CardId, QuestionId
    from workshop.domain.state import Arrangement, State

ENTRY_LIMIT: Final = 60
"""Entries in one joint answer: more is a list, not an answer."""


# --- clusters ------------------------------------------------------------------------------


def set_cluster(state: State, command: c.SetCluster, _: datetime) -> list[Happening]:
    """Only of cards that were shown; those already on the board may stay."""
    question = the_question(state, command.question)
    name = clean_line(command.name, "cluster")
    board = state.boards.get(question.id) or Board(question.id)
    cards = tuple(dict.fromkeys(command.cards))
    lying = {card for cluster in board.clusters.values() for card in cluster.cards}
    _check_shown(state, question.id, (card for card in cards if card not in lying))
    known = board.clusters.get(command.cluster)
    if known and (known.name, known.cards) == (name, cards):
        return []
    return [Happening(e.ClusterSet(command.cluster, name, cards), question=question.id)]


def _check_shown(state: State, question: QuestionId, cards: Iterable[CardId]) -> None:
    new = set(cards)
    missing = new - shown_cards(state, question).keys() if new else new
    if missing:
        raise NotShownError(min(missing))


def merge_clusters(state: State, command: c.MergeClusters, _: datetime) -> list[Happening]:
    """The first keeps its name, the other goes."""
    board = the_board(state, command.question)
    for cluster in (command.cluster, command.other):
        if cluster not in board.clusters:
            raise UnknownIdError("cluster", cluster)
    if command.cluster == command.other:
        return []
    kept, gone = board.clusters[command.cluster], board.clusters[command.other]
    both = tuple(dict.fromkeys((*kept.cards, *gone.cards)))
    return [
        Happening(e.ClusterSet(kept.id, kept.name, both), question=command.question),
        Happening(e.ClusterRemoved(gone.id), question=command.question),
    ]


def remove_cluster(state: State, command: c.RemoveCluster, _: datetime) -> list[Happening]:
    """Its cards lie loose again."""
    if command.cluster not in the_board(state, command.question).clusters:
        raise UnknownIdError("cluster", command.cluster)
    return [Happening(e.ClusterRemoved(command.cluster), question=command.question)]


# --- the joint answer ----------------------------------------------------------------------


def set_entry(state: State, command: c.SetEntry, _: datetime) -> list[Happening]:
    """Fields fit the question, references point to entries, sources were shown."""
    question = the_question(state, command.question, Who.JOINT)
    row = check_row(question, command.fields)
    row = {key: _resolved(state, question, key, text) for key, text in row.items()}
    rationale = clean_text(command.rationale, "rationale")
    joint = state.joint.get(question.id)
    known = joint.entries.get(command.entry) if joint else None
    check_sources(state, command.sources, known.sources if known else ())
    if known is None and joint and len(joint.entries) >= ENTRY_LIMIT:
        detail = {"found": str(len(joint.entries) + 1), "limit": str(ENTRY_LIMIT)}
        raise AnswerInvalidError(question.id, "too_many", detail)
    if known and (known.fields, known.rationale, known.sources) == (
        row,
        rationale,
        command.sources,
    ):
        return []
    payload = e.EntrySet(command.entry, row, rationale, command.sources)
    return [Happening(payload, question=question.id)]


def _resolved(state: State, question: Question, key: str, text: str) -> str:
    """The id of the entry that a reference names, by id or by its main text."""
    field: Field = next(column for column in question.columns if column.key == key)
    if field.reference is None:
        return text
    known = dict(referable(state, field.reference))
    if text in known:
        return text
    for entry, main in known.items():
        if same_name(main) == same_name(text):
            return entry
    raise AnswerInvalidError(question.id, "reference", {"field": key, "found": text})


def remove_entry(state: State, command: c.RemoveEntry, _: datetime) -> list[Happening]:
    """Rows that refer to it show the gap."""
    if command.entry not in the_joint_answer(state, command.question).entries:
        raise UnknownIdError("entry", command.entry)
    return [Happening(e.EntryRemoved(command.entry), question=command.question)]


def order_entries(state: State, command: c.OrderEntries, _: datetime) -> list[Happening]:
    """Another reading order; the same order writes nothing."""
    joint = the_joint_answer(state, command.question)
    for entry in command.order:
        if entry not in joint.entries:
            raise UnknownIdError("entry", entry)
    order = tuple(joint.in_order(command.order).entries)
    if order == tuple(joint.entries):
        return []
    return [Happening(e.EntriesOrdered(order), question=command.question)]


def set_remark(state: State, command: c.SetRemark, _: datetime) -> list[Happening]:
    """What stays apart is written down beside what is shared."""
    question = the_question(state, command.question, Who.JOINT)
    text = required_text(command.text, "remark")
    joint = state.joint.get(question.id)
    known = joint.remarks.get(command.remark) if joint else None
    check_sources(state, command.sources, known.sources if known else ())
    kind = command.kind.value
    if known and (known.kind, known.text, known.sources) == (kind, text, command.sources):
        return []
    payload = e.RemarkSet(command.remark, kind, text, command.sources)
    return [Happening(payload, question=question.id)]


def remove_remark(state: State, command: c.RemoveRemark, _: datetime) -> list[Happening]:
    """Taken back by those who made it."""
    if command.remark not in the_joint_answer(state, command.question).remarks:
        raise UnknownIdError("remark", command.remark)
    return [Happening(e.RemarkRemoved(command.remark), question=command.question)]


# --- undo ----------------------------------------------------------------------------------


def undo(state: State, command: c.Undo, _now: datetime) -> list[Happening]:
    """A compensating event, while the arrangement is still as the command left it."""
    known = state.undoable.get(command.command)
    if known is None:
        raise CannotUndoError("unknown")
    after = known[1]
    # By identity: in another reading order, or changed and changed back, it would be equal.
    if _present(state, after) is not after:
        raise CannotUndoError("changed")
    return [Happening(e.Undone(command.command), question=after.question)]


def _present(state: State, like: Arrangement) -> Arrangement | None:
    if isinstance(like, Board):
        return state.boards.get(like.question)
    return state.joint.get(like.question)
