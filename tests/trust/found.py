"""A session as it is found after a crash, opened as the app opens it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tests.store.evening import log_of
from workshop.domain.folding import fold
from workshop.domain.ids import CommandId
from workshop.store.backup_folder import folder_of
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.state import State


@dataclass(frozen=True)
class Found:
    """Read whole, and closed again."""

    rows: list[EventRow]
    """The log, and after it what waits for it."""
    state: State
    known: Mapping[str, tuple[int, str | None] | None]
    """Key of a job -> what the file knows of that command."""

    @cached_property
    def words(self) -> dict[str, list[EventRow]]:
        """Text of an answer or reservation -> its events."""
        found: dict[str, list[EventRow]] = {}
        for row in self.rows:
            for text in self._texts(row):
                found.setdefault(text, []).append(row)
        return found

    def _texts(self, row: EventRow) -> Iterator[str]:
        body = self.state.bodies.get(row.content_id) if row.content_id else None
        if body is None:
            return
        value = json.loads(body)
        if isinstance(value, list):
            yield from value
        for each in value.values() if isinstance(value, dict) else ():
            yield from each if isinstance(each, list) else [each]

    def is_erased(self, row: EventRow) -> bool:
        """Whether an event says that the words of `row` are gone."""
        return row.content_id in self.state.erased


def find(path: Path, keys: Iterable[str]) -> Found:
    """Open, read and close; raises what opening raises."""
    with closing(SessionFile.open(path)) as file:
        loaded = file.load()
        log = log_of(file)
        known = {key: file.find(CommandId(key)) for key in keys}
        return Found([*log, *loaded.pending], fold(loaded), known)


def bytes_around(path: Path) -> dict[str, bytes]:
    """Every file beside the session at `path`, and its backups."""
    files = [each for each in path.parent.glob(f"*{path.stem}*") if each.is_file()]
    folder = folder_of(path)
    files += folder.iterdir() if folder.is_dir() else ()
    return {each.name: each.read_bytes() for each in files}
