"""An owner with an evening that has begun, by political group and anonymous."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.service.evening import Evening, begin
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> dict[Attribution, Path]:
    """One closed session of each kind, for every test to go on with a copy of its own."""
    folder = tmp_path_factory.mktemp("begun")
    return {each: begin(folder / f"{each.value}.dialoog", each) for each in Attribution}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the session is."""
    return tmp_path / "avond.dialoog"


@pytest.fixture
def evening(path: Path, begun: dict[Attribution, Path]) -> Iterator[Evening]:
    """Answers belong to participants, seen by political group."""
    evening = Evening(path, begun[Attribution.GROUP])
    yield evening
    evening.stop()


@pytest.fixture
def anonymous(path: Path, begun: dict[Attribution, Path]) -> Iterator[Evening]:
    """Answers belong to nobody."""
    evening = Evening(path, begun[Attribution.ANONYMOUS])
    yield evening
    evening.stop()
