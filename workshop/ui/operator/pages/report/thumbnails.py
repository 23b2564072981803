"""All pages small, under each other; only those in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.operator.pages.report.leaf import A4

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from workshop.ui.theme.look import Look

_WIDTH: Final = 74
_UNDER: Final = 20
_RING: Final = 3


class Thumbnail(QAbstractButton):
    """One page, small, with its number."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self.setText(str(number + 1))
        self.setAccessibleName(words.page(number + 1))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    @property
    def is_drawn(self) -> bool:
        """Its picture came."""
        return self._image is not None

    def show_image(self, image: QImage) -> None:
        """What the page looks like."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        px = self._look.px
        return QSize(px(_WIDTH) + 4 * _RING, round(px(_WIDTH) * A4) + 4 * _RING + px(_UNDER))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = look.px(_WIDTH)
        paper = QRectF(2 * _RING, 2 * _RING, width, round(width * A4))
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self._image is not None:
            painter.drawImage(paper, self._image)
        chosen = self.isChecked()
        painter.setPen(
            QPen(QColor(theme.text if chosen else theme.line_strong), 3 if chosen else 1)
        )
        painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 2, Qt.PenStyle.DotLine))
            painter.drawRect(paper.adjusted(-4, -4, 4, 4))
        painter.setPen(QColor(theme.text if chosen else theme.text_2))
        painter.setFont(look.sans(14, 600 if chosen else 400))
        under = QRectF(0, self.height() - look.px(_UNDER), self.width(), look.px(_UNDER))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Thumbnails(QScrollArea):
    """A column of pages."""

    chosen = Signal(int)
    wanted = Signal(int)
    """A page that came in sight and is not drawn yet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.all: list[Thumbnail] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.setAccessibleName(words.PAGES)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(_WIDTH) + 4 * _RING + look.px(16))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self._column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().valueChanged.connect(self.ask)
        self.verticalScrollBar().rangeChanged.connect(self.ask)

    @property
    def drawn_width(self) -> int:
        """In pixels of the screen."""
        return round(self._look.px(_WIDTH) * self.devicePixelRatioF())

    def show_pages(self, pages: int) -> None:
        """As many as there are; their pictures are of before and stay until new ones come."""
        while len(self.all) > pages:
            last = self.all.pop()
            self._group.removeButton(last)
            self._column.removeWidget(last)
            last.hide()
            last.deleteLater()
        for number in range(len(self.all), pages):
            made = Thumbnail(self._look, number)
            self._group.addButton(made, number)
            self._column.insertWidget(number, made)
            self.all.append(made)

    def show_current(self, number: int) -> None:
        """This one lies large beside it."""
        if 0 <= number < len(self.all):
            self.all[number].setChecked(True)
            self.ensureWidgetVisible(self.all[number], 0, self._look.px(20))

    @Slot()
    def ask(self) -> None:
        """Have what is in sight drawn."""
        if not self.isVisible():
            return
        sight = self.viewport().rect()
        for number, each in reversed(list(enumerate(self.all))):
            place = each.rect().translated(each.mapTo(self.viewport(), each.rect().topLeft()))
            if place.intersects(sight):
                self.wanted.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self.ask()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self.ask()
