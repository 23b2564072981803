"""The outline on paper: each block as paragraphs, tables and figures of one tagged document."""

from __future__ import annotations

from workshop.report.layout.document import lay_out

__all__ = ["lay_out"]
