"""*Gegevens en scherm*: the title page, who sees what, and how the windows look."""

from workshop.ui.operator.pages.details.page import DetailsPage

__all__ = ["DetailsPage"]
