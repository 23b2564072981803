"""Results of a search, each a row to press, under a heading that says where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain.spelling import fold_text
from workshop.pictures.finding import Place
from workshop.texts.ui import find as words
from workshop.texts.ui.chronicle import PLACES
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.list_row import ListRow
from workshop.ui.kit.text import label
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPaintEvent

    from workshop.ui.acts import Found
    from workshop.ui.theme.look import Look

_SIDE: Final = 12
_ABOVE: Final = 8
_LEAST: Final = 40
_OF_PROGRAM: Final = (Place.STEP, Place.PERSON)
"""All else are words that people said."""


def place_of(found: Found) -> Place:
    """What kind of place it is: `where` begins with its word."""
    return next(place for place, word in PLACES.items() if found.where.startswith(word))


def excerpt(found: Found, wanted: str) -> str:
    """What people said, whole; of an explanation the paragraph that it is in."""
    paragraphs = [part.strip() for part in found.text.split("\n") if part.strip()]
    if place_of(found) is not Place.STEP or not paragraphs:
        return found.text
    asked = fold_text(wanted).split()
    return max(paragraphs, key=lambda part: sum(word in fold_text(part) for word in asked))


class FoundRow(ListRow):
    """One result; people's words in serif."""

    def __init__(self, look: Look, found: Found, wanted: str) -> None:
        super().__init__()
        self.found, self.text_shown = found, excerpt(found, wanted)
        self._look = look
        self.is_said = place_of(found) not in _OF_PROGRAM
        self.setAccessibleName(words.row(self.text_shown, found.where))

    # --- size and drawing ------------------------------------------------------------------

    @property
    def _font(self) -> QFont:
        return self._look.serif(16) if self.is_said else self._look.sans(15)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(200), self._look.px(_LEAST))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        look = self._look
        high = wrapped_height(self.text_shown, self._font, width - 2 * look.px(_SIDE))
        return max(look.px(_LEAST), round(high) + 2 * look.px(_ABOVE))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(self.rect())
            if self.hasFocus() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.surface))
                painter.drawRoundedRect(place, 4, 4)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.text), 3))
                painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
            else:
                painter.setPen(QColor(theme.line))
                painter.drawLine(place.bottomLeft(), place.bottomRight())
            painter.setPen(QColor(theme.text))
            painter.setFont(self._font)
            side = look.px(_SIDE)
            paint_wrapped(painter, place.adjusted(side, 0, -side, 0), self.text_shown)


class FoundList(QWidget):
    """Rows in groups; up and down go through all of them."""

    chosen = Signal(object)
    """The `Found` that somebody wants to go to."""
    left = Signal()
    """Up from the first row."""
    reached = Signal(object)
    """The row that has the focus now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[FoundRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_found(self, found: Iterable[Found], wanted: str = "") -> None:
        """These instead of the former."""
        clear(self._column)
        self.rows = []
        groups: dict[str, list[Found]] = {}
        for each in found:
            groups.setdefault(each.where, []).append(each)
        for where, texts in groups.items():
            self._add_group(where, texts, wanted)
        # New rows show themselves later; what scrolls them would know the former height alone.
        for item in map(self._column.itemAt, range(self._column.count())):
            if item is not None and (widget := item.widget()) is not None:
                widget.show()
        self.updateGeometry()

    def _add_group(self, where: str, texts: list[Found], wanted: str) -> None:
        if self.rows:
            self._column.addSpacing(self._look.px(16))
        self._column.addWidget(label(where, "label"))
        self._column.addSpacing(self._look.px(4))
        for each in texts:
            row = FoundRow(self._look, each, wanted)
            row.clicked.connect(self._on_clicked)
            row.moved.connect(self._on_moved)
            self.rows.append(row)
            self._column.addWidget(row)

    def enter(self) -> None:
        """To the first row."""
        if self.rows:
            self._focus(self.rows[0])

    def _focus(self, row: FoundRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(row)

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, FoundRow):
            self.chosen.emit(row.found)

    @Slot(int)
    def _on_moved(self, by: int) -> None:
        row = self.sender()
        if not isinstance(row, FoundRow) or row not in self.rows:
            return
        to = self.rows.index(row) + by
        if to < 0:
            self.left.emit()
        elif to < len(self.rows):
            self._focus(self.rows[to])
