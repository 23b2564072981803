"""A damaged file: opened whole, or saved as far as it can be, and nobody is left without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trust.damages import DAMAGES
from tests.trust.damaging import damage_many

if TYPE_CHECKING:
    from pathlib import Path

SEED = 7
TIMES = 42
pytestmark = pytest.mark.timeout(240)


def test_no_damage_is_silent_and_what_is_whole_comes_back(memory: Path) -> None:
    assert len(DAMAGES) * 2 == TIMES, "each damage to an evening with names, and to one without"
    found = damage_many(memory, SEED, TIMES)
    assert found.faults == []
    assert found.counts["damaged"] == TIMES
    assert set(found.outcomes) == set(DAMAGES)
    outcomes = {each for each in found.counts if each.startswith(("opened", "saved", "refused"))}
    assert outcomes == {"opened whole", "saved: all", "saved: part", "saved: backup"}
    assert found.counts["kept aside"] > TIMES / 3
