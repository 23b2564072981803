"""Leafing through the pages: small ones left, one large, as wide as the window lets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.report.drawn import Drawn
from workshop.ui.operator.pages.report.leaf import Leaf
from workshop.ui.operator.pages.report.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.ui.acts import Preview
    from workshop.ui.theme.look import Look

_WIDEST: Final = 860
"""Wider than this a page says nothing more."""
_NARROW: Final = 470
"""Below this there is room for one page only."""
_KEYS: Final = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class Viewer(QWidget):
    """Keeps the page that was looked at when a newer concept comes."""

    refused = Signal(str)
    """Why there is no page before or after."""
    laid = Signal()
    """Another page lies there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: Drawn | None = None
        self.pages = 0
        self.number = 0
        """The page that lies there, from 0."""
        self.thumbnails = Thumbnails(look)
        self.thumbnails.chosen.connect(self.turn_to)
        self.thumbnails.wanted.connect(self._want_small)
        self.thumbnails.installEventFilter(self)
        self.leaf = Leaf(look)
        self.area = self._area()
        self.previous = Button(look, words.PREVIOUS, sign="back")
        self.next = Button(look, words.NEXT, sign="next")
        self.place = label(role="second")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous.done.connect(self._back)
        self.next.done.connect(self._on)
        for button in (self.previous, self.next):
            button.refused.connect(self.refused)
        self._lay_out()
        self.setVisible(False)

    def _area(self) -> QScrollArea:
        area, inside = QScrollArea(), QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.leaf, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setAccessibleName(words.LARGE)
        area.setMinimumHeight(self._look.px(60))
        area.installEventFilter(self)
        area.viewport().installEventFilter(self)
        return area

    def _lay_out(self) -> None:
        gap = self._look.px(14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(self.thumbnails)
        column = QVBoxLayout()
        column.setSpacing(self._look.px(10))
        column.addWidget(self.area, 1)
        under = QHBoxLayout()
        under.addWidget(self.previous)
        under.addWidget(self.place, 1)
        under.addWidget(self.next)
        column.addLayout(under)
        row.addLayout(column, 1)

    # --- what there is ---------------------------------------------------------------------

    def show_preview(self, preview: Preview) -> None:
        """Another concept."""
        if self._drawn is not None:
            self._drawn.close()
        drawn = self._drawn = Drawn(preview.page)
        drawn.arrived.connect(self._on_arrived)
        self.destroyed.connect(drawn.close)
        self.pages = preview.pages
        self.thumbnails.show_pages(preview.pages)
        self.setVisible(True)
        self._lay(min(self.number, preview.pages - 1))
        self.thumbnails.ask()

    @Slot(int)
    def turn_to(self, number: int) -> None:
        """Lay that page there, or the first or last."""
        number = max(0, min(number, self.pages - 1))
        if number != self.number:
            self._lay(number)
            self.area.verticalScrollBar().setValue(0)
            self.laid.emit()

    def _lay(self, number: int) -> None:
        # Until it is drawn: the one of before, or the small one.
        here = number == self.number
        image = self.leaf.image if here else self.thumbnails.all[number].image
        self.number = number
        self.leaf.show_image(image, words.page_of(number + 1, self.pages))
        self.place.setText(words.page_of(number + 1, self.pages))
        self.thumbnails.show_current(number)
        self.previous.set_blocked("" if number else words.FIRST)
        self.next.set_blocked("" if number + 1 < self.pages else words.LAST)
        self._want_large()

    # --- pictures --------------------------------------------------------------------------

    @property
    def large_width(self) -> int:
        """Of the large page, in pixels of the screen."""
        return round(self.leaf.sizeHint().width() * self.devicePixelRatioF())

    def _want_large(self) -> None:
        if self._drawn is not None and self.isVisible():
            self._drawn.want(self.number, self.large_width)

    @Slot(int)
    def _want_small(self, number: int) -> None:
        if self._drawn is not None:
            self._drawn.want(number, self.thumbnails.drawn_width)

    @Slot(int, int, object)
    def _on_arrived(self, number: int, width: int, image: QImage) -> None:
        if width == self.thumbnails.drawn_width and number < self.pages:
            self.thumbnails.all[number].show_image(image)
        elif number == self.number and width == self.large_width:
            self.leaf.show_image(image, words.page_of(number + 1, self.pages))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self.thumbnails.setVisible(self.width() >= self._look.px(_NARROW))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = self.area.viewport().width() - self._look.px(4)
        self.leaf.set_width(max(1, min(room, self._look.px(_WIDEST))))
        self._want_large()

    # --- leafing ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if watched is self.area.viewport():
            if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
                self._fit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._is_leafing(event)  # else the keys would scroll
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _turns(event)
        ):
            event.accept()  # here these keys turn the page, not the beamer's
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if not self._is_leafing(event):
            super().keyPressEvent(event)

    def _is_leafing(self, event: QKeyEvent) -> bool:
        by = _turns(event)
        if by:
            self.turn_to(self.number + by)
        return bool(by)

    @Slot()
    def _back(self) -> None:
        self.turn_to(self.number - 1)

    @Slot()
    def _on(self) -> None:
        self.turn_to(self.number + 1)


def _turns(event: QKeyEvent) -> int:
    """By how many pages."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain != Qt.KeyboardModifier.NoModifier:
        return 0
    return _KEYS.get(Qt.Key(event.key()), 0)
