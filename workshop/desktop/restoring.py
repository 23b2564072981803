"""Going back to a backup: what the start window shows of each, and the evening that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.evening import open_evening
from workshop.evening.restoring import put_back as restore
from workshop.evening.restoring import versions
from workshop.texts import restoring as texts
from workshop.texts.ui import restoring as words
from workshop.ui.opening import BackupSeen, BackupsSeen

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from workshop.desktop.tasks import Work
    from workshop.evening import Evening
    from workshop.pictures.extent import Extent


@dataclass(frozen=True)
class Looking:
    """Reads the evening at `session` and all its backups."""

    session: Path

    def __call__(self, task: Work) -> BackupsSeen:
        task.tell(words.READING)
        now, *former = versions(self.session, task.stop)
        return BackupsSeen(
            texts.NOT_WHOLE if now.extent is None else texts.holds(now.extent),
            tuple(
                _seen(each.path, each.at, each.extent, now.extent)
                for each in former
                if each.at is not None
            ),
        )


def _seen(path: Path, at: datetime, then: Extent | None, now: Extent | None) -> BackupSeen:
    if then is None:
        return BackupSeen(path, at, texts.made_at(at), texts.DAMAGED, "", is_whole=False)
    compared = texts.compared(then, now)
    return BackupSeen(path, at, texts.made_at(at), texts.holds(then), compared, is_whole=True)


def put_back(backup: BackupSeen) -> Evening:
    """The evening of that backup, in a new file, which is open now."""
    return open_evening(restore(backup.path, backup.at))
