"""The report as it would be now, page by page, and files of it."""

from workshop.ui.operator.pages.report.page import ReportPage

__all__ = ["ReportPage"]
