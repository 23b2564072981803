"""Promises of `workshop.domain.codec`: what is written is read, words apart or in place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import NewType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.method import PROGRAMME
from workshop.domain.codec import Words, canonical, decode, encode
from workshop.domain.events import (
    KINDS,
    DetailsChanged,
    PledgeRecorded,
    ProgrammeAdded,
    StanceTaken,
)
from workshop.domain.ids import PointId
from workshop.domain.programme import Programme, Question, Step
from workshop.domain.settings import Details
from workshop.domain.wording import is_erased

# Drawn from their types, programmes grow too large to be quick.
QUESTIONS = st.lists(st.from_type(Question), max_size=2).map(tuple)
STEPS = st.lists(st.builds(Step, questions=QUESTIONS), max_size=2).map(tuple)
PROGRAMMES = st.builds(ProgrammeAdded, st.builds(Programme, steps=STEPS))

Label = NewType("Label", str)


@dataclass(frozen=True)
class Note:
    """A type that no event has: an optional list of words with their labels."""

    pairs: tuple[tuple[Label, Words], ...]
    remark: Words | None = None


@dataclass(frozen=True)
class Counted:
    """Numbers, whole and broken."""

    by_name: Mapping[str, int]
    share: float


def payloads(kind: type) -> st.SearchStrategy[object]:
    return PROGRAMMES if kind is ProgrammeAdded else st.from_type(kind)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@settings(max_examples=12)
@given(data=st.data())
def test_every_payload_is_read_as_it_was_written(kind: type, data: st.DataObject) -> None:
    payload = data.draw(payloads(kind))
    words: list[str] = []
    apart = json.loads(canonical(encode(payload, words)))
    assert decode(kind, apart, words) == payload
    in_place = json.loads(canonical(encode(payload)))
    assert decode(kind, in_place, None) == payload


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@settings(max_examples=12)
@given(data=st.data())
def test_without_its_words_a_payload_keeps_its_structure(kind: type, data: st.DataObject) -> None:
    words: list[str] = []
    structure = encode(data.draw(payloads(kind)), words)
    erased = decode(kind, structure, None)
    assert [is_erased(text) for text in _words_in(erased)].count(True) == len(words)
    assert decode(kind, encode(erased, []), []) == erased
    assert [is_erased(text) for text in _words_in(decode(kind, encode(erased, []), []))].count(
        True
    ) == len(words), "erased words stay erased when they are written again"


def _words_in(value: object) -> Iterator[str]:
    """All texts in a payload, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _words_in(item)
    elif isinstance(value, Mapping):
        yield from _words_in(tuple(value.values()))
    elif is_dataclass(value):
        yield from _words_in(tuple(getattr(value, field.name) for field in fields(value)))


def test_words_of_people_never_stand_in_the_structure() -> None:
    words: list[str] = []
    pledge = PledgeRecorded(PointId("p1"), "wethouder Kanarie", "een brief", due="voor de zomer")
    structure = canonical(encode(pledge, words))
    assert structure == '{"by":0,"due":2,"point":"p1","text":1,"to":""}'
    assert words == ["wethouder Kanarie", "een brief", "voor de zomer"]


def test_what_was_left_empty_is_not_taken_for_erased() -> None:
    pledge = PledgeRecorded(PointId("p1"), "wethouder", "een brief")
    read: PledgeRecorded = decode(PledgeRecorded, encode(pledge, []), None)
    assert is_erased(read.text)
    assert not is_erased(read.due)


def test_a_programme_holds_no_words_of_people() -> None:
    words: list[str] = []
    assert decode(Programme, encode(PROGRAMME, words), words) == PROGRAMME
    assert words == []


def test_the_same_data_gives_the_same_bytes_in_whatever_order() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'


def test_a_field_that_an_older_release_did_not_write_has_its_default() -> None:
    assert decode(StanceTaken, {"stance": "akkoord"}, []) == StanceTaken("akkoord")


def test_a_field_that_this_release_does_not_know_is_passed_over() -> None:
    data = {"stance": "akkoord", "reservation": "", "mood": "fine"}
    assert decode(StanceTaken, data, []) == StanceTaken("akkoord")


def test_words_within_a_value_within_an_event_are_kept_apart_too() -> None:
    words: list[str] = []
    encode(DetailsChanged(Details("Titel", "Gemeente", "2026-03-12")), words)
    assert words == ["Titel", "Gemeente"]


def test_lists_of_words_and_words_that_may_be_missing_are_kept_apart() -> None:
    words: list[str] = []
    note = Note(((Label("a"), "eerste"), (Label("b"), "tweede")))
    structure = encode(note, words)
    assert structure == {"pairs": [["a", 0], ["b", 1]], "remark": None}
    assert decode(Note, structure, words) == note
    full = Note((), "toch iets")
    assert encode(full, words) == {"pairs": [], "remark": 2}
    assert decode(Note, {"pairs": [], "remark": 2}, words) == full


def test_plain_lists_and_tables_can_be_written_for_other_programs() -> None:
    assert encode(("a", {"b": "c"})) == ["a", {"b": "c"}]


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        (StanceTaken, [], None),
        (ProgrammeAdded, {"programme": None}, None),
        (ProgrammeAdded, {"programme": 0.5}, None),
        (Note, {"pairs": {"a": "b"}}, None),
        (Note, {"pairs": "ab"}, None),
        (Note, {"pairs": [[3, "b"]]}, None),
        (Note, {"pairs": [["a", 0]]}, [3]),
        (Note, {"pairs": [["a", 0]]}, {"0": "b"}),
        (Note, {"pairs": [["a", 0]]}, "b"),
        (Note, {"pairs": [["a", -2]]}, ["b", "c"]),
        (Note, {"pairs": [["a", 1]]}, ["b"]),
        (Note, {"pairs": [["\ud800", "b"]]}, None),
        (Note, {"pairs": [["a", 0]]}, ["\ud800"]),
        (Counted, {"by_name": {"a": "1"}, "share": 1.0}, None),
        (Counted, {"by_name": [], "share": 1.0}, None),
        (Counted, {"by_name": {}, "share": "1"}, None),
    ],
)
def test_what_was_not_written_by_us_is_refused(
    kind: type, data: object, words: list[str] | None
) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        decode(kind, data, words)


def test_a_whole_number_is_a_number_and_words_that_were_erased_stay_so() -> None:
    assert decode(Counted, {"by_name": {"a": 1}, "share": 2}, None) == Counted({"a": 1}, 2)
    assert decode(Note, {"pairs": [], "remark": None}, None) == Note(())
    assert is_erased(decode(Note, {"pairs": [["a", -1]]}, ["b"]).pairs[0][1])
