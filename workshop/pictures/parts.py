"""Pieces of pictures that several audiences share: cards, clusters, joint answers, polls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.ids import CardId, EntryId
from workshop.domain.programme import Question, Who, step_of
from workshop.domain.wording import ERASED, is_erased
from workshop.pictures.shown import card_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.board import Entry, Remark
    from workshop.domain.ids import QuestionId
    from workshop.domain.polls import Poll
    from workshop.domain.state import State


@dataclass(frozen=True)
class ClusterPicture:
    """Cards that lie together."""

    id: str
    name: str
    cards: tuple[tuple[CardId, str], ...]
    """(card, text), in order of text."""
    dots: int | None
    """None while dots are being placed, or where there are none."""


@dataclass(frozen=True)
class BoardPicture:
    """Clusters, and the cards that lie loose."""

    clusters: tuple[ClusterPicture, ...]
    loose: tuple[tuple[CardId, str], ...]


def board_picture(state: State, question: QuestionId) -> BoardPicture:
    """What lies on the board of `question`: shown cards only.

    Clusters stand in order of dots once these are counted, else of cards; equal ones by name.
    """
    texts = card_texts(state, question)
    board = state.boards.get(question)
    dots = state.dots.get(question)
    totals = dots.totals() if dots is not None and not dots.is_open else None
    clusters: list[ClusterPicture] = []
    for cluster in board.clusters.values() if board else ():
        inside = set(cluster.cards)
        cards = tuple((card, text) for card, text in texts.items() if card in inside)
        count = None if totals is None else totals[cluster.id]
        clusters.append(ClusterPicture(cluster.id, cluster.name, cards, count))
    clusters.sort(key=lambda each: (-(each.dots or 0), -len(each.cards), each.name))
    lying = {card for cluster in clusters for card, _ in cluster.cards}
    loose = tuple((card, text) for card, text in texts.items() if card not in lying)
    return BoardPicture(tuple(clusters), loose)


# --- joint answers -------------------------------------------------------------------------


@dataclass(frozen=True)
class FieldPicture:
    """A field of an entry, with references spelled out."""

    key: str
    label: str
    text: str
    missing: bool = False
    """Required, or a reference, and nothing is there (any more)."""


@dataclass(frozen=True)
class EntryPicture:
    """One entry of a joint answer."""

    id: str
    fields: tuple[FieldPicture, ...]
    rationale: str
    sources: tuple[str, ...]
    """What it rests on, in words: texts of cards, names of clusters."""

    @property
    def main(self) -> str:
        """The text that names the entry."""
        return self.fields[0].text


@dataclass(frozen=True)
class RemarkPicture:
    """A dissenting opinion, or what was not agreed."""

    id: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class JointPicture:
    """A joint answer with everything that stands beside it."""

    question: QuestionId
    prompt: str
    links: bool
    """Whether its entries refer to others: a linking table."""
    aid: bool
    entries: tuple[EntryPicture, ...]
    dissents: tuple[RemarkPicture, ...]
    not_agreed: tuple[RemarkPicture, ...]


def joint_picture(state: State, question: Question) -> JointPicture:
    """The joint answer to `question`; without entries where nothing was written."""
    joint = state.joint.get(question.id)
    entries = joint.entries.values() if joint else ()
    remarks = tuple(joint.remarks.values()) if joint else ()
    return JointPicture(
        question=question.id,
        prompt=question.prompt,
        links=any(field.reference for field in question.fields),
        aid=question.aid,
        entries=tuple(_entry(state, question, entry) for entry in entries),
        dissents=_remarks(state, remarks, "dissent"),
        not_agreed=_remarks(state, remarks, "not_agreed"),
    )


def _entry(state: State, question: Question, entry: Entry) -> EntryPicture:
    fields = tuple(_field(state, question, column.key, entry.fields) for column in question.columns)
    return EntryPicture(entry.id, fields, entry.rationale, source_texts(state, entry.sources))


def _field(state: State, question: Question, key: str, texts: Mapping[str, str]) -> FieldPicture:
    column = next(each for each in question.columns if each.key == key)
    text = texts.get(key, "")
    if column.reference is not None and text and not is_erased(text):
        text = _referred(state, column.reference, text)
    wanted = column.required or column.reference is not None
    return FieldPicture(
        key, column.label, text, missing=wanted and not text and not is_erased(text)
    )


def _referred(state: State, question: QuestionId, entry: str) -> str:
    """Main text of the entry that is referred to; empty if it is gone."""
    joint, target = state.joint.get(question), state.questions.get(question)
    found = joint.entries.get(EntryId(entry)) if joint else None
    return found.fields.get(target.main_field, "") if found and target else ""


def _remarks(state: State, remarks: tuple[Remark, ...], kind: str) -> tuple[RemarkPicture, ...]:
    return tuple(
        RemarkPicture(remark.id, remark.text, source_texts(state, remark.sources))
        for remark in remarks
        if remark.kind == kind
    )


def source_texts(state: State, sources: tuple[str, ...]) -> tuple[str, ...]:
    """The words of sources; `ERASED` for a card that is gone."""
    names: dict[str, str] = {}
    for board in state.boards.values():
        names |= {cluster.id: cluster.name for cluster in board.clusters.values()}
    return tuple(names[each] if each in names else _card_text(state, each) for each in sources)


def _card_text(state: State, source: str) -> str:
    card = CardId(source)
    for question in state.flow.shown:
        texts = card_texts(state, question)
        if card in texts:
            return texts[card]
    return ERASED


# --- polls ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class PollPicture:
    """A poll; while it is open only how many reacted."""

    open: bool
    reacted: int
    agree: int = 0
    with_reservation: int = 0
    disagree: int = 0
    reservations: tuple[str, ...] = ()
    """In order of text, without names."""


def poll_picture(poll: Poll) -> PollPicture:
    """Counts and reservations once it is closed; never who."""
    if poll.hands is not None:
        agree, reserved, disagree, reservations = poll.hands
        total = agree + reserved + disagree
        return PollPicture(False, total, agree, reserved, disagree, tuple(sorted(reservations)))
    if poll.is_open:
        return PollPicture(True, len(poll.stances))
    held = poll.stances.values()
    counted = [each.stance for each in held]
    return PollPicture(
        open=False,
        reacted=len(counted),
        agree=counted.count("akkoord"),
        with_reservation=counted.count("akkoord met kanttekening"),
        disagree=counted.count("niet akkoord"),
        reservations=tuple(sorted(each.reservation for each in held if each.reservation)),
    )


# --- the yield so far ----------------------------------------------------------------------


@dataclass(frozen=True)
class HarvestLine:
    """One joint answer of the evening so far."""

    step: str
    texts: tuple[str, ...]


def harvest(state: State) -> tuple[HarvestLine, ...]:
    """The yield so far (*opbrengst*): main texts of all joint answers, in order of the steps."""
    lines: list[HarvestLine] = []
    for question in state.questions.values():
        joint = state.joint.get(question.id)
        step = state.step(step_of(question.id))
        if question.who is Who.JOINT and joint and joint.entries and step:
            picture = joint_picture(state, question)
            lines.append(HarvestLine(step.title, tuple(entry.main for entry in picture.entries)))
    return tuple(lines)
