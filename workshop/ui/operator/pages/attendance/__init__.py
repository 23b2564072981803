"""The attendance list: who is there, since when, and as what."""

from workshop.ui.operator.pages.attendance.page import AttendancePage

__all__ = ["AttendancePage"]
