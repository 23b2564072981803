"""What becomes of own answers once those present agreed, and the hold that keeps all words."""

from workshop.ui.operator.pages.account.keeping.part import Keeping

__all__ = ["Keeping"]
