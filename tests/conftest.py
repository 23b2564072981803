"""What all tests share: Qt without a screen, no network, and as much time as an example needs."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests.offline import refuse_network

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more about the machine than about the code; pytest-timeout guards.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For the coverage gate: the same examples each time, so that it never depends on luck.
settings.register_profile("gate", settings.get_profile("suite"), derandomize=True)
settings.load_profile("suite")

refuse_network()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What a test with windows leaves behind dies here, not in a thread of the next test."""
    done = yield
    if "window_thread" in getattr(item, "fixturenames", ()):
        gc.collect()
        gc.enable()
    return done
