"""The pictures of docs/performance.md, drawn from a run as SVG.

One file serves light and dark: a browser picks the colours by what its reader prefers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from tests.bench.table import TITLES, figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.bench import Row
    from tests.bench.run import Run

_WIDE: Final = 860
_NAMES: Final = 350
"""Room for what a bar is of."""
_LINE: Final = 26
_STYLE: Final = """
text { font: 14px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1a231f }
.head { font-weight: 600; font-size: 16px } .small { fill: #4c5750 } .end { text-anchor: end }
.ground { fill: #ffffff } text { paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
.ground { stroke: none } .bar { fill: #8f6410 } .other { fill: #7d7a69 } .over { fill: #a33a10 }
.line { stroke: #7d7a69; stroke-width: 1.5 } .limit { stroke: #a33a10; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
text { fill: #f1eee4 } .small { fill: #b9b7a8 } .ground { fill: #161d1a }
text { stroke: #161d1a } .bar { fill: #e0b04f }
.other { fill: #9a988a } .over { fill: #f08a5d } .line { stroke: #9a988a }
.limit { stroke: #f08a5d } }
"""


@dataclass(frozen=True)
class Bar:
    """One line of a picture."""

    name: str
    value: float
    said: str
    kind: str = "bar"


@dataclass(frozen=True)
class Picture:
    """Bars under a title; `limit` is a line through all of them."""

    title: str
    note: str
    bars: tuple[Bar, ...]
    limit: float | None = None
    is_log: bool = False


def draw_all(run: Run, folder: Path) -> tuple[Path, ...]:
    """Those that the run has figures for, each as NAME.svg."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {
        "bars": _bars_held(run),
        "ratios": _ratios(run),
        "report": _report(run),
        "receipts": _receipts(run),
        "lateness": _lateness(run),
    }
    made = []
    for name, picture in pictures.items():
        if picture.bars:
            path = folder / f"{name}.svg"
            path.write_text(svg(picture), encoding="utf-8")
            made.append(path)
    return tuple(made)


# --- what each shows -------------------------------------------------------------------------


def _bars_held(run: Run) -> Picture:
    held = [each.row for each in run.rows if each.row.bar is not None]
    nearest = sorted(held, key=_used, reverse=True)[:20]
    bars = tuple(
        Bar(
            row.metric,
            _used(row),
            f"{_used(row):.0%} of {figure(row.bar or 0)} {row.unit or row.held}",
            "over" if row.is_missed else "bar",
        )
        for row in nearest
    )
    note = f"The {len(bars)} that come nearest, of {len(held)} promises; the line is the promise."
    return Picture("How much of each promised limit is used", note, bars, limit=1.0)


def _used(row: Row) -> float:
    value = getattr(row, row.held) if row.held else None
    return float(value) / row.bar if value is not None and row.bar else 0.0


def _ratios(run: Run) -> Picture:
    """The middle one of each group."""
    groups: dict[str, list[float]] = {}
    for each in run.rows:
        if each.row.ratio:
            groups.setdefault(each.bench, []).append(each.row.ratio)
    bars = tuple(
        Bar(
            TITLES[name],
            _middle(found),
            f"{_middle(found):.2f} ({min(found):.2f}–{max(found):.2f})",
        )
        for name, found in groups.items()
    )
    note = "Times the reference: the median of each group, and its least and most. The line is 1."
    return Picture("Beside their references", note, bars, limit=1.0, is_log=True)


def _middle(found: list[float]) -> float:
    return sorted(found)[len(found) // 2]


def _span(found: list[float]) -> str:
    return f"{_middle(found):.2f} ({min(found):.2f}–{max(found):.2f})"


def _report(run: Run) -> Picture:
    rows = [each.row for each in run.rows if each.row.metric.startswith("a report with")]
    if not rows:
        return Picture("", "", ())
    first = rows[0]
    ours = Bar("Dialoogavond", first.p50, f"{figure(first.p50)} s")
    others = (
        Bar(row.beside, row.reference, f"{figure(row.reference)} s", "other")
        for row in rows
        if row.reference is not None
    )
    return Picture(
        f"{first.metric.capitalize()}, {first.n} pages",
        "Seconds; the same words, tables and as many drawings, all tagged as PDF/UA-1.",
        (ours, *others),
    )


def _receipts(run: Run) -> Picture:
    rows = [each.row for each in run.rows if each.row.metric.startswith("receipt,")]
    bars: list[Bar] = []
    for row in (each for each in rows if each.metric.endswith("tablets")):
        bars.append(Bar(f"{row.n} tablets, half of them", row.p50, f"{figure(row.p50)} ms"))
        bars.append(Bar(f"{row.n} tablets, 95 of 100", row.p95, f"{figure(row.p95)} ms"))
        if row.reference is not None:
            said = f"{figure(row.reference)} ms"
            bars.append(Bar(f"{row.n} tablets, {row.beside}", row.reference, said, "other"))
    note = "Milliseconds until the receipt, when each tablet answers every two seconds."
    return Picture("From Verstuur to the receipt", note, tuple(bars))


def _lateness(run: Run) -> Picture:
    late = [each.row for each in run.rows if "clock late" in each.row.metric]
    bars = tuple(
        Bar(row.metric, row.p99, _said(row), "over" if row.is_missed else "bar") for row in late
    )
    note = "Milliseconds, 99 of 100 ticks are sooner."
    return Picture("How late a window's clock ticks", note, bars)


def _said(row: Row) -> str:
    said = f"{figure(row.p99)} ms"
    return said if row.bar is None else f"{said} (promise {figure(row.bar)})"


# --- drawing ---------------------------------------------------------------------------------


def svg(picture: Picture) -> str:
    """Bars from the top down, each with its figure at its end."""
    height = 74 + _LINE * len(picture.bars) + 14
    said = "; ".join(f"{each.name}: {each.said}" for each in picture.bars)
    inside = "\n".join(_lines(picture))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" role="img" '
        f'width="{_WIDE}" height="{height}">\n'
        f"<title>{escape(picture.title)}</title>\n<desc>{escape(said)}</desc>\n"
        f"<style>{_STYLE}</style>\n"
        f'<rect class="ground" width="{_WIDE}" height="{height}"/>\n{inside}\n</svg>\n'
    )


def _lines(picture: Picture) -> Iterator[str]:
    yield f'<text class="head" x="16" y="28">{escape(picture.title)}</text>'
    yield f'<text class="small" x="16" y="50">{escape(picture.note)}</text>'
    scale, foot = _Scale(picture), 66 + _LINE * len(picture.bars)
    yield f'<line class="line" x1="{_NAMES}" y1="62" x2="{_NAMES}" y2="{foot}"/>'
    if picture.limit is not None:  # under the figures
        x = scale.x(picture.limit)
        yield f'<line class="limit" x1="{x:.1f}" y1="62" x2="{x:.1f}" y2="{foot}"/>'
    for number, bar in enumerate(picture.bars):
        y = 66 + number * _LINE
        width = scale.x(bar.value) - _NAMES
        yield f'<text class="end" x="{_NAMES - 10}" y="{y + 16}">{escape(_short(bar.name))}</text>'
        yield f'<rect class="{bar.kind}" x="{_NAMES}" y="{y + 3}" width="{width:.1f}" height="17"/>'
        yield f'<text x="{_NAMES + width + 8:.1f}" y="{y + 16}">{escape(bar.said)}</text>'


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


_LONGEST: Final = 44


class _Scale:
    """From a value to a place."""

    def __init__(self, picture: Picture) -> None:
        values: Sequence[float] = [each.value for each in picture.bars]
        values = [*values, picture.limit] if picture.limit is not None else values
        self._is_log = picture.is_log
        self._least = min(values) / 2 if self._is_log else 0.0
        self._most = max(*values, 1e-9)

    def x(self, value: float) -> float:
        room = _WIDE - _NAMES - 190
        if not self._is_log:
            return _NAMES + room * value / self._most
        share = math.log(value / self._least) / math.log(self._most / self._least)
        return _NAMES + room * share
