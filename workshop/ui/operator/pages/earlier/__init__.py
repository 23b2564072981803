"""What came along from earlier evenings."""

from __future__ import annotations

from workshop.ui.operator.pages.earlier.page import EarlierPage

__all__ = ["EarlierPage"]
