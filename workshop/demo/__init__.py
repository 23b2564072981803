"""A whole rehearsal evening through the real parts: service, file, report, seal."""

from __future__ import annotations

from workshop.demo.playing import play

__all__ = ["play"]
