"""Promises of garbage: what stays is not looked at, and is garbage again when it goes."""

from __future__ import annotations

import gc
import weakref

from workshop.desktop.garbage import leave_what_is_there, look_at_all_again


class Ring:
    """Refers to itself: only a collection ends it."""

    def __init__(self) -> None:
        self.own = self


def test_what_was_left_is_collected_only_after_everything_is_looked_at_again() -> None:
    ring = Ring()
    gone = weakref.ref(ring)
    frozen = gc.get_freeze_count()
    leave_what_is_there()
    try:
        assert gc.get_freeze_count() > frozen
        del ring
        gc.collect()
        assert gone() is not None
    finally:
        look_at_all_again()
    gc.collect()
    assert gone() is None
