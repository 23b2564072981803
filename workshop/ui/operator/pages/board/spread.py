"""Over how many groups the answers of a cluster are spread, where that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workshop.domain.settings import Attribution
from workshop.texts.ui import board as words
from workshop.ui.operator.pages.board.piles import untold

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.pages.board.piles import Spread


def spread_of(picture: OperatorPicture) -> Spread:
    """How to tell it by the labels of cards."""
    if picture.shared.attribution is not Attribution.GROUP:
        return untold
    return partial(words.spread, teams=tuple(each.name for each in picture.teams))
