"""Every window test has the fonts and a thread of its own for the garbage."""

from __future__ import annotations

from tests.window_thread import window_thread

__all__ = ["window_thread"]
