"""What runs elsewhere installs what is locked, and asks before it makes a release."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.supply.pins import CHECKOUT

_WORKFLOWS: Final = sorted((CHECKOUT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("name", [path.name for path in _WORKFLOWS])
def test_nothing_is_installed_but_by_checksum_or_from_the_checkout(name: str) -> None:
    text = (CHECKOUT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    loose = [
        line
        for line in re.findall(r"pip install (.*)", text)
        if "--require-hashes" not in line and line != "--no-deps --no-build-isolation --editable ."
    ]
    assert loose == []


def test_a_release_asks_for_known_vulnerabilities_before_it_makes_anything() -> None:
    text = (CHECKOUT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    assert text.index("python -m tests.supply.audit") < text.index(".ci/bundle/make.py --out")
    assert "continue-on-error" not in text


def test_somebody_asks_every_week() -> None:
    text = (CHECKOUT / ".github" / "workflows" / "audit.yml").read_text(encoding="utf-8")
    assert "cron:" in text
    assert "python -m tests.supply.audit --all" in text
