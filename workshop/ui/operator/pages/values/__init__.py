"""The desk of the value model, for its step *Compromis*."""

from workshop.ui.operator.pages.values.page import ValuesPage

__all__ = ["ValuesPage"]
