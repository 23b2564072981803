"""Promises of `workshop.service.recording`: rows in a chain, and their words apart."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.codec import canonical
from workshop.domain.events import (
    AnswerSubmitted,
    EpochRaised,
    EventRow,
    PointParked,
    RoundClosed,
)
from workshop.domain.happening import GENESIS, Happening, commitment, link_after
from workshop.domain.ids import CommandId, ContentId, PointId, QuestionId, SubjectId
from workshop.domain.state import State
from workshop.service.recording import Origin, record

AT = "2026-11-21T19:14:00.250+00:00"
ORIGIN = Origin(CommandId("opdracht-1"), "tablet", AT)
OWN = QuestionId("oefen.waarden.eigen")
ANSWER = Happening(AnswerSubmitted(), OWN, SubjectId("p1"), '{"text":"zorg"}')

texts = st.text(st.characters(exclude_categories=["Cs"]))
blobs = st.binary(max_size=32)


def test_rows_follow_the_log_and_each_other() -> None:
    state = State(seq=7, link=b"l" * 32, branch="zaal 2", epoch=3)
    rows, _ = record(state, [ANSWER, Happening(RoundClosed(), OWN)], ORIGIN)
    assert [row.seq for row in rows] == [8, 9]
    assert [(row.branch, row.epoch) for row in rows] == [("zaal 2", 3)] * 2
    assert [(row.id, row.at, row.actor) for row in rows] == [("opdracht-1", AT, "tablet")] * 2
    assert rows[0].link == link_after(state.link, rows[0])
    assert rows[1].link == link_after(rows[0].link, rows[1])
    assert state == State(seq=7, link=b"l" * 32, branch="zaal 2", epoch=3)


def test_words_are_bound_to_their_row_and_to_nothing_else() -> None:
    point = Happening(PointParked(PointId("a"), "De brug"))
    rows, contents = record(State(), [ANSWER, Happening(RoundClosed(), OWN), point], ORIGIN)
    assert [row.content_id for row in rows] == [contents[0].id, None, contents[1].id]
    assert [words.body for words in contents] == [
        '{"text":"zorg"}',
        '["De brug"]',
    ]
    for row, words in ((rows[0], contents[0]), (rows[2], contents[1])):
        assert row.commitment == commitment(words.salt, words.body)
        assert (len(words.id), len(words.salt)) == (16, 16)
    assert rows[1].commitment is None


def test_ids_and_salts_are_never_the_same_twice() -> None:
    made = [record(State(), [ANSWER], ORIGIN)[1][0] for _ in range(500)]
    assert len({words.id for words in made}) == len({words.salt for words in made}) == 500


def test_ids_of_words_grow_with_the_log() -> None:
    _, contents = record(State(seq=250), [ANSWER] * 20, ORIGIN)
    assert [words.id for words in contents] == sorted(words.id for words in contents)


def test_a_nameless_happening_carries_no_id_time_or_actor() -> None:
    nameless = Happening(AnswerSubmitted(), OWN, SubjectId("seat:ab"), "{}", nameless=True)
    (row,), _ = record(State(), [nameless], ORIGIN)
    assert (row.id, row.at, row.actor) == (None, None, None)


def test_the_event_that_raises_the_epoch_is_in_the_new_one() -> None:
    (row,), _ = record(State(epoch=3), [Happening(EpochRaised("laptop 2"))], ORIGIN)
    assert row.epoch == 4


# --- the link is a file format -------------------------------------------------------------

PERSON = EventRow(
    seq=1,
    id="c-1",
    at=AT,
    actor="operator",
    kind="ParticipantSet",
    v=1,
    subject=SubjectId("p1"),
    question=None,
    content_id=ContentId(bytes(range(16))),
    commitment=bytes(range(32)),
    data='{"group":1,"name":0}',
    link=b"",
    branch="main",
    epoch=1,
    origin=None,
)
STRANGE = EventRow(
    seq=2,
    id=None,
    at=None,
    actor=None,
    kind="AnswerSubmitted",
    v=1,
    subject=SubjectId('seat:"\u00e9\n\u2028\x7f\\'),
    question=QuestionId("visie.waarden.eigen"),
    content_id=None,
    commitment=None,
    data='{"late":false,"medium":"tablet"}',
    link=b"",
    branch="zaal 2",
    epoch=3,
    origin='["main",4,"ab"]',
)


def test_links_are_the_same_for_ever() -> None:
    """Computed once with the plain definition; every file that exists depends on it."""
    first = link_after(GENESIS, PERSON)
    assert first.hex() == "0fae9a794bdc7261b1f5a62a7ce10257b0f949706ae2b4da6a954751a6e31e9f"
    second = link_after(first, STRANGE)
    assert second.hex() == "d6ed2a49016e519208acc2aa7ae39271ffbc4e9eca7265005008a82d54469dc9"


@given(
    st.builds(
        EventRow,
        seq=st.integers(1),
        id=st.none() | texts,
        at=st.none() | texts,
        actor=st.none() | texts,
        kind=texts,
        v=st.integers(1),
        subject=st.none() | texts,
        question=st.none() | texts,
        content_id=st.none() | blobs,
        commitment=st.none() | blobs,
        data=texts,
        link=blobs,
        branch=texts,
        epoch=st.integers(1),
        origin=st.none() | texts,
    )
)
def test_a_link_is_the_hash_of_the_link_before_and_the_canonical_json_of_the_row(
    row: EventRow,
) -> None:
    columns = {
        name: value.hex() if isinstance(value, bytes) else value
        for name, value in row._asdict().items()
        if name != "link"
    }
    expected = sha256(GENESIS + canonical(columns).encode()).digest()
    assert link_after(GENESIS, row) == expected
