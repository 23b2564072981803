"""Runs the benchmarks, and makes docs/performance.md's table and pictures of what was found.

python -m tests.bench [--quick] [--json FILE] [NAME …]
python -m tests.bench --docs FILE              # the table in docs/performance.md, anew
python -m tests.bench --pictures FOLDER [FILE] # its pictures; of the run in FILE
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bench.run import Run, Taken, here_and_now
from tests.bench.table import in_docs, line

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIX: Final = "bench_"
DOCS: Final = Path(__file__).parents[2] / "docs" / "performance.md"
FIGURES: Final = DOCS.parent / "performance" / "figures.json"
"""The run that the document tells of."""


def names() -> list[str]:
    """The benchmarks there are, without their prefix."""
    found = Path(__file__).parent.glob(f"{_PREFIX}*.py")
    return sorted(path.stem.removeprefix(_PREFIX) for path in found)


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what is asked for."""
    options = _options(arguments)
    if options.docs or options.pictures:
        _tell(options)
        return
    run, broken = _measured(options.names or names(), quick=options.quick)
    if options.json:
        run.write(options.json)
    if broken:
        sys.exit(f"broken: {', '.join(broken)}")


def _tell(options: argparse.Namespace) -> None:
    if options.docs:
        text = DOCS.read_text(encoding="utf-8")
        DOCS.write_text(in_docs(text, Run.read(options.docs)), encoding="utf-8")
    if options.pictures:
        from tests.bench.pictures import draw_all

        given = [Path(name) for name in options.names]
        draw_all(Run.read(given[0] if given else options.docs or FIGURES), options.pictures)


def _measured(wanted: Sequence[str], *, quick: bool) -> tuple[Run, list[str]]:
    """A line per row as soon as it is known; on standard error how long each benchmark took.

    One that breaks is said aloud and named in what is returned; the others are still measured.
    """
    found: list[Taken] = []
    broken: list[str] = []
    sys.stdout.write(line(None))
    for name in wanted:
        began = time.monotonic()
        bench = importlib.import_module(f"tests.bench.{_PREFIX}{name}")
        try:
            for row in bench.run(quick):
                found.append(Taken(name, row))
                sys.stdout.write(line(row))
                sys.stdout.flush()
        except Exception:  # noqa: BLE001 minutes of figures must not go with it
            traceback.print_exc()
            broken.append(name)
        sys.stderr.write(f"# {name}: {time.monotonic() - began:.0f} s\n")
    return Run(here_and_now(is_quick=quick), tuple(found)), broken


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, for a first look")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--docs", type=Path, metavar="FILE", help="tell of that run in the docs")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw the pictures there")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    options = parser.parse_args(arguments)
    unknown = set() if options.docs or options.pictures else set(options.names) - set(names())
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    main()
