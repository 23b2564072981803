"""Charts as SVG inside a page: their colours are the page's, so that they follow its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never, cast

from reportlab.graphics import shapes

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, CoreValue
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.positions import positions
from workshop.charts.radar import RadarFrame, radar, scale_for
from workshop.charts.tally import TallyRow, tally
from workshop.charts.timeline import timeline
from workshop.domain.timeline import Timeline
from workshop.pictures.insights import PositionsInsight, RankingInsight, WeightsInsight
from workshop.pictures.polls import PollPicture
from workshop.report.exports.reader_markup import Markup, tag, together
from workshop.report.outline.blocks import TallyData
from workshop.texts import paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.outline.blocks import Figure

_WIDTH: Final = 480.0
_NAMES: Final = {
    PAPER.ground: "ground",
    PAPER.ink: "ink",
    PAPER.ink_2: "ink-2",
    PAPER.line: "line",
    PAPER.line_strong: "line-strong",
    PAPER.accent: "accent",
    PAPER.accent_tint: "accent-tint",
    PAPER.attention: "attention",
    PAPER.agrees: "agrees",
    **{colour: value.value for value, colour in PAPER.values.items()},
}
"""Variables of the page's style."""


def svg_of(figure: Figure) -> Markup | None:
    """The drawing, which says what `figure.alt` says; None where its table is all there is."""
    drawing = _drawing(figure)
    if drawing is None:
        return None
    width, height = float(drawing.width), float(drawing.height)
    return tag(
        "svg",
        tag("g", *map(_shape, drawing.contents), transform=f"matrix(1 0 0 -1 0 {_n(height)})"),
        viewBox=f"0 0 {_n(width)} {_n(height)}",
        role="img",
        aria_label=" ".join(figure.alt.split()) or figure.caption,
    )


def _drawing(figure: Figure) -> shapes.Drawing | None:
    match figure.data:
        case TallyData(lines):
            return tally([TallyRow(each.label, each.count, each.dots) for each in lines], _WIDTH)
        case PollPicture() as poll:
            counts = PollCounts(poll.agree, poll.with_reservation, poll.disagree)
            return poll_bar(counts, paper.STANCES, _WIDTH)
        case PositionsInsight(poles, counts, median):
            return positions(counts, median, poles, _WIDTH)
        case WeightsInsight():
            return _radar(figure.data) if figure.kind == "radar" else None
        case Timeline(spans):
            return timeline(spans, _WIDTH)
        case RankingInsight():
            return None
        case _:
            assert_never(figure.data)


def _radar(data: WeightsInsight) -> shapes.Drawing:
    points = dict(zip(data.keys, map(float, data.points), strict=True))
    labels = dict(zip(data.keys, data.labels, strict=True))
    values = {value: points[value] for value in CoreValue}
    names = {value: labels[value] for value in CoreValue}
    return radar(values, RadarFrame(names, scale_for(values), 110.0))


# --- shapes --------------------------------------------------------------------------------


def _shape(shape: shapes.Shape) -> Markup:
    match shape:
        case shapes.Group():
            inside = (_shape(each) for each in shape.contents)
            return tag("g", *inside, transform=f"matrix({' '.join(map(_n, shape.transform))})")
        case shapes.String():
            return _lettering(shape)
        case shapes.Rect():
            return tag("rect", **_place(shape), **_paint(shape))
        case shapes.Circle():
            return tag("circle", cx=_n(shape.cx), cy=_n(shape.cy), r=_n(shape.r), **_paint(shape))
        case shapes.Line():
            ends = {name: _n(getattr(shape, name)) for name in ("x1", "y1", "x2", "y2")}
            return tag("line", **ends, **_stroke(shape))
        case shapes.Polygon():
            return tag("polygon", points=" ".join(map(_n, shape.points)), **_paint(shape))
        case shapes.Path():
            return tag("path", d=together(_steps(shape), " "), **_paint(shape))
        case _:
            raise TypeError(type(shape).__name__)  # a chart drew something new


def _place(shape: shapes.Rect) -> dict[str, str]:
    return {name: _n(getattr(shape, name)) for name in ("x", "y", "width", "height")}


def _lettering(shape: shapes.String) -> Markup:
    """Upright again, as the drawing counts from below, and as wide as in our own face."""
    words, size = str(shape.text).rstrip(), float(shape.fontSize)
    return tag(
        "text",
        words,
        transform=f"matrix(1 0 0 -1 {_n(shape.x)} {_n(shape.y)})",
        font_size=_n(size),
        textLength=_n(fonts.width(words, Face(shape.fontName), size)),
        lengthAdjust="spacingAndGlyphs",
        font_weight="600" if "SemiBold" in shape.fontName else "400",
        fill=_colour(shape.fillColor),
    )


_STEPS: Final = (("M", 2), ("L", 2), ("C", 6), ("Z", 0))
"""SVG's letter and how many numbers follow, by reportlab's number of the operator."""


def _steps(path: shapes.Path) -> Iterator[str]:
    at = 0
    for operator in path.operators:
        letter, count = _STEPS[int(operator)]
        yield f"{letter}{' '.join(map(_n, path.points[at : at + count]))}"
        at += count


def _paint(shape: shapes.SolidShape) -> dict[str, str]:
    return {"fill": _colour(shape.fillColor), **_stroke(shape)}


def _stroke(shape: shapes.LineShape) -> dict[str, str]:
    if shape.strokeColor is None:
        return {}
    found = {"stroke": _colour(shape.strokeColor), "stroke_width": _n(shape.strokeWidth)}
    if shape.strokeDashArray:
        dashes = cast("Sequence[float]", shape.strokeDashArray)  # only with a phase another shape
        found["stroke_dasharray"] = " ".join(map(_n, dashes))
    return found


def _colour(colour: object) -> str:
    if colour is None:
        return "none"
    code = f"#{colour.hexval()[2:].upper()}"  # type: ignore[attr-defined]  # reportlab's colour
    return f"var(--{_NAMES[code]})"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
