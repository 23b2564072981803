"""The command line's own arguments."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from tests.fuzz.made import Made
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target, promised
from workshop import cli

_NEVER: Final = frozenset({"demo", "serve"})
"""One plays a whole evening, the other goes on until it is stopped."""
_LINES: Final = (
    "check|avond.dialoog",
    "new|nieuw.dialoog|--title|T|--municipality|M|--programme|visie|--date|11-3-2026|--seats|21",
    "new|n.dialoog|--title|T|--municipality|M|--evening|x|--accent|#005AA7|--attribution|anoniem",
    "programmes|visie",
    "programmes|--evening|x|--people|4|--begin|19:30",
    "programmes|--check|x.toml",
    "enter|avond.dialoog|antwoorden.csv|--again|--hidden",
    "report|avond.dialoog|-o|uit.md",
    "adopt|avond.dialoog|--council-date|1-12-2026|--item|7",
    "reopen|avond.dialoog|--reason|een aanvulling",
    "erase|avond.dialoog|--participant|Ada|--reason|op verzoek",
    "verify|v.pdf|avond.dialoog|--cert|x.cer",
    "split|avond.dialoog|-o|zaal.dialoog|--name|Zaal 2|--who|Ada",
    "merge|avond.dialoog|zaal.dialoog",
    "continue|stick|-o|verder.dialoog",
    "cards|zoek|waarden",
    "compare|avond.dialoog|avond.dialoog|-o|v.md",
    "--version",
    "--help",
)
_TIMES: Final = 40


@contextlib.contextmanager
def _arguments(made: Made, place: Path) -> Iterator[Run]:
    """Relative names lie in the room's own place."""
    known = set(cli.dialoogavond.commands)
    turn = itertools.count()

    def run(data: bytes) -> None:
        words = data.decode("utf-8", "surrogateescape").split("|")
        words = [each.replace("\0", "") for each in words if not each.startswith(("/", "~", ".."))]
        words = [each for each in words if "../" not in each and each not in _NEVER]
        if next(turn) % _TIMES == 0:
            _clear(place, made)
        with contextlib.chdir(place):
            out, err, status = _ran(words)
        promised(status in (0, 1, 2), f"status {status}")
        promised("Traceback" not in out + err, "a traceback")
        if status and "check" not in words and "verify" not in words:
            promised(bool(err.strip()), "a refusal says why")

    promised(len(known) > 5, "there are commands")
    yield run


def _ran(words: Sequence[str]) -> tuple[str, str, int]:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = cli.run(words)
    told = []
    for each in (out, err):
        each.flush()
        told.append(each.buffer.getvalue().decode("utf-8", "replace"))
    return told[0], told[1], status


def _clear(place: Path, made: Made) -> None:
    for folder, _, files in os.walk(place, topdown=False):
        for each in files:
            (Path(folder) / each).unlink()
        if Path(folder) != place:
            Path(folder).rmdir()
    (place / "avond.dialoog").write_bytes(made.session.read_bytes())
    (place / "zaal.dialoog").write_bytes(made.other_room.read_bytes())
    (place / "antwoorden.csv").write_bytes(b"wie;vraag;antwoord\nAda;oefen.waarden.eigen;Rust\n")


_SEPARATE: Final = (b"|", b"|--", b"|-o|", b"|--json", b"||", b"|-", b"|=|")
_change: Final = with_words(_SEPARATE)


def _mutated(data: bytes, random: Random) -> bytes:
    if random.random() < 0.6:
        words = data.split(b"|")
        other = random.choice(_LINES).encode().split(b"|")
        words.insert(random.randint(0, len(words)), random.choice(other))
        if random.random() < 0.5:
            del words[random.randrange(len(words))]
        return b"|".join(words)
    return _change(data, random)


TARGETS: Final = (
    Target(
        "opdrachten",
        _arguments,
        lambda _: [each.encode() for each in _LINES],
        _mutated,
        _SEPARATE,
        longest=4_096,
        cpu_s=15.0,
        short=12,
    ),
)
