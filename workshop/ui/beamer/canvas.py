"""What all views draw with: units of 800 lines, text that fits, paper, rules and gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from workshop.ui.beamer.forms import Forms
from workshop.ui.beamer.lettering import (
    Face,
    Line,
    Type,
    ascent_and_descent,
    broken,
    cut_to,
    longest_word,
    width_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from workshop.ui.theme.tokens import Theme

LINES: Final = 800
LEAST_LINES: Final = 768
SMALLEST: Final = 28.0
"""Least size of text, at 800 lines."""
NOTE: Final = 34.0
"""Height that a note under the evening line takes."""
TITLE_SIZES: Final = (64.0, 58.0, 52.0, 46.0)
_NARROW: Final = 1200
_READABLE: Final = 1100
"""Longest line of text."""

Align = Literal["left", "middle", "right"]


class Painted(NamedTuple):
    """A line of text as it was drawn, for who checks."""

    text: str
    place: QRectF
    """In units of the canvas."""
    room: float
    """Width that it had."""
    size_px: float
    ink: str
    on: str
    is_pictured: bool = False
    """Words in a picture, all together: the size is that of most of them."""


class Canvas(Forms):
    """A picture of `size` pixels; lengths are in units of which 800 make its height."""

    def __init__(
        self,
        size: QSize,
        theme: Theme,
        painter: QPainter | None = None,
        record: Callable[[Painted], None] | None = None,
    ) -> None:
        """Without a painter it only measures."""
        super().__init__(theme, painter)
        self._size, self._record = size, record
        height = max(1, size.height())
        # Between 768 and 800 lines margins shrink before type does.
        self.scale = max(height / LINES, min(1.0, height / LEAST_LINES))
        self.width, self.height = size.width() / self.scale, height / self.scale
        self.is_narrow = self.width < _NARROW
        self.margin = 32.0 if self.is_narrow else 56.0
        self.left, self.right = self.margin, self.width - self.margin
        self.line_y = 60.0 if self.is_narrow else 73.0
        """Middle of the evening line."""
        self.note = ""
        """Said in small letters under the evening line, on every page of the view."""
        self.foot_y = self.height - (60.0 if self.is_narrow else 72.0)

    def measuring(self) -> Canvas:
        """One of the same size that paints nothing, to be kept."""
        made = Canvas(self._size, self.theme)
        made.note = self.note
        return made

    @property
    def dots(self) -> float:
        """Of the screen, for each unit."""
        screen = self._painter.device() if self._painter is not None else None
        return self.scale * (screen.devicePixelRatioF() if screen is not None else 1.0)

    # --- places ----------------------------------------------------------------------------

    @property
    def field(self) -> QRectF:
        """Between the evening line and the foot, with air around it."""
        top = self.line_y + 28 + (NOTE if self.note else 0)
        return QRectF(self.left, top, self.right - self.left, self.foot_y - 14 - top)

    @property
    def reading_width(self) -> float:
        """Of text that is read, line after line."""
        return min(_READABLE, self.right - self.left)

    @property
    def ink_of_field(self) -> str:
        """Units and people's words on the table."""
        return self.theme.paper if self.theme.is_dark else self.theme.ink

    # --- typefaces -------------------------------------------------------------------------

    def sans(
        self,
        ink: str = "",
        size: float = SMALLEST,
        weight: int = 400,
        on: str = "",
        leading: float = 1.32,
    ) -> Type:
        """The program's voice."""
        theme = self.theme
        face = Face(is_serif=False, size=size, weight=weight)
        return Type(face, ink or theme.text, on or theme.ground, leading)

    def serif(
        self,
        size: float,
        ink: str = "",
        *,
        on: str = "",
        weight: int = 500,
        leading: float = 1.24,
    ) -> Type:
        """People's words, and questions."""
        theme = self.theme
        return Type(
            Face(is_serif=True, size=size, weight=weight),
            ink or theme.text,
            on or theme.ground,
            leading,
        )

    # --- measuring -------------------------------------------------------------------------

    def width_of(self, text: str, type_: Type) -> float:
        """In one line."""
        return width_of(text, type_.face)

    def lines(self, text: str, type_: Type, width: float, most: int = 0) -> Sequence[Line]:
        """As `text` would be broken."""
        return broken(text, type_.face, width, most)

    def height_of(self, text: str, type_: Type, width: float, most: int = 0) -> float:
        """Of all its lines."""
        return len(self.lines(text, type_, width, most)) * type_.line

    def fitting(
        self, text: str, width: float, height: float, types: Iterable[Type]
    ) -> tuple[Type, int]:
        """The first of `types` (largest first) in which `text` fits without breaking a word.

        Returns it with the number of lines that there is room for; the last one if none fits.
        """
        found: Type | None = None
        for type_ in types:
            found = type_
            whole = longest_word(text, type_.face) <= width
            if whole and self.height_of(text, type_, width) <= height + 0.5:
                break
        assert found is not None  # noqa: S101 there is at least one
        return found, max(1, int((height + 0.5) // found.line))

    # --- text ------------------------------------------------------------------------------

    def text(  # noqa: PLR0913, PLR0917 what, where and how
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        type_: Type,
        most: int = 0,
        align: Align = "left",
    ) -> float:
        """`text` in lines from `y` on; returns the height that it took."""
        lines = self.lines(text, type_, width, most)
        for number, line in enumerate(lines):
            left = x + (width - line.width) * {"left": 0, "middle": 0.5, "right": 1}[align]
            self._line(left, y + number * type_.line, line, type_, width)
        return len(lines) * type_.line

    def run(self, x: float, y: float, parts: Iterable[tuple[str, Type]], width: float) -> float:
        """Texts after one another in one line, cut at `width`; returns the width used."""
        at = x
        for text, type_ in parts:
            shown = cut_to(text, type_.face, x + width - at)
            line = Line(shown, width_of(shown, type_.face))
            self._line(at, y, line, type_, x + width - at)
            at += line.width
            if shown != text:
                break
        return at - x

    def run_width(self, parts: Iterable[tuple[str, Type]]) -> float:
        """Of `run`, uncut."""
        return sum(width_of(text, type_.face) for text, type_ in parts)

    def _line(self, x: float, top: float, line: Line, type_: Type, room: float) -> None:
        if not line.text:
            return
        if self._record is not None:
            place = QRectF(x, top, line.width, type_.line)
            size = type_.face.size * self.scale
            self._record(Painted(line.text, place, room, size, type_.ink, type_.on))
        if self._painter is None:
            return
        ascent, descent = ascent_and_descent(type_.face)
        baseline = top + (type_.line - ascent - descent) / 2 + ascent
        self._painter.setFont(type_.face.font)
        self._painter.setPen(QColor(type_.ink))
        self._painter.drawText(QPointF(x, baseline), line.text)

    def told(self, text: str, place: QRectF, size: float) -> None:
        """Words of a picture of paper, which are drawn already."""
        if self._record is not None and text:
            theme = self.theme
            self._record(
                Painted(text, place, place.width(), size * self.scale, theme.ink, theme.paper, True)
            )

    # --- gaps ------------------------------------------------------------------------------

    def gap(self, place: QRectF, text: str, *, warns: bool = False) -> None:
        """A dashed box where something is not there yet; a warning has a triangle."""
        theme = self.theme
        ink = theme.attention if warns else theme.text_2
        edge = theme.attention if warns else theme.line_strong
        inside = place.adjusted(1, 1, -1, -1)
        corners = [inside.topLeft(), inside.topRight(), inside.bottomRight(), inside.bottomLeft()]
        self.dashes(corners, edge, 2)
        room = place.width() - 40 - (40 if warns else 0)
        type_ = self.sans(ink, weight=600 if warns else 400)
        most = max(1, int(place.height() // type_.line))
        height = self.height_of(text, type_, room, most)
        y = place.center().y() - height / 2
        x = place.left() + 20
        if warns:
            self._triangle(x, place.center().y(), ink)
            x += 40
        self.text(x, y, room, text, type_, most)

    def _triangle(self, x: float, middle: float, ink: str) -> None:
        top, foot = middle - 11, middle + 10
        points = [QPointF(x + 12, top), QPointF(x + 25, foot), QPointF(x, foot)]
        self.polygon(points, edge=ink, width=2.2)
        self.rule(x + 11.4, top + 7, 2.4, ink, 7)
        self.rule(x + 11.4, top + 16, 2.4, ink, 2.4)
