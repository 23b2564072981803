"""An owner that runs, with the file it holds."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.service.disk import Disk
from tests.service.session import PATIENCE_S, opening
from workshop.service.owner import Owner
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.settings import Attribution


def begin(path: Path, attribution: Attribution) -> Path:
    """A closed session at `path` in which an evening with p0, p1 and p2 has begun."""
    owner = Owner(lambda: SessionFile.create(path))
    owner.start()
    owner.submit_all(opening(attribution=attribution)).result(PATIENCE_S)
    owner.stop(PATIENCE_S)
    return path


class Evening:
    """An evening that goes on where another one, which was closed, had begun."""

    def __init__(self, path: Path, begun: Path) -> None:
        self.path = path
        self._disks: list[Disk] = []
        shutil.copyfile(begun, path)
        self.owner = Owner(self._open)
        self.owner.start()

    def _open(self) -> Disk:
        self._disks.append(Disk.open(self.path))
        return self._disks[0]

    @property
    def disk(self) -> Disk:
        """The file; only the owner's thread may write to it."""
        return self._disks[0]

    def stop(self) -> None:
        """Write what waits and close the file."""
        self.owner.stop(PATIENCE_S)
        assert not self.owner.is_alive
