"""*Tablets*: letting them in, showing how, and seeing which are there."""

from workshop.ui.operator.pages.tablets.page import TabletsPage

__all__ = ["TabletsPage"]
