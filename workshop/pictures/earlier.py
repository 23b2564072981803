"""What was written together before, in another step or on another evening, for who goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.ids import EntryId
from workshop.domain.rules.lookup import named_together, referable
from workshop.domain.wording import is_erased

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from workshop.domain.board import Entry
    from workshop.domain.earlier import Earlier, EarlierEntry
    from workshop.domain.ids import EarlierId, QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import State


@dataclass(frozen=True)
class Brought:
    """An entry that can be taken over in a joint answer."""

    question: QuestionId
    """The joint question that it is for."""
    id: str
    """As the source of whatever is made of it."""
    text: str
    """Names it."""
    origin: str
    """Whose it is: a political group, an evening, or an earlier step of this evening."""
    fields: Mapping[str, str]
    """What fits the columns of the question."""
    rationale: str


def origin_of(earlier: Earlier) -> str:
    """The political group whose input it is, else the title of the evening."""
    return earlier.evening.group or earlier.evening.title


def brought_for(state: State, question: Question) -> Iterator[Brought]:
    """First of the same question on other evenings, then of the questions that feed it."""
    yield from _of_evenings(state, question, question.id)
    for feeding in _feeding(state, question.id):
        if asked := state.questions.get(feeding):
            yield from _of_this_evening(state, question, asked)
        yield from _of_evenings(state, question, feeding)


def _feeding(state: State, question: QuestionId) -> Iterable[QuestionId]:
    """Questions of this evening that feed it, then those that only earlier ones asked."""
    asked = [each.id for each in state.questions.values() if question in each.feeds]
    before = (each for earlier in state.earlier.values() for each in earlier.evening.questions)
    asked += [each.id for each in before if question in each.feeds and each.id != question]
    return dict.fromkeys(asked)


def _of_evenings(state: State, question: Question, asked: QuestionId) -> Iterator[Brought]:
    for earlier in state.earlier.values():
        for row in earlier.entries.values():
            if row.question == asked:
                yield Brought(
                    question.id,
                    row.id,
                    earlier.main_text(row),
                    origin_of(earlier),
                    _fitting(question, row.fields, earlier.main_text(row)),
                    row.rationale,
                )


def _of_this_evening(state: State, question: Question, asked: Question) -> Iterator[Brought]:
    if asked.id not in state.joint:
        return
    origin = state.step_of(asked.id).title
    plain = [column.key for column in asked.columns if column.reference is None]
    for entry in state.joint[asked.id].entries.values():
        main = _main_text(state, asked, entry)
        fields = _fitting(question, {key: entry.fields.get(key, "") for key in plain}, main)
        yield Brought(question.id, entry.id, main, origin, fields, entry.rationale)


def _main_text(state: State, asked: Question, entry: Entry) -> str:
    """What names an entry; of a row of a linking table, the words of the answer it names."""
    text, reference = entry.fields.get(asked.main_field, ""), asked.columns[0].reference
    return text if reference is None else dict(referable(state, reference)).get(EntryId(text), "")


def _fitting(question: Question, fields: Mapping[str, str], main: str) -> dict[str, str]:
    """Fields under the same key, and what names the row; never words that were erased."""
    found = {
        column.key: fields[column.key]
        for column in question.columns
        if column.reference is None and column.key in fields
    }
    if question.columns[0].reference is None:
        found[question.main_field] = main
    return {key: text for key, text in found.items() if text and not is_erased(text)}


# --- on the page of earlier evenings ---------------------------------------------------------


@dataclass(frozen=True)
class EarlierField:
    """A field of a row with what it is called."""

    label: str
    text: str


@dataclass(frozen=True)
class EarlierRow:
    """One entry, and what was made of it."""

    id: str
    text: str
    fields: tuple[EarlierField, ...]
    """All but the one that names it."""
    rationale: str
    is_used: bool
    """Whether a joint answer of this evening rests on it."""


@dataclass(frozen=True)
class EarlierAnswer:
    """A question that was answered together then."""

    question: str
    step: str
    prompt: str
    rows: tuple[EarlierRow, ...]


@dataclass(frozen=True)
class EarlierPicture:
    """An evening that lies here."""

    id: str
    """An `EarlierId`."""
    title: str
    date: str
    group: str
    version: int
    fingerprint: str
    council_date: str
    answers: tuple[EarlierAnswer, ...]


def earlier_pictures(state: State) -> tuple[EarlierPicture, ...]:
    """In the order in which they came."""
    used = frozenset(named_together(state))
    return tuple(_picture(name, each, used) for name, each in state.earlier.items())


def _picture(name: EarlierId, earlier: Earlier, used: frozenset[str]) -> EarlierPicture:
    evening = earlier.evening
    answers: list[EarlierAnswer] = []
    for asked in evening.questions:
        rows = [each for each in earlier.entries.values() if each.question == asked.id]
        if rows:
            pictured = tuple(_row(earlier, each, used) for each in rows)
            answers.append(EarlierAnswer(asked.id, asked.step, asked.prompt, pictured))
    return EarlierPicture(
        id=name,
        title=evening.title,
        date=evening.date,
        group=evening.group,
        version=evening.version,
        fingerprint=evening.fingerprint,
        council_date=evening.council_date,
        answers=tuple(answers),
    )


def _row(earlier: Earlier, entry: EarlierEntry, used: frozenset[str]) -> EarlierRow:
    asked = earlier.question(entry.question)
    columns = asked.columns[1:] if asked else ()
    fields = tuple(
        EarlierField(column.label, entry.fields[column.key])
        for column in columns
        if column.key in entry.fields
    )
    main = earlier.main_text(entry)
    return EarlierRow(entry.id, main, fields, entry.rationale, entry.id in used)
