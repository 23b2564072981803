"""The board: answers as slips of paper, laid together on mats."""

from workshop.ui.operator.pages.board.page import BoardPage

__all__ = ["BoardPage"]
