"""Runs the benchmarks: `python -m tests.bench [--quick] [--json FILE] [NAME …]`."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PREFIX = "bench_"


def names() -> list[str]:
    """The benchmarks there are, without their prefix."""
    found = Path(__file__).parent.glob(f"{_PREFIX}*.py")
    return sorted(path.stem.removeprefix(_PREFIX) for path in found)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what is asked for, a line per row as soon as it is known."""
    options = _options(arguments)
    rows: list[Row] = []
    sys.stdout.write(_line([field.name for field in fields(Row)]))
    for name in options.names or names():
        bench = importlib.import_module(f"tests.bench.{_PREFIX}{name}")
        for row in bench.run(options.quick):
            rows.append(row)
            sys.stdout.write(_line(_texts(row)))
            sys.stdout.flush()
    if options.json:
        plain = [asdict(row) for row in rows]
        options.json.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, for a first look")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(names()):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return options


def _texts(row: Row) -> Iterator[str]:
    for field in fields(Row):
        value = getattr(row, field.name)
        yield f"{value:.4g}" if isinstance(value, float) else str(value)


def _line(cells: Iterator[str] | list[str]) -> str:
    metric, *others = cells
    return f"{metric:<52}" + "".join(f"{cell:>11}" for cell in others) + "\n"


if __name__ == "__main__":
    main()
