"""One input to the program: it works, or one Dutch sentence says why not."""

from __future__ import annotations

import unicodedata
from typing import Final

from tests.fuzz.finding import Finding
from tests.fuzz.guarding import TooSlowError, WriteWatch, at_most
from tests.fuzz.target import PromiseBrokenError, Run, Target, promised
from workshop.domain.errors import WorkshopError
from workshop.texts.explaining import explain

_LONGEST: Final = 40_000
"""Characters of what is said: a file may have many faults, and each is told."""
TOOK: Final = "took it"


class Judge:
    """Runs inputs of one target; what was said of each kind is counted."""

    def __init__(self, target: Target, run: Run, watch: WriteWatch) -> None:
        self._target, self._run, self._watch = target, run, watch
        self.inputs = 0
        self.outcomes: dict[str, int] = {}

    def judge(self, data: bytes) -> Finding | None:
        """What broke, if anything did."""
        self.inputs += 1
        name = self._target.name
        try:
            outcome = self._outcome(data)
            strayed = self._watch.strayed
            promised(not strayed, f"wrote outside: {strayed[:1]}")
        except KeyboardInterrupt:
            raise
        except (TooSlowError, SystemExit, Exception) as error:  # noqa: BLE001 that is what is looked for
            return Finding.of(name, error, data)
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        return None

    def _outcome(self, data: bytes) -> str:
        with self._watch.watching(), at_most(self._target.cpu_s):
            try:
                told = self._run(data)
            except WorkshopError as error:
                said = explain(error)
                _check_sentence(said)
                return f"{type(error).__name__}{_code(error)}"
        return told if isinstance(told, str) else TOOK


def _code(error: WorkshopError) -> str:
    for name in ("why", "problem", "reason"):
        found = getattr(error, name, "")
        if isinstance(found, str) and found:
            return f" {found[:40]}"
    return ""


def _check_sentence(said: str) -> None:
    """For a person, on any console."""
    if not said.strip() or "Traceback" in said or len(said) > _LONGEST:
        raise PromiseBrokenError(f"no sentence: {said[:80]!r} ({len(said)})")
    strange = [each for each in said if each != "\n" and unicodedata.category(each) == "Cc"]
    if strange:
        raise PromiseBrokenError(f"control characters {strange[:3]!r} in {said[:80]!r}")
