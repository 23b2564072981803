"""A backup becomes an evening again off the window's thread, with a real session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evening.comparable import made
from workshop.desktop.restoring import Looking, put_back
from workshop.desktop.tasks import Work
from workshop.texts import restoring as texts
from workshop.ui.opening import BackupsSeen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def looked_at(qtbot: QtBot, session: Path) -> BackupsSeen:
    looking = Work(Looking(session))
    with qtbot.waitSignal(looking.done, timeout=20_000) as done:
        pass
    (found,) = done.args
    assert isinstance(found, BackupsSeen)
    return found


def test_the_newest_backup_holds_all_and_opens_as_an_evening(qtbot: QtBot, tmp_path: Path) -> None:
    session = made(tmp_path / "avond.dialoog", "2026-11-12", ("Rust", "Nabijheid"))
    found = looked_at(qtbot, session)
    newest, *_, first = found.backups
    assert newest.holds == found.now
    assert newest.compared == texts.SAME
    assert "minder dan nu" in first.compared
    with put_back(newest) as evening:
        assert evening.path.parent == session.parent
        assert evening.path != session
        assert evening.look(lambda state: state.details.title) == "Waarden"


def test_what_is_damaged_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    session = made(tmp_path / "avond.dialoog", "2026-11-12", ("Rust",))
    newest = looked_at(qtbot, session).backups[0]
    for path in (session, newest.path):
        path.write_bytes(b"kapot" * 1000)
    found = looked_at(qtbot, session)
    assert found.now == texts.NOT_WHOLE
    assert not found.backups[0].is_whole
    assert found.backups[0].holds == texts.DAMAGED
    assert found.backups[1].compared == texts.NOW_UNREADABLE
