"""A disk that is full at any write: told as such, nothing half-done, nothing acknowledged lost.

A limit on the size of files stands for the full disk; it needs no rights. It holds for a whole
process, so that each test is a program of its own, which tries many limits.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.store.evening import OWN, new_evening, reopened
from workshop.domain.ids import SubjectId
from workshop.store.integrity import check

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")

BEGINNING = """
import json, resource, signal, sys
from contextlib import contextmanager
from pathlib import Path
from tests.store.evening import OWN, log_of, new_evening, reopened
from workshop.domain.errors import WorkshopError, WriteFailedError
from workshop.store import backup_folder, backups
from workshop.store.session_file import SessionFile

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

@contextmanager
def full_disk(limit):
    _, unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, unlimited))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (unlimited, unlimited))

def reason_of(act):
    try:
        act()
    except WriteFailedError as error:
        return error.reason
    return None

sessions = [(Path(name), int(limit)) for name, limit in json.loads(sys.argv[1])]
"""


# Any: whatever the program prints, as JSON.
def said(program: str, sessions: dict[Path, int]) -> list[Any]:
    """What `program` says of each of `sessions` when no file may grow beyond its limit."""
    argument = json.dumps([(str(path), limit) for path, limit in sessions.items()])
    loop = "".join(f"    {line}\n" for line in program.splitlines())
    source = (
        f"{BEGINNING}\nsaid = []\nfor session, limit in sessions:\n{loop}\nprint(json.dumps(said))"
    )
    run = subprocess.run(
        [sys.executable, "-c", source, argument], capture_output=True, check=False, text=True
    )
    assert run.returncode == 0, run.stderr
    result = json.loads(run.stdout)
    assert len(result) == len(sessions)
    return list(result)


def names(folder: Path) -> set[str]:
    """Names of all files under `folder`."""
    return {path.name for path in folder.rglob("*") if path.is_file()}


def unfinished(folder: Path) -> set[str]:
    """Names of files that should not outlive what made them."""
    return {name for name in names(folder) if name.endswith((".part", "-journal", ".lock"))}


PAGE = 4096
LIMITS = (0, 100, 600, PAGE, 2 * PAGE, 5 * PAGE)
GROWTHS = (0, 1, PAGE, 2 * PAGE + 100, 5 * PAGE)


def sessions_in(folder: Path, *words: str) -> dict[Path, int]:
    """A session for each limit below its size."""
    found = {}
    for limit in LIMITS:
        path = folder / str(limit) / "avond.dialoog"
        path.parent.mkdir()
        evening = new_evening(path)
        if words:
            evening.answer("p1", *words)
        evening.close()
        found[path] = limit
    return found


ANSWERING = """
evening = reopened(session)
evening.file.rest()
acknowledged, reason = 0, None
with full_disk(limit):
    while reason is None and acknowledged < 100:
        text = f"{acknowledged:04d} " + "lang antwoord " * 25
        reason = reason_of(lambda: evening.answer("p1", text))
        acknowledged += reason is None
    evening.file.rollback()
    # A limit within the file also forbids to play the journal back; a full disk does not.
    recovered = reason_of(evening.file.recover)
    if recovered is None:
        assert len(log_of(evening.file)) == 5 + acknowledged
    evening.close()
said.append([acknowledged, reason, recovered])
"""


def test_answers_are_kept_or_refused_and_never_half(tmp_path: Path) -> None:
    sessions = sessions_in(tmp_path)
    size = min(path.stat().st_size for path in sessions)
    for growth in GROWTHS:
        path = tmp_path / f"size+{growth}" / "avond.dialoog"
        path.parent.mkdir()
        new_evening(path).close()
        sessions[path] = path.stat().st_size + growth
    for path, outcome in zip(sessions, said(ANSWERING, sessions), strict=True):
        acknowledged, reason, recovered = outcome
        assert reason == "full"
        assert recovered in (None, "full") if sessions[path] < size else recovered is None
        assert check(path).is_whole
        assert unfinished(path.parent) == set()
        evening = reopened(path)
        revisions = evening.state.answers.get(OWN, {}).get(SubjectId("p1"), [])
        assert len(revisions) == acknowledged
        evening.answer("p2", "het kan weer")
        evening.close()


CREATING = """
with full_disk(limit):
    said.append(reason_of(lambda: SessionFile.create(session)))
"""


def test_a_session_that_does_not_fit_is_not_made(tmp_path: Path) -> None:
    sessions = {tmp_path / f"{limit}.dialoog": limit for limit in LIMITS}
    assert set(said(CREATING, sessions)) == {"full"}
    assert names(tmp_path) == set()


COPYING = """
evening = reopened(session)
evening.answer("p1", "x" * 300)
backup = backup_folder.newest(session).path
with full_disk(limit):
    said.append([
        reason_of(evening.file.rest),
        reason_of(lambda: evening.file.copy_to(session.with_name("kopie.dialoog"))),
        reason_of(lambda: backups.restore(backup, session.with_name("terug.dialoog"))),
    ])
    evening.close()
"""


def test_a_copy_that_does_not_fit_is_not_made_and_old_backups_stay(tmp_path: Path) -> None:
    sessions = sessions_in(tmp_path)
    before = {path: names(path.parent) for path in sessions}
    assert said(COPYING, sessions) == [["full", "full", "full"]] * len(sessions)
    assert {path: names(path.parent) for path in sessions} == before
    assert all(check(path).is_whole for path in sessions)


ERASING = """
evening = reopened(session)
with full_disk(limit):
    said.append(reason_of(lambda: evening.erase_answer("p1")))
    evening.file.rollback()
    evening.close()
"""


def test_an_erasure_that_was_cut_short_is_finished_at_a_next_opening(tmp_path: Path) -> None:
    sessions = sessions_in(tmp_path, "kanarievogeltje " * 20)
    assert set(said(ERASING, sessions)) == {"full"}
    for path in sessions:
        assert check(path).is_whole
        evening = reopened(path)
        (revision,) = evening.state.answers[OWN][SubjectId("p1")]
        if revision.content_id in evening.state.bodies:
            evening.erase_answer("p1")  # not even the deletion fitted, and it was said
        evening.close()
        assert check(path).is_whole
        for file in path.parent.rglob("*.dialoog"):
            assert b"kanarie" not in file.read_bytes()
