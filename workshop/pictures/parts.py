"""Pieces of pictures that several audiences share: cards, clusters, joint answers, polls."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import Stance
from workshop.domain.ids import CardId, EntryId, QuestionId
from workshop.domain.programme import Kind
from workshop.domain.rules.lookup import referable
from workshop.domain.spelling import fold_text
from workshop.domain.timeline import Row, Timeline, month, timeline
from workshop.domain.wording import ERASED, is_erased
from workshop.pictures.folded import Lying, folded
from workshop.pictures.groups import UNKNOWN, people
from workshop.pictures.in_words import entry_text, main_text
from workshop.pictures.keeping import noted
from workshop.pictures.shown import wall
from workshop.pictures.sources import source_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from workshop.domain.board import Entry, Remark
    from workshop.domain.polls import Poll, StanceHeld
    from workshop.domain.programme import Field, Question
    from workshop.domain.state import State


@dataclass(frozen=True)
class ClusterPicture:
    """Cards that lie together."""

    id: str
    name: str
    cards: tuple[str, ...]
    """Texts, in order of text."""
    dots: int | None
    """None while dots are being placed, or where there are none."""


@dataclass(frozen=True)
class BoardPicture:
    """Clusters, and the texts of cards that lie loose."""

    clusters: tuple[ClusterPicture, ...]
    loose: tuple[str, ...]


def board_picture(state: State, question: QuestionId) -> BoardPicture:
    """What lies on the board of `question`: shown cards only.

    Clusters stand in order of dots once these are counted, else of cards; equal ones by name.
    """
    return noted(state, "board", question, lambda: _board(state, question))


def _board(state: State, question: QuestionId) -> BoardPicture:
    gone = folded(state, question, "lying", Lying)
    if gone is not None:
        texts = {name: (ERASED,) * count for name, count in gone.clusters.items()}
        return BoardPicture(_clusters(state, question, texts), (ERASED,) * gone.loose)
    found, at = wall(state, question), cluster_of(state, question)
    if not at:
        return BoardPicture(_clusters(state, question, {}), tuple(c.text for c in found.cards))
    loose: list[str] = []
    lying: defaultdict[str, list[str]] = defaultdict(list)
    for name, card in zip(found.ids(), found.cards, strict=True):
        (lying[at[name]] if name in at else loose).append(card.text)
    return BoardPicture(_clusters(state, question, lying), tuple(loose))


def _clusters(
    state: State, question: QuestionId, lying: Mapping[str, Sequence[str]]
) -> tuple[ClusterPicture, ...]:
    board, dots = state.boards.get(question), state.dots.get(question)
    totals = dots.totals() if dots is not None and not dots.is_open else None
    clusters: list[ClusterPicture] = []
    for each in board.clusters.values() if board else ():
        count = None if totals is None else totals[each.id]
        clusters.append(ClusterPicture(each.id, each.name, tuple(lying.get(each.id, ())), count))
    clusters.sort(key=lambda each: (-(each.dots or 0), -len(each.cards), each.name))
    return tuple(clusters)


def cluster_of(state: State, question: QuestionId) -> dict[CardId, str]:
    """Cards that lie in a cluster, shown or not, with its id."""
    board = state.boards.get(question)
    clusters = board.clusters.values() if board else ()
    return {card: cluster.id for cluster in clusters for card in cluster.cards}


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
    main: str
    """The text that names the entry."""


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
    """Whether its entries join answers to two or more other questions: a linking table."""
    aid: bool
    entries: tuple[EntryPicture, ...]
    dissents: tuple[RemarkPicture, ...]
    not_agreed: tuple[RemarkPicture, ...]
    loose: tuple[LooseEnds, ...] = ()
    """Of a linking table: what no row of it names, per column."""
    timeline: Timeline | None = None
    """Of rows that are steps in time: where they stand along the months."""


@dataclass(frozen=True)
class LooseEnds:
    """Entries of an earlier joint answer that hang loose."""

    label: str
    """Of the column that would name them."""
    texts: tuple[str, ...]


def joint_picture(state: State, question: Question) -> JointPicture:
    """The joint answer to `question`; without entries where nothing was written."""
    return noted(state, "joint", question.id, lambda: _joint(state, question))


def _joint(state: State, question: Question) -> JointPicture:
    joint = state.joint.get(question.id)
    entries = tuple(joint.entries.values()) if joint else ()
    remarks = tuple(joint.remarks.values()) if joint else ()
    lists = [*(each.sources for each in entries), *(each.sources for each in remarks)]
    words = source_words(state, chain.from_iterable(lists))
    links = question.is_linking
    return JointPicture(
        question=question.id,
        prompt=question.prompt,
        links=links,
        loose=tuple(_loose_ends(state, question, entries)) if links else (),
        aid=question.aid,
        entries=tuple(_entry(state, question, entry, words) for entry in entries),
        dissents=_remarks(remarks, "dissent", words),
        not_agreed=_remarks(remarks, "not_agreed", words),
        timeline=_timeline(state, question, entries),
    )


def _timeline(state: State, question: Question, entries: Iterable[Entry]) -> Timeline | None:
    """Months without a year are those that follow the evening."""
    keys = question.timeline
    if keys is None:
        return None
    rows = [
        Row(
            each.fields.get(question.main_field, ""),
            each.fields.get(keys.lane, ""),
            each.fields.get(keys.begin, ""),
            each.fields.get(keys.end, ""),
        )
        for each in entries
    ]
    year, number = (int(part) for part in state.details.date.split("-")[:2])
    return timeline(rows, month(year, number))


def _loose_ends(
    state: State, question: Question, entries: Collection[Entry]
) -> Iterator[LooseEnds]:
    """Per column that refers to an earlier joint answer, if anything of that is in no row."""
    for field in question.fields:
        target = state.questions.get(field.reference) if field.reference else None
        earlier = state.joint.get(target.id) if target else None
        if target is None or earlier is None:
            continue
        named = {entry.fields.get(field.key) for entry in entries}
        loose = [each for id_, each in earlier.entries.items() if id_ not in named]
        if loose:
            yield LooseEnds(field.label, tuple(each.fields[target.main_field] for each in loose))


def _entry(
    state: State, question: Question, entry: Entry, words: Mapping[str, str]
) -> EntryPicture:
    texts = _entry_texts(state, question, entry)
    return EntryPicture(
        id=entry.id,
        fields=_fields(question, texts),
        rationale=entry.rationale,
        sources=_in_words(entry.sources, words),
        main=main_text(question, texts),
    )


def fields_in_words(state: State, question: Question, entry: Entry) -> tuple[FieldPicture, ...]:
    """What stands in each column, references by the text of what they name."""
    return _fields(question, _entry_texts(state, question, entry))


def _fields(question: Question, texts: Mapping[str, str]) -> tuple[FieldPicture, ...]:
    return tuple(_field(column, texts[column.key]) for column in question.columns)


def _entry_texts(state: State, question: Question, entry: Entry) -> dict[str, str]:
    """All fields in words, also those that nobody filled in."""
    texts: dict[str, str] = {}
    for column in question.columns:
        text = entry.fields.get(column.key, "")
        if column.reference is not None and text:
            text = _referred(state, column.reference, text)
        texts[column.key] = entry_text(question, text)
    return texts


def _field(column: Field, text: str) -> FieldPicture:
    wanted = column.required or column.reference is not None
    missing = wanted and not text and not is_erased(text)
    return FieldPicture(column.key, column.label, text, missing)


def _referred(state: State, question: QuestionId, entry: str) -> str:
    """Main text of the entry that is referred to; empty if it is gone."""
    return dict(referable(state, question)).get(EntryId(entry), "")


def _remarks(
    remarks: tuple[Remark, ...], kind: str, words: Mapping[str, str]
) -> tuple[RemarkPicture, ...]:
    return tuple(
        RemarkPicture(remark.id, remark.text, _in_words(remark.sources, words))
        for remark in remarks
        if remark.kind == kind
    )


def _in_words(sources: tuple[str, ...], words: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(words[each] for each in sources if each in words)


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


# --- the yield so far ----------------------------------------------------------------------


_BARE: Final = (Kind.POSITION, Kind.NUMBER)
"""Kinds whose answer means nothing without its question."""


@dataclass(frozen=True)
class HarvestLine:
    """One joint answer of the evening so far."""

    step: str
    texts: tuple[str, ...]
    part: str = ""
    """What of the step it is, where that asks several things together."""

    @property
    def heading(self) -> str:
        """Above the texts."""
        return f"{self.step}: {self.part}" if self.part else self.step


def harvest(state: State) -> tuple[HarvestLine, ...]:
    """The yield so far (*opbrengst*): main texts of all joint answers, in order of the steps."""
    return noted(state, "harvest", None, lambda: tuple(_harvest(state)))


def _part(question: Question) -> str:
    """What the main field is called; a question without fields has only its prompt."""
    return question.fields[0].label if question.fields else question.prompt


def _harvest(state: State) -> Iterator[HarvestLine]:
    for step in state.steps():
        asked = [each for each in step.joint_questions() if each.kind not in _BARE]
        several = len(asked) > 1
        for question in asked:
            joint = state.joint.get(question.id)
            if joint and joint.entries:
                entries = joint.entries.values()
                texts = (_entry_texts(state, question, entry) for entry in entries)
                found = tuple(main_text(question, each) for each in texts)
                part = _part(question) if several else ""
                yield HarvestLine(step.title, found, part)
