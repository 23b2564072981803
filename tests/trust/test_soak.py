"""Tablets that come and go leave nothing behind on the laptop."""

from __future__ import annotations

import sys

import pytest

from tests.trust.soak import soak

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="addresses of its own for each tablet are Linux's own"
)


def test_tablets_that_come_and_go_leave_no_task_stream_socket_thread_or_file() -> None:
    """What a day does to the memory is measured in the long form."""
    soaked = soak(3, seed=1, tablets=15, waves=3)
    assert soaked.judge() == []
    assert soaked.counts["receipts"] > 30, "hardly anything was done"
    first, *others = soaked.left
    assert (first["Stream"], first["_Protocol"]) == (0, 0)
    assert others == [first, first]
