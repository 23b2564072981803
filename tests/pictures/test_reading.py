"""Promises of `workshop.pictures.reading` and `keeping`: nothing twice, and nothing stale."""

from __future__ import annotations

import pytest

from tests.domain.method import OWN, own
from tests.pictures.evening import SAMPLES, WRITTEN_KINDS, Council
from workshop.domain import commands as c
from workshop.domain.programme import Kind
from workshop.domain.state import Revision
from workshop.domain.values import Declined, Value
from workshop.pictures.memo import kept, noted
from workshop.pictures.reading import Reading, reader


def submitted(kind: Kind, value: Value) -> tuple[Council, Revision]:
    evening = Council()
    ada = evening.person("Ada")
    evening.answer(ada, own(kind), value)
    return evening, evening.state.answers[own(kind)][evening.subject(ada, own(kind))][-1]


def read(evening: Council, revision: Revision) -> Reading:
    return reader(evening.state)(revision)


@pytest.mark.parametrize("kind", Kind)
def test_an_answer_of_every_kind_is_read(kind: Kind) -> None:
    evening, revision = submitted(kind, SAMPLES[kind]("Zorg"))
    found = read(evening, revision)
    assert found.value == SAMPLES[kind]("Zorg")
    assert bool(found.texts) is (kind in WRITTEN_KINDS)
    assert (found.declined, found.late) == (False, False)


def test_short_texts_are_read_with_the_key_they_count_under() -> None:
    evening, revision = submitted(Kind.ITEMS, SAMPLES[Kind.ITEMS]("Zórg"))
    found = read(evening, revision)
    assert (found.texts, found.keys) == (
        ("Zórg", "Zórg twee"),
        ("zorg\0Zórg", "zorg twee\0Zórg twee"),
    )
    assert found.items == {"zorg": "Zórg", "zorg twee": "Zórg twee"}


def test_a_refusal_is_read_as_one() -> None:
    evening, revision = submitted(Kind.TEXT, Declined())
    assert read(evening, revision).declined


def test_an_answer_is_read_once() -> None:
    evening, revision = submitted(Kind.TEXT, SAMPLES[Kind.TEXT]("Zorg"))
    first = read(evening, revision)
    evening.do(c.CloseRound(OWN))
    assert read(evening, revision) is first


def test_what_is_gone_from_the_file_is_gone_from_memory_when_it_is_asked_for() -> None:
    evening, revision = submitted(Kind.TEXT, SAMPLES[Kind.TEXT]("Zorg"))
    assert read(evening, revision).texts == ("Zorg",)
    evening.state.bodies.clear()
    found = read(evening, revision)
    assert (found.value, found.body, found.texts) == (None, None, ())


def test_work_is_kept_for_as_long_as_its_basis_is_equal() -> None:
    state = Council().state
    made = [kept(state, "x", 1, basis, object) for basis in ((1,), (1,), (2,), (1,))]
    assert made[0] is made[1]
    assert len(set(map(id, made))) == 3
    assert kept(state, "x", 2, (1,), object) is not made[3]


def test_work_is_noted_until_anything_but_an_answer_happens() -> None:
    evening = Council()
    ada = evening.person("Ada")
    first = noted(evening.state, "x", 1, object)
    evening.items(ada, OWN, "rust")
    assert noted(evening.state, "x", 1, object) is first
    evening.do(c.CloseRound(OWN))
    assert noted(evening.state, "x", 1, object) is not first
