"""An open session without Qt: the file, its owner, and what is done with both."""

from __future__ import annotations

from workshop.evening.opened import Evening, create_evening, open_evening

__all__ = ["Evening", "create_evening", "open_evening"]
