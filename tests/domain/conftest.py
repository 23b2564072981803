"""Evenings to test with: by political group, anonymous, by name."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from workshop.domain.settings import Attribution


@pytest.fixture
def evening() -> Evening:
    """With the default setting: answers belong to participants, seen by political group."""
    return Evening()


@pytest.fixture
def anonymous() -> Evening:
    """Answers come from seats."""
    return Evening(Attribution.ANONYMOUS)
