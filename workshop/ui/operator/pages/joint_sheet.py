"""A sheet with what was written together: serif, on paper, under a double rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.texts.counting import with_colon
from workshop.texts.ui import joint as words
from workshop.ui.kit.paper import paint_sheet
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QPaintEvent

    from workshop.pictures.joint import EntryPicture, JointPicture
    from workshop.ui.theme.look import Look

_SIDE: Final = 20
_TOP: Final = 30
_BOTTOM: Final = 16


class JointSheet(QWidget):
    """All entries, each with its other fields and its reason."""

    def __init__(self, look: Look, *, is_brief: bool = False) -> None:
        """Brief: each entry in its main words, unless it is a row of a linking table."""
        super().__init__()
        self._is_brief = is_brief
        self._look = look
        self._answer: JointPicture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_answer(self, answer: JointPicture) -> None:
        """Draw this one."""
        if answer == self._answer:
            return
        self._answer = answer
        self.setAccessibleName("\n".join(text for text, *_ in self._lines()))
        self.updateGeometry()
        self.update()

    def _lines(self) -> Iterator[tuple[str, QFont, str, int]]:
        """(text, font, colour, space above)."""
        look, theme = self._look, self._look.theme
        if self._answer is None:
            return
        full = self._answer.links or not self._is_brief
        for at, entry in enumerate(self._answer.entries):
            yield entry.main, look.serif(18, 600), theme.ink, look.px(12) if at else 0
            for text in _besides(entry) if full else ():
                yield text, look.serif(15, 400), theme.ink_2, look.px(2)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(200), self.heightForWidth(max(self.width(), self._look.px(200))))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return round(self._place(width, None)) + self._look.px(_BOTTOM)

    def _place(self, width: int, painter: QPainter | None) -> float:
        look = self._look
        room, y = width - 2 * look.px(_SIDE), float(look.px(_TOP))
        for text, font, colour, above in self._lines():
            high = wrapped_height(text, font, room)
            y += above
            if painter is not None:
                painter.setFont(font)
                painter.setPen(QColor(colour))
                place = QRectF(look.px(_SIDE), y, room, high + 2)
                paint_wrapped(painter, place, text)
            y += high
        return y

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            paint_sheet(painter, QRectF(self.rect()), self._look.theme, self._look.scale)
            self._place(self.width(), painter)


def _besides(entry: EntryPicture) -> Iterator[str]:
    for field in entry.fields:
        if field.text and field.text != entry.main:
            yield f"{with_colon(field.label)} {field.text}" if field.label else field.text
    if entry.rationale:
        yield words.because(entry.rationale)
