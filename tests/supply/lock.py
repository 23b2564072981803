"""Makes requirements/*.txt anew from the ranges in pyproject.toml; needs uv and an index.

python -m tests.supply.lock                    only what a changed range asks for
python -m tests.supply.lock --upgrade          everything to its newest release within the ranges
python -m tests.supply.lock --upgrade-package NAME

`app` is what the program needs, `build` what builds it, and each extra has a file of its own. Each
is one resolution for Linux, Windows and macOS and every Python from 3.11 on. What stands in two
files stands there in the same version, so that they can be installed together.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.supply.pins import CHECKOUT, FOLDER, project

if TYPE_CHECKING:
    from packaging.requirements import Requirement

HEADER: Final = """\
# Made by `python -m tests.supply.lock`; change pyproject.toml, then make it anew.
"""
_OPTIONS: Final = (
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"),
    # Which index it came from is of the machine, not of the project.
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def main() -> None:
    """Every lock; each keeps to those before it, and the program's own is the first."""
    FOLDER.mkdir(exist_ok=True)
    made: list[Path] = []
    for name, ranges in project().items():
        target = FOLDER / f"{name}.txt"
        _compile(target, ranges, made)
        made.append(target)
        sys.stdout.write(f"{target.relative_to(CHECKOUT)}\n")


def _compile(target: Path, ranges: list[Requirement], before: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "ranges.in"
        source.write_text("\n".join(map(str, ranges)), encoding="utf-8")
        kept = [word for lock in before for word in ("--constraint", str(lock))]
        command = [sys.executable, "-m", "uv", "pip", "compile", *_OPTIONS, *kept]
        subprocess.run(
            [*command, "--output-file", str(target), str(source), *sys.argv[1:]],
            check=True,
            cwd=CHECKOUT,
        )
    found = target.read_text(encoding="utf-8").removeprefix(HEADER)
    target.write_text(HEADER + found, encoding="utf-8")


if __name__ == "__main__":
    main()
