"""Joint answers, with what they rest on and what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from workshop.domain.ids import QuestionId
from workshop.domain.timeline import Row, Timeline, month, timeline
from workshop.domain.wording import is_erased
from workshop.pictures.in_words import entry_texts, main_text, name_of
from workshop.pictures.memo import noted
from workshop.pictures.sources import source_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from workshop.domain.board import Entry, Remark
    from workshop.domain.programme import Field, Question
    from workshop.domain.state import State


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
            yield LooseEnds(field.label, tuple(name_of(state, target, each) for each in loose))


def _entry(
    state: State, question: Question, entry: Entry, words: Mapping[str, str]
) -> EntryPicture:
    texts = entry_texts(state, question, entry)
    return EntryPicture(
        id=entry.id,
        fields=_fields(question, texts),
        rationale=entry.rationale,
        sources=_in_words(entry.sources, words),
        main=main_text(question, texts),
    )


def fields_in_words(state: State, question: Question, entry: Entry) -> tuple[FieldPicture, ...]:
    """What stands in each column, references by the text of what they name."""
    return _fields(question, entry_texts(state, question, entry))


def _fields(question: Question, texts: Mapping[str, str]) -> tuple[FieldPicture, ...]:
    return tuple(_field(column, texts[column.key]) for column in question.columns)


def _field(column: Field, text: str) -> FieldPicture:
    wanted = column.required or column.reference is not None
    missing = wanted and not text and not is_erased(text)
    return FieldPicture(column.key, column.label, text, missing)


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
