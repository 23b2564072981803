"""What all tests share: Qt without a screen, no network, and as much time as an example needs."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.offline import refuse_network

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more about the machine than about the code; pytest-timeout guards.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For the coverage gate: the same examples each time, so that it never depends on luck.
settings.register_profile("gate", settings.get_profile("suite"), derandomize=True)
settings.load_profile("suite")

refuse_network()
