"""Parking list, pledges and agreements, written down while the room talks."""

from workshop.ui.operator.pages.points.page import PointsPage

__all__ = ["PointsPage"]
