"""Whatever moment the power goes: acknowledged is there, and what is left opens and is whole."""

from __future__ import annotations

import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.trust.disk_model import Disk, Mercy
from tests.trust.left import reports_kept, session_kept
from tests.trust.power_cut import cut, record
from tests.trust.power_families import FAMILIES, cut_family, recorded
from tests.trust.recording import compile_shim
from tests.trust.room import Room
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the shim is made for Linux")

SEED = 5
EVENING = "tests.trust.power_child"


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that writes down what the disk is asked; without a compiler this fails."""
    return compile_shim(tmp_path_factory.mktemp("shim"))


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_a_power_cut_loses_nothing_that_was_acknowledged(
    attribution: Attribution, shim: Path, memory: Path
) -> None:
    recording = record(shim, memory, EVENING, str(SEED), attribution, "")
    cuts = cut(recording, 20, SEED, session_kept(Room(SEED, attribution)))
    assert cuts.faults == []
    assert cuts.counts["receipts compared"] > 500, "hardly anything was tried"
    assert cuts.counts["backups checked"] > 0
    assert cuts.counts["erased words sought"] > 0


def test_a_power_cut_leaves_no_seal_without_its_report(shim: Path, memory: Path) -> None:
    recording = record(shim, memory, "tests.trust.sealing_child", str(SEED))
    cuts = cut(recording, 20, SEED, reports_kept)
    assert cuts.faults == []
    assert cuts.counts["seals"] > 10, "hardly anything was tried"


@pytest.mark.parametrize(
    ("fault", "found"), [("never-sync", "lost"), ("never-sync-names", "yet in")]
)
def test_the_model_finds_out_what_never_waits_for_the_disk(
    fault: str, found: str, shim: Path, memory: Path
) -> None:
    recording = record(shim, memory, EVENING, str(SEED), Attribution.GROUP, fault)
    cuts = cut(recording, 12, SEED, session_kept(Room(SEED)))
    assert any(found in each for each in cuts.faults)


QUICK = [name for name, family in FAMILIES.items() if family.is_quick]
"""Of the others the long form makes reports, which takes too long here."""
CARELESS = [name for name in QUICK if FAMILIES[name].fault != "never-wait"]
"""With a carelessness of their own; a whole store that never waits is tried below."""


@pytest.mark.parametrize("name", QUICK)
def test_a_power_cut_leaves_no_half_act(name: str, shim: Path, memory: Path) -> None:
    recording = recorded(shim, memory / name, name, SEED)
    cuts = cut_family(recording, name, 4, SEED)
    assert cuts.faults == []
    assert cuts.counts["sessions opened"] >= 8, "hardly anything was tried"


@pytest.mark.parametrize("name", CARELESS)
def test_the_model_finds_out_each_act_that_never_waits(name: str, shim: Path, memory: Path) -> None:
    family = FAMILIES[name]
    recording = recorded(shim, memory / name, name, SEED, family.fault)
    cuts = cut_family(recording, name, family.control_moments, SEED)
    assert any(family.finds in each for each in cuts.faults)


def test_nothing_that_the_disk_was_asked_escapes_the_log(shim: Path, memory: Path) -> None:
    recording = record(shim, memory, EVENING, str(SEED), Attribution.GROUP, "")
    disk = Disk(recording.root)
    for call in recording.calls:
        disk.take(call)
    (memory / "nagespeeld").mkdir()
    disk.lose_power(Mercy.ALL, Random(SEED), memory / "nagespeeld")
    assert _contents(memory / "nagespeeld") == _contents(recording.root)


def _contents(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}
