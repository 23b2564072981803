"""The slips on a mat: as many as fit, then how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.board.slips import BoardSlip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.operator.pages.board.piles import Pile
    from workshop.ui.theme.look import Look


class Lying(QWidget):
    """Places its slips by itself: a layout cannot leave out what does not fit."""

    dropped_on = Signal(str, str)
    hovered = Signal(bool)
    looked_at = Signal(str)
    toggled = Signal()
    grew = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._piles: tuple[Pile, ...] = ()
        self.is_open = False
        """Shows all, however high that is."""
        self.slips: dict[str, BoardSlip] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.more = Button(look, "", kind="link")
        self.more.setParent(self)
        self.more.hide()
        self.more.done.connect(self._on_more)
        self.empty = label(words.EMPTY_MAT, "second", wraps=False)
        self.empty.setParent(self)

    def show_piles(self, piles: tuple[Pile, ...], mat: str, name: str) -> None:
        """Lay these."""
        self.empty.setVisible(not piles)
        if piles == self._piles:
            return
        self._piles = piles
        former, self.slips = self.slips, {}
        for pile in piles:
            slip = former.get(pile.key)
            if slip is None or slip.pile != pile:
                slip = self._new(pile, mat, name)
            else:
                del former[pile.key]
            self.slips[pile.key] = slip
        for slip in former.values():
            discard(slip)
        self._lay()

    def _new(self, pile: Pile, mat: str, name: str) -> BoardSlip:
        slip = BoardSlip(self._look, pile, mat, name)
        slip.setParent(self)
        slip.dropped.connect(self.dropped_on)
        slip.hovered.connect(self.hovered)
        slip.looked_at.connect(self.looked_at)
        slip.toggled.connect(self._on_toggled)
        return slip

    @Slot()
    def _on_toggled(self) -> None:
        self.toggled.emit()

    @Slot()
    def _on_more(self) -> None:
        self.is_open = not self.is_open
        self.grew.emit()
        self._lay()

    # --- placing ---------------------------------------------------------------------------

    def resizeEvent(self, _: object) -> None:  # noqa: N802 Qt's name
        self._lay()

    def height_of_all(self, width: int) -> int:
        """To lay every slip, and the word that closes it again."""
        places = self._flow([*(self._size(slip, width) for slip in self.slips.values())], width)
        last = places[-1].bottom() + 1 if places else self.empty.sizeHint().height()
        return last + self.more.sizeHint().height()

    def _size(self, slip: BoardSlip, width: int) -> QSize:
        wanted = slip.sizeHint()
        if wanted.width() <= width:
            return wanted
        return QSize(width, slip.heightForWidth(width))

    def _flow(self, sizes: Sequence[QSize], width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = line = 0
        for size in sizes:
            if x and x + size.width() > width:
                x, y, line = 0, y + line, 0
            places.append(QRect(QPoint(x, y), size))
            x += size.width()
            line = max(line, size.height())
        return places

    def _lay(self) -> None:
        slips, width, height = list(self.slips.values()), self.width(), self.height()
        if not slips or width <= 0:
            self.more.hide()
            return
        sizes = [self._size(slip, width) for slip in slips]
        fits = len(slips) if self.is_open else self._fitting(sizes, width, height)
        has_word = self.is_open or fits < len(slips)
        if has_word:
            self.more.set_text(words.LESS if self.is_open else words.more(len(slips) - fits))
        places = self._flow([*sizes[:fits], *([self.more.sizeHint()] if has_word else [])], width)
        for at, slip in enumerate(slips):
            if at < fits:
                slip.setGeometry(places[at])
            slip.setVisible(at < fits)
        if has_word:
            self.more.setGeometry(places[-1])
        self.more.setVisible(has_word)

    def _fitting(self, sizes: Sequence[QSize], width: int, height: int) -> int:
        """How many slips can be laid, with the word after them where there are more."""
        if self._flow(sizes, width)[-1].bottom() < height:
            return len(sizes)
        self.more.set_text(words.more(len(sizes)))
        word = self.more.sizeHint()
        for fits in range(2, len(sizes)):  # few do: looked for from below
            places = self._flow([*sizes[:fits], word], width)
            if max(place.bottom() for place in places) >= height:
                return fits - 1
        return max(1, len(sizes) - 1)
