"""A smaller input that breaks the same promise."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.fuzz.finding import Finding
    from tests.fuzz.judging import Judge

_BUDGET_S: Final = 4.0


def smaller(judge: Judge, found: Finding, budget_s: float = _BUDGET_S) -> Finding:
    """The smallest that was come by in the time there is."""
    until = time.monotonic() + budget_s
    step = max(1, len(found.input) // 2)
    while step and time.monotonic() < until:
        found, went = _without_steps(judge, found, step, until)
        if not went:
            step //= 2
    return found


def _without_steps(judge: Judge, found: Finding, step: int, until: float) -> tuple[Finding, bool]:
    at, went = 0, False
    while at < len(found.input) and time.monotonic() < until:
        tried = judge.judge(found.input[:at] + found.input[at + step :])
        if tried is not None and tried.key == found.key:
            found, went = tried, True
        else:
            at += step
    return found, went
