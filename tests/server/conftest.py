"""The rooms that tests of the server use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.room import Room, open_room
from workshop.domain.settings import Attribution


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Answers per political group; names are chosen."""
    with open_room(tmp_path / "avond.dialoog") as made:
        yield made


@pytest.fixture
def nameless(tmp_path: Path) -> Iterator[Room]:
    """An anonymous evening without cards."""
    with open_room(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as made:
        yield made
