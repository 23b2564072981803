"""What a child does with a target: inputs until the time or their number is over."""

from __future__ import annotations

import json
import os
import sys
import time
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, NoReturn

from tests.fuzz.beat import Beat
from tests.fuzz.engines import by_coverage, by_outcome
from tests.fuzz.guarding import WriteWatch, limit_this_process
from tests.fuzz.judging import Judge
from tests.fuzz.made import Made
from tests.fuzz.shrinking import smaller

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from tests.fuzz.target import Run, Target


class Work:
    """What all targets of a child share."""

    def __init__(self, asked: argparse.Namespace, watch: WriteWatch) -> None:
        self.asked, self.watch = asked, watch
        self.made = Made(asked.made)
        self.beat = Beat(asked.room / "beat")
        self.until = time.monotonic() + asked.seconds if asked.seconds else float("inf")


def run_target(work: Work, target: Target) -> None:
    """All of it; where coverage guides, the process ends inside."""
    place = work.asked.room / target.name
    place.mkdir(exist_ok=True)
    corpus = target.corpus(work.made)
    with target.room(work.made, place) as run:
        limit_this_process()
        slice_ = _Slice(work, target, run)
        if work.asked.guided:
            slice_.guided(corpus)
        if work.asked.seeds:
            slice_.replay(work.asked.seeds / target.name)
        if work.asked.short or not work.asked.seeds:
            slice_.unguided(corpus)
        slice_.tell()


class _Slice:
    """Judges every input that an engine comes up with."""

    def __init__(self, work: Work, target: Target, run: Run) -> None:
        self._work, self._target = work, target
        self._judge = Judge(target, run, work.watch)
        self._found: dict[str, int] = {}
        self._is_replay = False

    def replay(self, folder: Path) -> None:
        """The seeds that are kept."""
        self._is_replay = True
        for each in sorted(folder.glob("*.seed")):
            self._feed(each.read_bytes())
        self._is_replay = False

    def unguided(self, corpus: Sequence[bytes]) -> None:
        """Our own engine, always with the same inputs for a number."""
        random = Random(f"{self._target.name} {self._work.asked.seed}")
        most = self._judge.inputs + self._target.short if self._work.asked.short else 0

        def go_on() -> bool:
            if most and self._judge.inputs >= most:
                return False
            return time.monotonic() < self._work.until

        by_outcome(self._target, self._judge, self._feed, corpus, random, go_on)

    def guided(self, corpus: Sequence[bytes]) -> None:
        """Ends the process."""
        folder, words = self._work.asked.room / "corpus", self._work.asked.room / "words"
        folder.mkdir(exist_ok=True)
        for data in corpus:
            (folder / sha256(data).hexdigest()[:20]).write_bytes(data)
        words.write_text("".join(map(_quoted, self._target.words)), encoding="ascii")
        seed, until = self._work.asked.seed, self._work.until
        by_coverage(self._target, self._feed_until_over, folder, words, seed, until)

    def _feed_until_over(self, data: bytes) -> None:
        if time.monotonic() >= self._work.until:
            self.tell()
            _end()
        self._feed(data)

    def _feed(self, data: bytes) -> None:
        self._work.beat.begin(data)
        found = self._judge.judge(data)
        if found is None:
            return
        self._found[found.key] = self._found.get(found.key, 0) + 1
        if self._found[found.key] == 1:
            found.keep(self._work.asked.findings)
            if not self._is_replay and found.kind != "TooSlowError":
                smaller(self._judge, found).keep(self._work.asked.findings)

    def tell(self) -> None:
        """The figures, for the parent."""
        told = {
            "inputs": self._judge.inputs,
            "outcomes": self._judge.outcomes,
            "found": self._found,
        }
        path = self._work.asked.room / f"{self._target.name}.json"
        path.write_text(json.dumps(told), encoding="utf-8")


def _end() -> NoReturn:
    """At once: an end from inside libFuzzer would count as a crash."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _quoted(word: bytes) -> str:
    return '"' + "".join(f"\\x{each:02x}" for each in word) + '"\n'
