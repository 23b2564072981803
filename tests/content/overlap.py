"""Whether sentences of the sources stand in what the app says.

`python -m tests.content.overlap FOLDER` compares every text in `assets/` and `workshop/texts/` with
all text files in FOLDER, where somebody keeps the sources, and ends with status 1 if a run of eight
words is the same. Facts and terms carry over, sentences do not. The sources are not ours to ship.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN: Final = 8
"""Words in a row that two people do not write by chance."""
_ROOT: Final = Path(__file__).parents[2]
_WORD: Final = re.compile(r"[^\W_]+", re.UNICODE)


def words_of(text: str) -> list[str]:
    """Words alone, whatever stands between them."""
    return [word.casefold() for word in _WORD.findall(text)]


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every run of `RUN` words."""
    words = words_of(text)
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def our_texts() -> Iterator[tuple[str, str]]:
    """Where each text of ours stands, and the text."""
    for path in sorted((_ROOT / "assets").rglob("*.toml")):
        for text in _strings(tomllib.loads(path.read_text("utf-8"))):
            yield path.name, text
    for path in sorted((_ROOT / "workshop" / "texts").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.name, node.value


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def same_runs(sources: Path) -> list[tuple[str, str]]:
    """(file of ours, run) that a source has too. Raises `FileNotFoundError` if there is none."""
    files = sorted(path for path in sources.rglob("*.txt") if path.is_file())
    if not files:
        raise FileNotFoundError(sources)
    theirs = set[tuple[str, ...]]().union(*(runs_of(path.read_text("utf-8")) for path in files))
    return [
        (name, " ".join(run))
        for name, text in our_texts()
        for run in sorted(runs_of(text) & theirs)
    ]


def main(folder: str) -> int:
    """Write what is the same; 1 if anything is."""
    found = same_runs(Path(folder))
    lines = [f"{name}: {run}" for name, run in found]
    lines.append(f"{len(found)} runs of {RUN} words are the same.")
    sys.stdout.write("\n".join([*lines, ""]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
