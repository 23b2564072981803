"""Promises of turns: the window gets Python's lock sooner than Python itself would give it."""

from __future__ import annotations

import sys

from workshop.desktop.turns import TURN_S, take_short_turns


def test_threads_take_shorter_turns_than_python_has_them_take() -> None:
    before = sys.getswitchinterval()
    try:
        take_short_turns()
        assert sys.getswitchinterval() == TURN_S < before
    finally:
        sys.setswitchinterval(before)
