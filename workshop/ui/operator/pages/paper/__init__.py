"""Answers from paper, typed in by hand: who wrote it, the form, and what was sent."""

from workshop.ui.operator.pages.paper.page import PaperPage

__all__ = ["PaperPage"]
