"""The mats at the right of the board, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import board as words
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.board.mat import Mat
from workshop.ui.operator.pages.board.slips import KeylessArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.operator.pages.board.piles import MatPiles
    from workshop.ui.theme.look import Look

_MANY: Final = 9
"""Mats: from here on three columns."""
_NARROWEST: Final = 170
_LOWEST: Final = 156
_HIGHEST: Final = 236
_GAP: Final = 8


class Mats(KeylessArea):
    """Keeps every mat that stays; lays them out by itself."""

    dropped = Signal(str, str)
    renamed = Signal(str, str)
    naming_ended = Signal(str)
    toggled = Signal()
    looked_at = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.mats: dict[str, Mat] = {}
        """By id, in order."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self.setWidget(self._inside)
        self._empty = label(words.NO_MATS, "second")
        self._empty.setParent(self._inside)

    def show_mats(self, mats: Sequence[MatPiles]) -> None:
        """Draw these."""
        former, self.mats = self.mats, {}
        for each in mats:
            mat = former.pop(each.id, None)
            if mat is None:
                mat = self._new(each)
            elif mat.mat != each:
                mat.show_mat(each)
            self.mats[each.id] = mat
        for mat in former.values():
            discard(mat)
        self._empty.setVisible(not self.mats)
        self.lay()

    def _new(self, each: MatPiles) -> Mat:
        mat = Mat(self._look, each)
        mat.setParent(self._inside)
        mat.show()
        mat.dropped.connect(self.dropped)
        mat.renamed.connect(self.renamed)
        mat.naming_ended.connect(self.naming_ended)
        mat.toggled.connect(self.toggled)
        mat.looked_at.connect(self.looked_at)
        mat.grew.connect(self.lay)
        return mat

    def resizeEvent(self, _: object) -> None:  # noqa: N802 Qt's name
        self.lay()

    @Slot()
    def lay(self) -> None:
        """Rows of equal mats; a row with one that shows all of its slips is higher."""
        gap, view = self._look.px(_GAP), self.viewport().size()
        columns = self._columns(view.width())
        width = (view.width() - gap * (columns - 1)) // columns
        mats = list(self.mats.values())
        rows = [mats[at : at + columns] for at in range(0, len(mats), columns)]
        usual = self._usual_height(view.height(), len(rows), gap)
        y = 0
        for row in rows:
            height = max([usual, *(m.wanted_height(width) for m in row if m.lying.is_open)])
            for at, mat in enumerate(row):
                mat.setGeometry(at * (width + gap), y, width, height)
            y += height + gap
        self._empty.setGeometry(0, 0, view.width(), self._empty.sizeHint().height())
        self._inside.resize(view.width(), max(view.height(), y - gap))

    def _columns(self, width: int) -> int:
        wanted = 3 if len(self.mats) >= _MANY else 2
        return max(1, min(wanted, width // self._look.px(_NARROWEST)))

    def _usual_height(self, height: int, rows: int, gap: int) -> int:
        share = (height - gap * (rows - 1)) // rows if rows else height
        return max(self._look.px(_LOWEST), min(share, self._look.px(_HIGHEST)))
