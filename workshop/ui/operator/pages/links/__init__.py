"""The linking table (*koppeltabel*) of the phase *Samen*."""

from workshop.ui.operator.pages.links.page import LinksPage

__all__ = ["LinksPage"]
