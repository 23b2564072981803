"""What one transaction did to a session, for whoever keeps a copy of it up to date."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from workshop.store.journal import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.events import EventRow
    from workshop.domain.pending import Waiting
    from workshop.service.ports import Content
    from workshop.store.loose import Loose


@dataclass(frozen=True)
class Logged:
    """Rows with their words entered the log."""

    rows: tuple[EventRow, ...]
    contents: tuple[Content, ...]


@dataclass(frozen=True)
class Put:
    """An anonymous act waits."""

    row: EventRow
    words: Content | None


@dataclass(frozen=True)
class Dropped:
    """An anonymous act was taken back."""

    row: EventRow


@dataclass(frozen=True)
class Entered:
    """What waited is in the log now."""

    waiting: Waiting
    rows: tuple[EventRow, ...]


@dataclass(frozen=True)
class Seen:
    """A command whose id no event carries."""

    command: str


Step: TypeAlias = Logged | Put | Dropped | Entered | Seen


@dataclass
class Capture:
    """Filled by the thread that writes; read by another one once it is committed."""

    steps: list[Step] = field(default_factory=list)
    has_erased: bool = False
    """Words went: copies must be made anew."""
    weight: int = 0
    """About how many bytes it holds."""

    def add(self, step: Step) -> None:
        """The next thing that happened."""
        self.steps.append(step)
        self.weight += _weight(step)


def _weight(step: Step) -> int:
    match step:
        case Logged(rows, contents):
            return 500 * len(rows) + sum(len(each.body) for each in contents)
        case Put(_, words):
            return 500 + (len(words.body) if words is not None else 0)
        case Entered(_, rows):
            return 500 * len(rows)
        case _:
            return 100


def entry_of(capture: Capture, loose: Loose) -> tuple[Entry | None, bool]:
    """What goes into the journal, if anything does, and whether `loose` is another now."""
    rows: list[EventRow] = []
    contents: list[Content] = []
    entered: list[Waiting] = []
    for step in capture.steps:
        match step:
            case Logged(new, words):
                rows += new
                contents += words
            case Entered(waiting, new):
                contents += loose.take(waiting)
                rows += new
                entered.append(waiting)
            case Put(row, words_of):
                loose.put(row, words_of)
            case Dropped(row):
                loose.drop(row)
            case Seen(command):
                loose.see(command)
    changed = any(not isinstance(step, Logged) for step in capture.steps)
    return _entry(rows, contents, entered), changed


def _entry(
    rows: Sequence[EventRow], contents: Sequence[Content], entered: Sequence[Waiting]
) -> Entry | None:
    return Entry(rows, contents, entered) if rows else None
