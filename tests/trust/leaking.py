"""Everything that leaves the owner before answers are shown, gathered to be listened to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.domain.method import VALUES_STEP
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.hidden_evening import PEOPLE, answer_everything, opened, pictures
from tests.trust.room import Room
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.evening.reporting import write_report_of
from workshop.report.exports import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.settings import Attribution
    from workshop.evening import Evening


def hidden(path: Path, attribution: Attribution, seed: int = 0) -> tuple[Evening, Canaries]:
    """The evening with all its words unshown; the caller closes it."""
    room, canaries = Room(7, attribution, PEOPLE), Canaries(seed)
    evening = opened(path, room)
    answer_everything(evening, room, canaries)
    return evening, canaries


def reports(evening: Evening, folder: Path) -> Iterator[Path]:
    """The report in every form but PDF."""
    for form in FORMATS:
        target = folder / f"verslag.{form}"
        write_report_of(evening, target, form)
        yield target


@dataclass(frozen=True)
class Leak:
    """Figures of one hidden evening."""

    canaries: int
    surfaces: int
    bytes: int
    """Listened to."""
    heard: int


def listen(folder: Path, attribution: Attribution, seed: int) -> Leak:
    """Hold a hidden evening in `folder` and listen to everything that comes out of it."""
    evening, canaries = hidden(folder / "avond.dialoog", attribution, seed)
    with evening:
        evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
        seen = [text.encode() for text in pictures(evening).values()]
        files = list(reports(evening, folder))
    heard = [canaries.heard_in(each) for each in seen]
    heard += heard_in_files(canaries, files).values()
    return Leak(
        canaries=len(canaries.sung),
        surfaces=len(seen) + len(files),
        bytes=sum(map(len, seen)) + sum(each.stat().st_size for each in files),
        heard=sum(map(len, heard)),
    )
