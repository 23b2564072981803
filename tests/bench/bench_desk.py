"""At the desk: Naslag while somebody types, the editor's preview, and evenings beside each other.

The first two in a process of its own without a screen: from a key until what it leads to was
painted. Both wait for a pause in typing, which is their reference.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from tests.bench import Beside, Row, p50, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EVENINGS: Final = (2, 4)
_QUERIES: Final = Path(__file__).parents[1] / "content" / "card_queries"


def run(quick: bool) -> Iterator[Row]:
    """A quarter of a minute."""
    yield _searching(1 if quick else 3)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.typing_at_the_desk", str(8 if quick else 30)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
    )
    found = json.loads(done.stdout)
    for metric, name in (
        ("Naslag, from the last key to the list", "naslag"),
        ("the editor, from a key to the preview", "editor"),
    ):
        pause = Beside("the pause it waits for", found[f"{name}_pause"])
        yield row(metric, found[f"{name}_of"], found[name], "ms", pause)
    yield from _comparing(3 if quick else 9)


def _searching(rounds: int) -> Row:
    """Everything that the tests of the cards type, beside reading all texts for it."""
    from workshop.content.cards import card_groups
    from workshop.store.card_index import CardIndex

    groups = card_groups()
    texts = [f"{each.title} {each.summary} {each.text}" for one in groups for each in one.cards]
    asked = [
        query
        for path in sorted(_QUERIES.glob("*.toml"))
        for card in tomllib.loads(path.read_text(encoding="utf-8")).values()
        for query in card["queries"]
    ]
    index = CardIndex(groups)
    ours = [_ms(lambda each=each: index.search(each)) for _ in range(rounds) for each in asked]  # type: ignore[misc]
    bare = [_ms(lambda each=each: _scanned(texts, each)) for each in asked]  # type: ignore[misc]
    index.close()
    beside = Beside("looking for it in every text", p50(bare))
    return row("searching the cards", len(texts), ours, "ms", beside)


def _scanned(texts: list[str], asked: str) -> list[int]:
    words = asked.lower().split()
    return [at for at, text in enumerate(texts) if all(word in text.lower() for word in words)]


def _comparing(rounds: int) -> Iterator[Row]:
    from tests.evening.comparable import made
    from workshop.evening.comparing import compare
    from workshop.evening.opened import look_at

    values = [f"Waarde {number}" for number in range(12)]
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as name:
        paths = [
            made(Path(name) / f"{year}.dialoog", f"{year}-03-12", values[at:] + values[:at])
            for at, year in enumerate(range(2022, 2022 + max(EVENINGS)))
        ]
        for count in EVENINGS:
            some = paths[:count]
            ours = [_ms(lambda some=some: compare(some)) for _ in range(rounds)]  # type: ignore[misc]
            bare = [_ms(lambda some=some: [look_at(each, len_of) for each in some]) for _ in ours]  # type: ignore[misc]
            beside = Beside("opening them to read", p50(bare))
            yield row(f"comparing {count} evenings", count, ours, "ms", beside)


def len_of(state: object) -> int:
    """Something, of an evening that was opened for no more."""
    return len(str(type(state)))


def _ms(do: Callable[[], object]) -> float:
    began = perf_counter()
    do()
    return (perf_counter() - began) * 1000
