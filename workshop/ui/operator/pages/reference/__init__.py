"""*Naslag*: cards to look up, and to show to the room."""

from workshop.ui.operator.pages.reference.page import ReferencePage

__all__ = ["ReferencePage"]
