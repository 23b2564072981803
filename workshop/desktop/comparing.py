"""Evenings beside each other, read and saved off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.texts import console
from workshop.texts.ui import comparing as words
from workshop.ui.acts import Exported

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.desktop.tasks import Work
    from workshop.pictures.comparing import EveningsCompared


@dataclass(frozen=True)
class Comparing:
    """Reads the evenings at `paths` and lays them beside each other."""

    paths: tuple[Path, ...]

    def __call__(self, task: Work) -> EveningsCompared:
        from workshop.evening.comparing import compare

        task.tell(words.READING)
        return compare(self.paths, task.stop)


@dataclass(frozen=True)
class Saving:
    """Makes the PDF at `target`, or nothing."""

    found: EveningsCompared
    target: Path

    def __call__(self, task: Work) -> Exported:
        from workshop.evening.comparing import write_comparison
        from workshop.service.owner import utc_now

        task.tell(words.SAVING)
        made = write_comparison(self.found, self.target, "pdf", utc_now, task.stop)
        return Exported(made.path, console.missing_letters(made.missing) if made.missing else "")
