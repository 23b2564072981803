"""Whatever moment the process is killed at: acknowledged is there, retried counts once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.trust.killing import MODES, kill_many
from tests.trust.killing_sealing import kill_sealings

if TYPE_CHECKING:
    from pathlib import Path


def test_a_killed_process_loses_nothing_that_was_acknowledged(memory: Path) -> None:
    killed = kill_many(memory, seed=1, sessions=len(MODES), lives=1)
    assert killed.faults == []
    assert set(killed.kills) == set(MODES)
    assert killed.counts["receipts"] > 500, "hardly anything was tried"
    assert killed.counts["drafts compared"] > 300


def test_a_second_kill_finds_the_retries_of_the_first(memory: Path) -> None:
    killed = kill_many(memory, seed=2, sessions=1, lives=2)
    assert killed.faults == []
    assert killed.counts["sent again"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to kill")
def test_a_killed_sealing_is_done_or_undone(memory: Path) -> None:
    killed = kill_sealings(memory, seed=4, rounds=3)
    assert killed.faults == []


def test_the_runner_finds_out_who_acknowledges_too_early(memory: Path) -> None:
    killed = kill_many(memory, seed=3, sessions=1, lives=3, modes=("forgetful",), life_s=(0.5, 0.6))
    assert any("lost" in fault for fault in killed.faults)
