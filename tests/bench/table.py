"""Rows as lines on a screen, and as the table of docs/performance.md."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench import Row
    from tests.bench.run import Run

BEGIN: Final = "<!-- figures: made by python -m tests.bench --docs -->"
END: Final = "<!-- end of figures -->"
TITLES: Final = {
    "owner": "Writing and opening",
    "files": "Files: backups, sticks, rooms, erasing",
    "pictures": "Pictures of what everybody may see",
    "program": "The command line",
    "report": "The report",
    "exports": "What leaves the house",
    "windows": "The windows",
    "beamer": "The beamer",
    "board": "The board",
    "desk": "The desk: Naslag, editor, comparing",
    "tablets": "Tablets",
    "beside": "Windows and tablets together",
}
"""Of each benchmark, in the order of the document."""
_COLUMNS: Final = (
    "metric",
    "n",
    "p50",
    "p95",
    "p99",
    "unit",
    "beside",
    "reference",
    "ratio",
    "bar",
)


def line(row: Row | None) -> str:
    """Of a screen; None: the heads of the columns."""
    metric, n, p50, p95, p99, unit, beside, reference, ratio, bar = _cells(row)
    figures = "".join(f"{cell:>9}" for cell in (n, p50, p95, p99))
    return f"{metric:<46}{figures} {unit:<5}{ratio:>8} x {reference:>8} {beside:<28} {bar}\n"


def _cells(row: Row | None) -> tuple[str, ...]:
    if row is None:
        return _COLUMNS
    unit = row.unit
    figures = (f"{row.n:,}", *(figure(each) for each in (row.p50, row.p95, row.p99)))
    reference = "" if row.reference is None else figure(row.reference)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return (row.metric, *figures, unit, row.beside, reference, ratio, _bar(row))


def _bar(row: Row) -> str:
    if row.bar is None:
        return ""
    held = f"{row.held} ≤ {figure(row.bar)}"
    return f"{held} MISSED" if row.is_missed else held


def figure(value: float) -> str:
    """Three figures that count, no exponents."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:#.3g}".rstrip("0").rstrip(".") if value else "0"


def in_docs(text: str, run: Run) -> str:
    """The document with the figures of `run` between its two marks."""
    before, found, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError(f"the document has no lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{''.join(_tables(run))}{END}{after}"


def _tables(run: Run) -> Iterator[str]:
    machine = run.machine
    yield (
        f"{machine.date}; {machine.cores} cores, {machine.system}, Python {machine.python}, "
        f"SQLite {machine.sqlite}{'; a quick run' if machine.is_quick else ''}.\n\n"
    )
    order = list(TITLES)
    rows = sorted(run.rows, key=lambda each: order.index(each.bench))  # stable
    for bench, taken in groupby(rows, key=lambda each: each.bench):
        yield f"### {TITLES[bench]}\n\n| {' | '.join(_COLUMNS)} |\n"
        yield "|---|--:|--:|--:|--:|---|---|--:|--:|---|\n"
        for each in taken:
            yield f"| {' | '.join(_cells(each.row))} |\n".replace("MISSED", "**missed**")
        yield "\n"
