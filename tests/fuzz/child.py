"""One process for one target and some time, or for a few inputs of all: started by `running`."""

from __future__ import annotations

import argparse
import contextlib
import gc
import logging
import os
import warnings
from pathlib import Path

from tests.fuzz.engines import atheris
from tests.fuzz.instrumenting import import_all_of, not_of


def main() -> int:
    """Findings go to their folder as they come, the figures beside the beat at the end."""
    asked = _asked()
    names = asked.targets.split(",")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        os.environ[variable] = str(asked.room / "profiel")
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")
    with _instrumented(names[0], guided=asked.guided):
        # Only now: what is imported before cannot be instrumented.
        from tests.fuzz.targets import TARGETS

        if asked.guided:
            import_all_of(names[0])
    from tests.fuzz.guarding import WriteWatch
    from tests.fuzz.slices import Work, run_target
    from tests.offline import refuse_network

    refuse_network()
    work = Work(asked, WriteWatch(asked.room))
    for target in TARGETS:
        if target.name in names:
            run_target(work, target)
            gc.collect()
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("targets")
    for name in ("--made", "--room", "--findings"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", action="store_true")
    parser.add_argument("--seeds", type=Path, help="a folder of seeds for each target: replay them")
    parser.add_argument("--short", action="store_true", help="and the few inputs of a short run")
    return parser.parse_args()


def _instrumented(target: str, *, guided: bool) -> contextlib.AbstractContextManager[object]:
    if not guided:
        return contextlib.nullcontext()
    made: contextlib.AbstractContextManager[object] = atheris().instrument_imports(
        include=["workshop"], exclude=not_of(target)
    )
    return made


if __name__ == "__main__":
    raise SystemExit(main())
