"""Whatever once broke a promise stays mended, and a few new inputs of each kind break none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.fuzz.finding import Finding
from tests.fuzz.guarding import TooSlowError, at_most
from tests.fuzz.instrumenting import not_of
from tests.fuzz.running import CHECKOUT
from tests.fuzz.targets import TARGETS

SEEDS: Final = Path(__file__).with_name("seeds")
NAMES: Final = [each.name for each in TARGETS]
LARGEST: Final = 64 * 1024

pytestmark = [
    # Limits of memory and time are those of Linux; the program's own tests run everywhere.
    pytest.mark.skipif(sys.platform != "linux", reason="limits processes as Linux does"),
    pytest.mark.timeout(300),
]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """All seeds and a short run of every target, in one process of their own. Any: JSON."""
    folder = tmp_path_factory.mktemp("fuzz")
    words = ["--short", "--seed", "7", "--work", folder, "--json", folder / "figures.json"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", *map(str, words)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    found: dict[str, Any] = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    return found | {"said": done.stdout}


@pytest.mark.parametrize("target", NAMES)
def test_seeds_and_new_inputs_are_taken_or_refused_in_a_sentence(
    ran: dict[str, Any], target: str
) -> None:
    of = next(each for each in TARGETS if each.name == target)
    figures = next(each for each in ran["targets"] if each["target"] == target)
    assert figures["inputs"] >= of.short + len(list((SEEDS / target).glob("*.seed"))), ran["said"]
    assert [each for each in ran["findings"] if each["target"] == target] == [], ran["said"]
    assert (figures["crashes"], figures["errors"]) == (0, [])


def test_every_seed_belongs_to_a_target_and_is_small() -> None:
    seeds = list(SEEDS.rglob("*.seed"))
    assert {each.parent.name for each in seeds} <= set(NAMES)
    assert all(each.stat().st_size <= LARGEST for each in seeds)


def test_every_target_knows_what_of_the_program_it_reaches() -> None:
    assert all("workshop" in not_of(each) for each in NAMES)


def test_an_input_that_takes_too_long_is_stopped() -> None:
    def turn_round() -> None:
        while True:
            pass

    with pytest.raises(TooSlowError), at_most(0.05):
        turn_round()


def test_a_finding_is_kept_once_with_its_smallest_input(tmp_path: Path) -> None:
    try:
        raise ValueError("zomaar")  # noqa: TRY301 what a finding is made of
    except ValueError as error:
        large, small = (Finding.of("stick", error, data) for data in (b"abc", b"a"))
    assert large.keep(tmp_path)
    assert not small.keep(tmp_path)
    assert not large.keep(tmp_path)
    (kept,) = tmp_path.glob("*.json")
    assert Finding.read(kept).input == b"a"
