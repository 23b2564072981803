"""The page of the report: the concept to look at, what it lacks, and files of it."""

from __future__ import annotations

from workshop.ui.operator.pages.report.page import ReportPage

__all__ = ["ReportPage"]
