"""Two ways to come by inputs: guided by the code that they reach (atheris), or by outcomes."""

from __future__ import annotations

import importlib
import importlib.util
import time
from random import Random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.fuzz.judging import Judge
    from tests.fuzz.target import Target

_KEPT: Final = 400
"""Inputs of our own engine that gave an outcome that was not seen before."""
_MIXED: Final = 0.2


def has_atheris() -> bool:
    """Whether it is installed: it has wheels for Linux, and for some releases of Python."""
    return importlib.util.find_spec("atheris") is not None


def atheris() -> Any:  # noqa: ANN401 it has no types
    """The module."""
    return importlib.import_module("atheris")


def by_outcome(
    target: Target, judge: Judge, feed: Callable[[bytes], None], corpus: Sequence[bytes],
    random: Random, go_on: Callable[[], bool],
) -> None:  # fmt: skip
    """Mutate what there is; whatever gives another outcome is mutated further."""
    known = list(corpus)
    for data in corpus:
        if not go_on():
            return
        feed(data)
    while go_on():
        data = random.choice(known)
        if random.random() < _MIXED:
            data = _mixed(data, random.choice(known), random)
        data = target.mutate(data, random)[: target.longest]
        before = len(judge.outcomes)
        feed(data)
        if len(judge.outcomes) > before and len(known) < _KEPT:
            known.append(data)


def _mixed(one: bytes, other: bytes, random: Random) -> bytes:
    return one[: random.randint(0, len(one))] + other[random.randint(0, len(other)) :]


def by_coverage(
    target: Target,
    feed: Callable[[bytes], None],
    folder: Path,
    words: Path,
    seed: int,
    until: float,
) -> None:
    """Never returns: libFuzzer ends the process. `feed` ends it earlier when the time is over."""
    guided = atheris()

    def mutate(data: bytes, most: int, number: int) -> bytes:
        random = Random(number)
        if random.random() < 0.4:
            return bytes(guided.Mutate(data, most))
        return target.mutate(bytes(data), random)[:most]

    seconds = max(1, int(until - time.monotonic()) + 30)
    arguments = [
        "fuzz",
        str(folder),
        f"-seed={seed or 1}",
        f"-max_len={target.longest}",
        f"-max_total_time={seconds}",
        *([f"-dict={words}"] if target.words else []),
        "-timeout=1200",  # ours are stricter, and a finding does not end them
        "-handle_xfsz=0",
        f"-artifact_prefix={folder.parent}/",
        "-rss_limit_mb=0",
        "-malloc_limit_mb=0",
        "-detect_leaks=0",
        "-print_final_stats=0",
        "-reload=0",
    ]
    guided.Setup(arguments, feed, custom_mutator=mutate, internal_libfuzzer=True)
    guided.Fuzz()
