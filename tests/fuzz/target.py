"""What is fuzzed: something that the program reads, and how its inputs are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from tests.fuzz.made import Made
from tests.fuzz.mutations.plain import mutated

Run = Callable[[bytes], object]
"""Gives the input to the program; may return a word for what came of it."""

CPU_S: Final = 5.0


class PromiseBrokenError(Exception):
    """Nothing crashed, and yet something was lost or is not as it was."""


def promised(kept: bool, what: str) -> None:
    """Raises `PromiseBrokenError` where `what` did not hold."""
    if not kept:
        raise PromiseBrokenError(what)


@dataclass(frozen=True)
class Target:
    """One of them."""

    name: str
    room: Callable[[Made, Path], AbstractContextManager[Run]]
    """Prepares what every input needs, in a folder of its own: nothing is written elsewhere."""
    corpus: Callable[[Made], Sequence[bytes]]
    """Real inputs, from files that the program itself made."""
    mutate: Callable[[bytes, Random], bytes] = mutated
    """Another input made of this one, by who knows its structure."""
    words: Sequence[bytes] = ()
    """What a mutation may put in anywhere."""
    longest: int = 64 * 1024
    """Bytes of an input."""
    cpu_s: float = CPU_S
    """Of the processor, for one input."""
    short: int = 20
    """Inputs in the suite's short run."""
