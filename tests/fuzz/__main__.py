"""`python -m tests.fuzz`: hostile input for everything that is read, and what came of it."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from tests.fuzz.engines import has_atheris
from tests.fuzz.finding import Finding
from tests.fuzz.made import make
from tests.fuzz.running import Figures, Slice, run_slice, share
from tests.fuzz.targets import TARGETS

SEEDS: Final = Path(__file__).with_name("seeds")
_LOUD: Final = "!" * 78
_USUAL: Final = Path(tempfile.gettempdir()) / "dialoogavond-fuzz"


def main(arguments: Sequence[str] | None = None) -> int:
    """0: nothing was found; 1: something was; 2: something could not be run."""
    asked = _asked(arguments)
    targets = [each for each in TARGETS if not asked.only or each.name in asked.only]
    if not targets:
        _say(f"No such target. There are: {', '.join(each.name for each in TARGETS)}.")
        return 2
    folder = asked.work or _USUAL
    shutil.rmtree(folder / "made", ignore_errors=True)
    shutil.rmtree(folder / "rooms", ignore_errors=True)
    findings = asked.findings or folder / "findings"
    findings.mkdir(parents=True, exist_ok=True)
    made = make(folder / "made").folder
    base = Slice(tuple(targets), folder / "rooms", made, findings, asked.seed)
    figures = {each.name: Figures(each.name) for each in targets}
    known = {each.name for each in findings.glob("*.json")}
    if asked.short or asked.replay:
        run_slice(replace(base, seeds=SEEDS, short=asked.short), figures)
    else:
        if not has_atheris():
            _warn("atheris is not here: our own mutator runs, and no coverage guides it.")
        share(targets, asked.minutes, base, figures, _tell)
    return _report(asked, list(figures.values()), findings, known)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="for all targets together")
    parser.add_argument("--only", action="append", help="a target; may be given again")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="where the figures go")
    parser.add_argument("--jobs", type=int, default=1, choices=(1,), help="one at a time")
    parser.add_argument("--work", type=Path, help="where everything is made")
    parser.add_argument("--findings", type=Path, help="where findings are written")
    parser.add_argument("--short", action="store_true", help="the seeds and a few inputs each")
    parser.add_argument("--replay", action="store_true", help="the seeds alone")
    return parser.parse_args(arguments)


# --- what came of it -----------------------------------------------------------------------


def _report(
    asked: argparse.Namespace, figures: list[Figures], findings: Path, known: set[str]
) -> int:
    found = [
        Finding.read(each) for each in sorted(findings.glob("*.json")) if each.name not in known
    ]
    for each in figures:
        _tell(each)
    for one in found:
        _say(f"FOUND {one.target} {one.key} ({len(one.input)} bytes): {one.line()}")
    wrong = [each for each in figures if each.errors]
    for each in wrong:
        _warn(f"{each.target} could not be run:\n{each.errors[0]}")
    unguided = [each.target for each in figures if not each.guided]
    if unguided:
        _warn(f"Not guided by coverage: {', '.join(unguided)}.")
    total = sum(each.inputs for each in figures)
    _say(f"{total:,} inputs, {len(found)} new findings in {findings}.")
    if asked.json:
        told = {
            "seed": asked.seed,
            "targets": [asdict(each) for each in figures],
            "findings": [
                {"target": one.target, "key": one.key, "kind": one.kind, "where": one.where}
                for one in found
            ],
        }
        asked.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 2 if wrong else int(bool(found))


def _tell(each: Figures) -> None:
    edges = f"{each.edges:,} edges" if each.edges else "edges unknown"
    kinds = ", ".join(f"{name} {n:,}" for name, n in sorted(each.outcomes.items())[:40])
    _say(
        f"{each.target}: {each.inputs:,} inputs in {each.seconds:.0f} s, {edges},"
        f" {each.crashes} crashes. {kinds}"
    )


def _warn(line: str) -> None:
    _say(f"{_LOUD}\n{line}\n{_LOUD}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
