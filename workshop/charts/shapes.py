"""Small drawing steps that every chart shares: shapes, lines, text in our faces, SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from reportlab.graphics import shapes
from reportlab.lib.colors import HexColor

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.charts.legible import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.lib.colors import Color

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
Lined = TypeVar("Lined", bound=shapes.LineShape)
Solid = TypeVar("Solid", bound=shapes.SolidShape)


class Box(NamedTuple):
    """A rectangle by its lower left corner."""

    x: float
    y: float
    width: float
    height: float


class Stroke(NamedTuple):
    """How a line is drawn."""

    ink: str
    width: float = 1.0
    dash: Sequence[float] = ()


class Type(NamedTuple):
    """How text is drawn."""

    face: Face
    size: float
    ink: str


def drawing(width: float, height: float) -> shapes.Drawing:
    """An empty drawing in points. Its first font is ours: Helvetica must not get into a PDF/A."""
    fonts.register()
    return shapes.Drawing(width, height, initialFontName=str(Face.SANS))


def colour(code: str) -> Color:
    """`#RRGGBB` as reportlab wants it."""
    return HexColor(code)


def box(place: Box, fill: str | None = None, stroke: Stroke | None = None) -> shapes.Rect:
    """A rectangle, filled, outlined or both."""
    return _painted(shapes.Rect(*place), fill, stroke)


def disc(middle: Point, radius: float, fill: str, stroke: Stroke | None = None) -> shapes.Circle:
    """A filled circle."""
    return _painted(shapes.Circle(*middle, radius), fill, stroke)


def polygon(
    points: Iterable[Point], fill: str | None = None, stroke: Stroke | None = None
) -> shapes.Polygon:
    """A closed shape."""
    return _painted(shapes.Polygon([xy for point in points for xy in point]), fill, stroke)


def line(start: Point, end: Point, stroke: Stroke) -> shapes.Line:
    """A straight line."""
    return _outlined(shapes.Line(*start, *end), stroke)


def way(points: Iterable[Point | None], stroke: Stroke) -> shapes.Path:
    """From point to point, broken at None; dashed too, where a `line` as SVG is not.

    That runs there and back, which fills its gaps.
    """
    path = shapes.Path(fillColor=None)
    is_begun = False
    for point in points:
        if point is not None:
            (path.lineTo if is_begun else path.moveTo)(*point)
        is_begun = point is not None
    path.strokeLineCap = 0  # round ends would fill the gaps
    return _outlined(path, stroke)


def _painted(shape: Solid, fill: str | None, stroke: Stroke | None) -> Solid:
    shape.fillColor = colour(fill) if fill else None
    return _outlined(shape, stroke)


def _outlined(shape: Lined, stroke: Stroke | None) -> Lined:
    shape.strokeColor = colour(stroke.ink) if stroke else None
    if stroke:
        shape.strokeWidth = stroke.width
        shape.strokeLineJoin = 1
    if stroke and stroke.dash:
        shape.strokeDashArray = list(stroke.dash)
    return shape


def text_width(text: str, face: Face, size: float) -> float:
    """Width of `text` as `lettering` draws it."""
    return sum(fonts.width(span.text, span.face, size) for span in spans(text, face))


def lettering(at: Point, text: str, type_: Type, anchor: Anchor = "start") -> shapes.Group:
    """One line of text, cleaned, each character in a face that has it."""
    x, y = at
    text = text.replace("\n", " ")
    x -= {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * text_width(text, *type_[:2])
    group = shapes.Group()
    # The space ends the text for a reader and a search, which see no distances.
    for span in spans(text + " ", type_.face):
        string = shapes.String(x, y, span.text, fillColor=colour(type_.ink))
        string.fontName, string.fontSize = str(span.face), type_.size
        group.add(string)
        x += fonts.width(span.text, span.face, type_.size)
    return group


def wrapped(text: str, face: Face, size: float, room: float) -> list[str]:
    """`text` in lines of at most `room` wide, broken at spaces; a longer word is broken inside."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, face, size, room):
            longer = f"{lines[-1]} {piece}".lstrip()
            if text_width(longer, face, size) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return [one for one in lines if one] or [""]


def _pieces(word: str, face: Face, size: float, room: float) -> list[str]:
    if text_width(word, face, size) <= room:
        return [word]
    pieces = [""]
    for char in word:
        if pieces[-1] and text_width(pieces[-1] + char, face, size) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def svg(picture: shapes.Drawing) -> str:
    """The drawing for Qt and a browser."""
    from reportlab.graphics import renderSVG

    # Without useClip QtSvg fills the clipping rectangle: all black, and isValid() still says yes.
    return str(renderSVG.drawToString(picture, useClip=True))
