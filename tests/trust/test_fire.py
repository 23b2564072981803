"""Evenings with 45 tablets over the real server, while all goes wrong: each receipt is kept."""

from __future__ import annotations

import sys

import pytest

from tests.trust.fire import ATTRIBUTIONS, fire
from tests.trust.fire_evening import Plan
from tests.trust.fire_schedule import KINDS, Trouble, schedule

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="limits of another process are Linux's own"
)

SEEDS = (17, 52)
"""Between them all that can go wrong does, and the laptop dies in both."""


@pytest.mark.parametrize(("seed", "attribution"), [*zip(SEEDS, ATTRIBUTIONS, strict=True)])
def test_an_evening_under_fire_loses_nothing_and_frightens_nobody(
    seed: int, attribution: str
) -> None:
    found = fire([Plan(seed, attribution)])  # type: ignore[arg-type]
    assert found.faults == []
    assert found.counts["receipts"] > 100, "hardly anything was tried"
    assert found.counts["drafts acknowledged"] > 50


def test_the_short_form_meets_all_that_can_go_wrong() -> None:
    assert {each.what for seed in SEEDS for each in schedule(seed)} == set(KINDS)


def test_a_laptop_that_acknowledges_too_early_is_found_out() -> None:
    deaths = [Trouble(at, "killed", 0.05, 0, 0) for at in (0.4, 0.7)]
    plan = Plan(3, ATTRIBUTIONS[0], tablets=20, fault="forgets", troubles=deaths)
    found = fire([plan])
    assert any("lost" in each or "unknown" in each for each in found.faults)
