"""What those present say about the concept, and what becomes of it."""

from workshop.ui.operator.pages.report.comments.column import Comments

__all__ = ["Comments"]
