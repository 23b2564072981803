"""Promises of `workshop.domain.happening`: rows, words apart, and the chain of links."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from tests.domain.evening import Evening
from tests.domain.method import OWN
from workshop.domain import commands as c
from workshop.domain import events
from workshop.domain.events import AnswerSubmitted, EventRow, PointParked, RoundClosed
from workshop.domain.happening import (
    GENESIS,
    Happening,
    NewerEventError,
    commitment,
    link_after,
    payload_of,
    structure_and_words,
)
from workshop.domain.ids import PointId
from workshop.domain.wording import is_erased

PARKED = PointParked(PointId("p1"), "De brug")


def parked_row(evening: Evening) -> EventRow:
    (row,) = evening.do(c.ParkPoint(PARKED.point, PARKED.text))
    return row


def body_of(evening: Evening, row: EventRow) -> str:
    assert row.content_id is not None
    return {bytes(key): body for key, body in evening.state.bodies.items()}[row.content_id]


def test_words_stand_beside_the_structure() -> None:
    assert structure_and_words(Happening(PARKED)) == ('{"point":"p1","text":0}', '["De brug"]')


def test_an_event_without_words_has_no_contents() -> None:
    assert structure_and_words(Happening(RoundClosed())) == ("{}", None)


def test_the_words_of_an_answer_are_its_value() -> None:
    happening = Happening(AnswerSubmitted(medium="paper"), body='{"text":"rust"}')
    assert structure_and_words(happening) == ('{"late":false,"medium":"paper"}', '{"text":"rust"}')


def test_a_row_gives_its_payload_back(evening: Evening) -> None:
    row = parked_row(evening)
    assert payload_of(row, body_of(evening, row)) == PARKED


def test_a_row_whose_words_are_gone_says_so(evening: Evening) -> None:
    payload = payload_of(parked_row(evening), None)
    assert isinstance(payload, PointParked)
    assert payload.point == PARKED.point
    assert is_erased(payload.text)


def test_a_newer_version_is_not_guessed_at(evening: Evening) -> None:
    row = parked_row(evening)._replace(v=2)
    with pytest.raises(NewerEventError):
        payload_of(row, "[]")


def test_a_kind_of_a_newer_release_is_not_guessed_at(evening: Evening) -> None:
    row = parked_row(evening)._replace(kind="SongSung")
    with pytest.raises(NewerEventError):
        payload_of(row, "[]")


def test_an_older_version_is_brought_up_to_date_step_by_step(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = parked_row(evening)._replace(data='{"place":"p1","text":0}')
    monkeypatch.setattr(events, "VERSIONS", {**events.VERSIONS, "PointParked": 3})
    steps = {
        ("PointParked", 1): lambda data: {"spot": data["place"], **data},
        ("PointParked", 2): lambda data: {"point": data["spot"], "text": data["text"]},
    }
    monkeypatch.setattr(events, "UPCASTERS", steps)
    assert payload_of(old, '["De brug"]') == PARKED


def test_a_commitment_binds_to_salt_and_words() -> None:
    assert commitment(b"salt", "één") == sha256(b"salt" + "één".encode()).digest()
    assert commitment(b"salt", "een") != commitment(b"tlas", "een")


def test_rows_are_linked_from_the_first_on(evening: Evening) -> None:
    author = evening.person("Ada")
    evening.items(author, OWN, "rust")
    link = GENESIS
    for row in evening.rows:
        link = link_after(link, row)
        assert row.link == link
    assert evening.state.link == link


@pytest.mark.parametrize("column", [name for name in EventRow._fields if name != "link"])
def test_a_change_in_any_column_breaks_the_chain(evening: Evening, column: str) -> None:
    row = parked_row(evening)
    others: dict[str, object] = {
        "seq": 99, "v": 2, "epoch": 2, "content_id": b"x" * 16, "commitment": b"x" * 32
    }  # fmt: skip
    columns = {**row._asdict(), column: others.get(column, "anders")}
    other = EventRow._make(columns.values())
    assert link_after(GENESIS, other) != link_after(GENESIS, row)


def test_a_link_can_be_computed_by_any_program_from_the_row_alone(evening: Evening) -> None:
    row = parked_row(evening)
    columns = {
        name: value.hex() if isinstance(value, bytes) else value
        for name, value in row._asdict().items()
        if name != "link"
    }
    text = json.dumps(columns, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert link_after(GENESIS, row) == sha256(GENESIS + text.encode()).digest()


def test_the_row_of_an_anonymous_answer_links_without_id_time_and_actor(
    anonymous: Evening,
) -> None:
    anonymous.items(anonymous.seat(), OWN, "rust")
    row = anonymous.rows[-1]
    assert (row.id, row.at, row.actor) == (None, None, None)
    assert row.link == link_after(anonymous.rows[-2].link, row)
