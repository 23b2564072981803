"""Asks a database whether anything that is locked has a known vulnerability.

python -m tests.supply.audit             what ships: requirements/app.txt
python -m tests.supply.audit --all       what builds and tests it as well

Ends with 0 when the database was asked about everything and knows of nothing, with 1 when it knows
of something, and with 3 when it could not be asked about everything: that is never a pass.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final, NamedTuple

from packaging.utils import canonicalize_name

from tests.supply.pins import APP, FOLDER, read

if TYPE_CHECKING:
    from collections.abc import Set
    from pathlib import Path

CLEAN: Final = 0
FOUND: Final = 1
NOT_ASKED: Final = 3


class Finding(NamedTuple):
    """What came of asking about one lock."""

    status: int
    said: str


def main() -> None:
    """The worst of all locks is the status."""
    locks = sorted(FOLDER.glob("*.txt")) if "--all" in sys.argv[1:] else [APP]
    findings = [ask(lock) for lock in locks]
    for finding in findings:
        stream = sys.stdout if finding.status == CLEAN else sys.stderr
        stream.write(f"{finding.said}\n")
    sys.exit(max(finding.status for finding in findings))


def ask(lock: Path) -> Finding:
    """About every pin that is for this system, as pip-audit does it; nothing is installed."""
    with tempfile.TemporaryDirectory() as empty:
        # An answer of last month is no answer: nothing is kept between two times.
        options = ["--require-hashes", "--disable-pip", "--cache-dir", empty, "--timeout", "20"]
        form = ["--format", "json", "--progress-spinner", "off"]
        done = subprocess.run(
            [sys.executable, "-m", "pip_audit", *options, *form, "--requirement", str(lock)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    wanted = {name for name, pin in read(lock).items() if pin.is_wanted_here}
    return judge(lock.name, done.stdout, done.stderr, wanted)


def judge(lock: str, answer: str, complaint: str, wanted: Set[str]) -> Finding:
    """What an answer is worth; `wanted` are the names that it has to be about."""
    try:
        told = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        last = complaint.strip().rpartition("\n")[2] or "no answer"
        return Finding(NOT_ASKED, f"{lock}: NOT CHECKED, the database gave no answer: {last}")
    faults = [
        f"{each['name']} {each['version']}: {_ids(each)}" for each in told if each.get("vulns")
    ]
    if faults:
        return Finding(FOUND, "\n".join([f"{lock}: known vulnerabilities", *faults]))
    asked = {canonicalize_name(each["name"]) for each in told if "vulns" in each}
    if missed := wanted - asked:
        some = ", ".join(sorted(missed)[:5])
        about = f"no answer about {len(missed)} of {len(wanted)}: {some}"
        return Finding(NOT_ASKED, f"{lock}: NOT CHECKED, {about}")
    return Finding(CLEAN, f"{lock}: {len(asked)} asked about, no known vulnerability")


def _ids(dependency: dict[str, list[dict[str, str]]]) -> str:
    return ", ".join(each["id"] for each in dependency["vulns"])


if __name__ == "__main__":
    main()
