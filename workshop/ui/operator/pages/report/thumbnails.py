"""All pages small, under each other; only those in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.clearing import discard
from workshop.ui.operator.pages.report.leaf import A4

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from workshop.ui.theme.look import Look

_WIDTH: Final = 74
_UNDER: Final = 20
_AROUND: Final = 6
"""Room for the ring."""


class Thumbnail(QAbstractButton):
    """One page, small, with its number."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self.image: QImage | None = None
        self.setText(str(number + 1))
        self.setAccessibleName(words.page(number + 1))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def show_image(self, image: QImage) -> None:
        """What the page looks like."""
        self.image = image
        self.update()

    @staticmethod
    def height_in(look: Look) -> int:
        """The same for all."""
        return round(look.px(_WIDTH) * A4) + look.px(_UNDER) + 2 * _AROUND

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(_WIDTH) + 2 * _AROUND, self.height_in(self._look))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        width = look.px(_WIDTH)
        with QPainter(self) as painter:
            paper = QRectF(_AROUND, _AROUND, width, round(width * A4))
            painter.fillRect(paper, QColor(theme.paper))
            if self.image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(paper, self.image)
            chosen = self.isChecked()
            painter.setPen(
                QPen(QColor(theme.text if chosen else theme.paper_edge), 3 if chosen else 1)
            )
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.text), 2, Qt.PenStyle.DotLine))
                painter.drawRect(paper.adjusted(-4, -4, 4, 4))
            painter.setPen(QColor(theme.text if chosen else theme.text_2))
            painter.setFont(look.sans(14, 600 if chosen else 400))
            under = QRectF(0, paper.bottom() + 2, self.width(), look.px(_UNDER))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self.text())


class Thumbnails(QScrollArea):
    """A column of pages; Tab goes to the chosen one, arrows to the others."""

    chosen = Signal(int)
    wanted = Signal(int)
    """A page that came in sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.all: list[Thumbnail] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.setAccessibleName(words.PAGES)
        self.setMinimumHeight(look.px(60))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(_WIDTH) + 2 * _AROUND + look.px(14))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self._column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().valueChanged.connect(self.ask)
        self.verticalScrollBar().rangeChanged.connect(self._on_laid_out)

    @property
    def drawn_width(self) -> int:
        """In pixels of the screen."""
        return round(self._look.px(_WIDTH) * self.devicePixelRatioF())

    def show_pages(self, pages: int) -> None:
        """As many as there are; pictures of before stay until new ones come."""
        while len(self.all) > pages:
            last = self.all.pop()
            self._group.removeButton(last)
            self._column.removeWidget(last)
            discard(last)
        for number in range(len(self.all), pages):
            made = Thumbnail(self._look, number)
            self._group.addButton(made, number)
            self._column.insertWidget(number, made)
            self.all.append(made)

    def show_current(self, number: int) -> None:
        """This one lies large beside it."""
        self.all[number].setChecked(True)
        self.ensureWidgetVisible(self.all[number], 0, self._look.px(20))

    @Slot()
    def _on_laid_out(self) -> None:
        number = self._group.checkedId()
        if 0 <= number < len(self.all):
            self.ensureWidgetVisible(self.all[number], 0, self._look.px(20))
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Have what is in sight drawn, the topmost first."""
        if not self.isVisible():
            return
        # Counted, not measured: new ones are not laid out yet.
        pitch = Thumbnail.height_in(self._look) + self._column.spacing()
        top = self.verticalScrollBar().value()
        first, last = top // pitch, (top + self.viewport().height()) // pitch
        for number in reversed(range(first, min(last + 1, len(self.all)))):
            self.wanted.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self.ask()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self.ask()
