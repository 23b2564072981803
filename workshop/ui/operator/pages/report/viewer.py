"""Leafing through the pages: thumbnails left, one page large, as wide as the window lets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.report.drawn import Drawn
from workshop.ui.operator.pages.report.leaf import Leaf
from workshop.ui.operator.pages.report.thumbnails import Thumbnails

if TYPE_CHECKING:
    from workshop.ui.acts import Preview
    from workshop.ui.theme.look import Look

_WIDEST: Final = 860
"""Wider than this a page says nothing more."""


class Viewer(QWidget):
    """Keeps the page that was looked at when a newer concept comes."""

    turned = Signal(int)
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
        self.leaf = Leaf(look)
        self.leaf.setMaximumWidth(look.px(_WIDEST))
        self.area = self._area()
        self.previous = Button(look, words.PREVIOUS, sign="back", kind="small")
        self.next = Button(look, words.NEXT, sign="next", kind="small")
        self.place = label(role="second", wraps=False)
        self._lay_out()
        self.previous.done.connect(self._back)
        self.next.done.connect(self._on)
        self._add_keys()

    def _area(self) -> QScrollArea:
        area, inside = QScrollArea(), QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, self._look.px(14), 0)
        row.addWidget(self.leaf, 0, Qt.AlignmentFlag.AlignTop)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setAccessibleName(words.PAGES)
        area.viewport().installEventFilter(self)
        return area

    def _lay_out(self) -> None:
        look = self._look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(14))
        row.addWidget(self.thumbnails)
        column = QVBoxLayout()
        column.setSpacing(look.px(10))
        column.addWidget(self.area, 1)
        under = QHBoxLayout()
        under.addWidget(self.previous)
        under.addStretch(1)
        under.addWidget(self.place)
        under.addStretch(1)
        under.addWidget(self.next)
        under.addSpacing(look.px(14))
        column.addLayout(under)
        row.addLayout(column, 1)

    def _add_keys(self) -> None:
        for keys, act in (
            (("PgUp", "Left"), self._back),
            (("PgDown", "Right"), self._on),
            (("Home",), self._first),
            (("End",), self._last),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)

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
        self._lay(min(self.number, preview.pages - 1))
        self.thumbnails.ask()

    @Slot(int)
    def turn_to(self, number: int) -> None:
        """Lay that page there."""
        if 0 <= number < self.pages and number != self.number:
            self._lay(number)
            self.area.verticalScrollBar().setValue(0)
            self.turned.emit(number)

    def _lay(self, number: int) -> None:
        at_once = self.leaf.image if number == self.number else self.thumbnails.picture(number)
        self.number = number
        self.leaf.show_image(at_once, words.page_of(number + 1, self.pages))
        self.place.setText(words.page_of(number + 1, self.pages))
        self.thumbnails.show_current(number)
        self.previous.set_blocked("" if number else words.FIRST)
        self.next.set_blocked("" if number + 1 < self.pages else words.LAST)
        self._want_large()

    # --- pictures --------------------------------------------------------------------------

    @property
    def large_width(self) -> int:
        """Of the large page, in pixels of the screen."""
        return round(self.leaf.width() * self.devicePixelRatioF())

    def _want_large(self) -> None:
        if self._drawn is not None and self.leaf.isVisible():
            self._drawn.want(self.number, self.large_width)

    @Slot(int)
    def _want_small(self, number: int) -> None:
        if self._drawn is not None:
            self._drawn.want(number, self.thumbnails.drawn_width)

    @Slot(int, int, object)
    def _on_arrived(self, number: int, width: int, image: QImage) -> None:
        if self.sender() is not self._drawn:
            return  # of a concept that is no longer looked at
        if width == self.thumbnails.drawn_width:
            self.thumbnails.show_image(number, image)
        elif number == self.number and width == self.large_width:
            self.leaf.show_image(image, words.page_of(number + 1, self.pages))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            inside = self.area.widget()
            room = self.area.viewport().width() - self._look.px(14)
            if inside is not None and self.leaf.height() != self.leaf.heightForWidth(room):
                wide = min(room, self.leaf.maximumWidth())
                self.leaf.setFixedHeight(self.leaf.heightForWidth(wide))
            self._want_large()
        return super().eventFilter(watched, event)

    # --- leafing ---------------------------------------------------------------------------

    @Slot()
    def _back(self) -> None:
        self.turn_to(self.number - 1)

    @Slot()
    def _on(self) -> None:
        self.turn_to(self.number + 1)

    @Slot()
    def _first(self) -> None:
        self.turn_to(0)

    @Slot()
    def _last(self) -> None:
        self.turn_to(self.pages - 1)
