"""*Controle vooraf*: a line for everything that may stop an evening, each with what to do."""

from workshop.ui.operator.pages.precheck.page import PrecheckPage

__all__ = ["PrecheckPage"]
