"""Agreement of those present, its seal, and what the council decides about it later."""

from workshop.ui.operator.pages.account.page import AccountPage

__all__ = ["AccountPage"]
