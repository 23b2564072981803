"""Answers that make figures."""

from workshop.ui.operator.pages.figures.page import FiguresPage

__all__ = ["FiguresPage"]
