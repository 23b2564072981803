"""The evenings on this laptop, remembered in a small file so that the list is there at once."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.codec import decode
from workshop.domain.settings import SUFFIX
from workshop.pictures.summary import SummaryPicture, summary_picture
from workshop.texts.ui import recents as words
from workshop.ui.opening import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

log: Final = logging.getLogger(__name__)
BACKUPS: Final = ".backups"
_LIMIT: Final = 60
"""Older ones can be opened by name."""


@dataclass(frozen=True)
class _Known:
    """What is remembered of one evening."""

    path: str
    changed: float
    """When the file changed last, as the file system says."""
    summary: SummaryPicture | None
    """None: it could not be read then."""


class Shelf:
    """`kept` never opens a session; `refresh` does and may run in any one thread at a time."""

    def __init__(self, index: Path, folders: Sequence[Path]) -> None:
        """`index` is the file of this list; in `folders` new evenings are looked for."""
        self._index = index
        self._folders = folders

    def kept(self) -> tuple[Recent, ...]:
        """Evenings that are still there, newest first."""
        known = ((Path(each.path), each) for each in self._read())
        there = [each for path, each in known if _is_there(path) and not _is_backup(path)]
        there.sort(key=lambda each: (each.summary.date if each.summary else "", each.changed))
        return tuple(_recent(each) for each in reversed(there))[:_LIMIT]

    def refresh(self) -> None:
        """Read what is new or has changed."""
        known = {each.path: each for each in self._read()}
        for path in self._candidates(known):
            changed = path.stat().st_mtime
            before = known.get(str(path))
            if before is None or before.changed != changed:
                known[str(path)] = _Known(str(path), changed, _summary(path))
        self._write(known.values())

    def note(self, path: Path, summary: SummaryPicture) -> None:
        """This is how the evening at `path` is now."""
        path = path.resolve()
        known = {each.path: each for each in self._read()}
        changed = path.stat().st_mtime if path.is_file() else 0.0
        known[str(path)] = _Known(str(path), changed, summary)
        self._write(known.values())

    def _candidates(self, known: dict[str, _Known]) -> Iterator[Path]:
        found = {Path(each) for each in known}
        for folder in self._folders:
            found |= {each.resolve() for each in folder.glob(f"*{SUFFIX}")}
            found |= {each.resolve() for each in folder.glob(f"*/*{SUFFIX}")}
        return (each for each in sorted(found) if _is_there(each) and not _is_backup(each))

    # --- the file --------------------------------------------------------------------------

    def _read(self) -> list[_Known]:
        """A list that is damaged is made anew: it says nothing that the evenings do not."""
        try:
            rows = json.loads(self._index.read_text(encoding="utf-8"))
            return [decode(_Known, row, None) for row in rows]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, RecursionError) as error:
            log.warning("The list of evenings is unreadable: %s", type(error).__name__)
            return []

    def _write(self, known: Iterable[_Known]) -> None:
        rows = json.dumps([asdict(each) for each in known], ensure_ascii=False, indent=1)
        target = self._index.with_suffix(".new")
        try:
            self._index.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(rows, encoding="utf-8")
            target.replace(self._index)
        except OSError as error:
            log.warning("The list of evenings was not written: %s", type(error).__name__)


def _is_there(path: Path) -> bool:
    """No also where nobody may look, or where no file can be."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_backup(path: Path) -> bool:
    """Backups are evenings of before: who opens one by mistake works in the past."""
    return path.parent.suffix == BACKUPS


def _summary(path: Path) -> SummaryPicture | None:
    from workshop.domain.errors import WorkshopError
    from workshop.evening.opened import look_at

    try:
        return look_at(path, summary_picture)
    except WorkshopError:
        return None
    except Exception:  # a file of another program may be anything
        log.exception("An evening on the list could not be read")
        return None


def _recent(known: _Known) -> Recent:
    path, summary = Path(known.path), known.summary
    found = Recent(
        path=path,
        title=path.stem,
        municipality="",
        date="",
        state=words.UNREADABLE,
        practice=False,
        can_continue=True,
    )
    if summary is None:
        return found
    return replace(
        found,
        title=summary.title,
        municipality=summary.municipality,
        date=summary.date,
        state=words.state_line(summary),
        practice=summary.practice,
        can_continue=summary.sealed_version is None,
        warning=_warning(path),
    )


def _warning(path: Path) -> str:
    from workshop.store.location import location_risk

    risk = location_risk(path)
    if risk is None:
        return ""
    if risk.kind == "network":
        return words.network_warning(risk.name)
    return words.synced_warning(risk.name)
