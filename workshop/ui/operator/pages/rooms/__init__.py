"""An evening in more than one room."""

from __future__ import annotations

from workshop.ui.operator.pages.rooms.page import RoomsPage

__all__ = ["RoomsPage"]
