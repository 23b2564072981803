"""Bytes that changed by themselves: found, told, and never a crash."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.evening import OWN, new_evening
from workshop.domain.errors import WorkshopError
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a session with answers, a draft, an erasure and a sealing."""
    path = tmp_path_factory.mktemp("gezond") / "avond.dialoog"
    evening = new_evening(path)
    for number in range(30):
        evening.answer("p1", f"waarde {number}", "nabij")
    evening.answer("p2", "eerlijk")
    evening.erase_answer("p2")
    evening.draft("p3", OWN, "half")
    evening.close()
    return path.read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples."""
    return tmp_path_factory.mktemp("schade")


def read_with(opener: Callable[[Path], SessionFile], path: Path) -> None:
    """Open, read all, close."""
    file = opener(path)
    try:
        list(file.load().answers)
    finally:
        file.close()


def only_workshop_errors(path: Path) -> None:
    """Everything that reads the file either does, or says what is wrong."""
    for act in (
        lambda: read_with(open_read_only, path),  # type: ignore[arg-type] # has the same methods
        lambda: check(path),
        lambda: read_with(SessionFile.open, path),
    ):
        with suppress(WorkshopError):
            act()


# Without a database of examples: the bytes differ from run to run.
MANY = settings(
    max_examples=100, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@MANY
@given(st.data())
def test_damage_anywhere_is_a_clear_error_or_none(
    healthy: bytes, folder: Path, data: st.DataObject
) -> None:
    raw = bytearray(healthy)
    places = st.integers(0, len(raw) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=12), label="places"):
        raw[place] = data.draw(st.integers(0, 255), label="byte")
    path = folder / "beschadigd.dialoog"
    path.write_bytes(raw)
    only_workshop_errors(path)


@MANY
@given(st.data())
def test_a_lost_piece_is_a_clear_error(healthy: bytes, folder: Path, data: st.DataObject) -> None:
    size = data.draw(st.integers(0, len(healthy) - 1), label="size")
    path = folder / "afgekapt.dialoog"
    path.write_bytes(healthy[:size])
    only_workshop_errors(path)
    with pytest.raises(WorkshopError):
        SessionFile.open(path)


@MANY
@given(st.data())
def test_a_wiped_sector_is_a_clear_error_or_found_by_check(
    healthy: bytes, folder: Path, data: st.DataObject
) -> None:
    sector = data.draw(st.integers(0, len(healthy) // 512 - 1), label="sector")
    filling = data.draw(st.sampled_from([b"\x00", b"\xff", b"x"]), label="filling")
    raw = bytearray(healthy)
    raw[sector * 512 : sector * 512 + 512] = filling * 512
    path = folder / "gewist.dialoog"
    path.write_bytes(raw)
    only_workshop_errors(path)


@MANY
@given(st.data())
def test_a_changed_word_or_fact_is_found_by_check(
    healthy: bytes, folder: Path, data: st.DataObject
) -> None:
    """One letter of an answer, a time or a structure, changed with an editor."""
    words = [b"waarde 7", b"nabij", b'"late":false', b"T19:30:00", b"AnswerSubmitted"]
    word = data.draw(st.sampled_from(words), label="word")
    place = healthy.find(word) + data.draw(st.integers(0, len(word) - 1), label="place")
    raw = bytearray(healthy)
    raw[place] ^= 1
    path = folder / "veranderd.dialoog"
    path.write_bytes(raw)
    assert not check(path).is_whole
