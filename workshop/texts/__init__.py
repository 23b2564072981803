"""Every Dutch sentence that the program itself says; B1, short, what happened and what to do."""

from __future__ import annotations

from workshop.texts.explaining import explain

__all__ = ["explain"]
