"""A database that cannot be asked is never taken for one that knows of nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import offline
from tests.supply.audit import CLEAN, FOUND, NOT_ASKED, judge
from tests.supply.pins import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.mark.timeout(120)
def test_without_a_network_it_says_that_nothing_was_checked(tmp_path: Path) -> None:
    """The real check, with every connection beyond this machine refused."""
    offline.install_in(tmp_path)
    attempts = tmp_path / "attempts.txt"
    done = subprocess.run(
        [sys.executable, "-m", "tests.supply.audit"],
        cwd=CHECKOUT,
        env={
            **{name: value for name, value in os.environ.items() if "proxy" not in name.lower()},
            "PYTHONPATH": str(tmp_path),
            offline.LOG: str(attempts),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == NOT_ASKED
    assert done.stderr.startswith("app.txt: NOT CHECKED")
    assert done.stdout == ""
    assert attempts.exists(), "it did try"


def _answer(*told: Mapping[str, object]) -> str:
    return json.dumps({"dependencies": told, "fixes": []})


_CLEAN = {"name": "h11", "version": "0.16.0", "vulns": []}


def test_an_answer_about_everything_and_nothing_known_is_clean() -> None:
    finding = judge("app.txt", _answer(_CLEAN), "", {"h11"})
    assert finding == (CLEAN, "app.txt: 1 asked about, no known vulnerability")


def test_something_known_is_named() -> None:
    told = _answer(_CLEAN, {"name": "Click", "version": "8", "vulns": [{"id": "PYSEC-1"}]})
    finding = judge("app.txt", told, "", {"h11", "click"})
    assert finding.status == FOUND
    assert "Click 8: PYSEC-1" in finding.said


@pytest.mark.parametrize(
    "told",
    [
        _answer(),
        _answer({"name": "h11", "skip_reason": "it is not in the database"}),
        "",
        "{}",
        "<html>",
    ],
)
def test_an_answer_that_leaves_something_out_is_none(told: str) -> None:
    finding = judge("app.txt", told, "refused", {"h11"})
    assert finding.status == NOT_ASKED
    assert "NOT CHECKED" in finding.said
