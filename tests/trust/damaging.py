"""Damages a session in many ways, opens it as the app does, and compares with what was in it."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from tests.trust.damage_evening import Truth, play
from tests.trust.damages import DAMAGES
from workshop.domain.errors import WorkshopError
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.rescuing import rescue, rescue_for, why_mendable
from workshop.store.integrity import check

if TYPE_CHECKING:
    from pathlib import Path

    from tests.trust.damage_evening import Images
    from workshop.evening.rescuing import Rescue, Rescued


@dataclass
class Damaged:
    """Figures of a sweep."""

    counts: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, Counter[str]] = field(default_factory=dict)
    """By damage: how many were opened whole, saved, and so on."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0


def damage_many(folder: Path, seed: int, times: int) -> Damaged:
    """`times` damages, each kind about as often, half of them of anonymous evenings."""
    found, began = Damaged(), time.monotonic()
    kinds = (Attribution.GROUP, Attribution.ANONYMOUS)
    random = Random(seed)
    made = [play(folder / each.value, each, Random(f"{seed} {each}")) for each in kinds]
    names = list(DAMAGES)
    for number in range(times):
        name, images = names[number % len(names)], made[(number // len(names)) % len(made)]
        place = folder / "nu"
        # In place of the first folder: nothing may depend on where it lay.
        shutil.copytree(images.folder, place)
        try:
            _Case(name, images, place, found).run(Random(f"{seed} {number} {name}"))
        except Exception as error:  # noqa: BLE001 a traceback is what must not be
            found.faults.append(f"{number} {name}: {error!r}")
        shutil.rmtree(place)
        random.random()
    found.seconds = time.monotonic() - began
    return found


@dataclass
class _Case:
    name: str
    images: Images
    folder: Path
    found: Damaged

    @property
    def path(self) -> Path:
        return self.folder / self.images.session.name

    def run(self, random: Random) -> None:
        """Damage it, open it, rescue it where that is offered, and look what there is."""
        DAMAGES[self.name](self.folder, self.images, random)
        before = {each.name: each.read_bytes() for each in self.folder.iterdir() if each.is_file()}
        self.found.counts["damaged"] += 1
        try:
            open_evening(self.path).close()
        except WorkshopError as error:
            self._rescue(why_mendable(error), error, before)
        else:
            self._note("opened whole")
            self._compare(None)

    def _note(self, outcome: str) -> None:
        self.found.counts[outcome] += 1
        self.found.outcomes.setdefault(self.name, Counter())[outcome] += 1

    def _expect(self, promise: bool, *fault: object) -> None:
        if not promise:
            self.found.faults.append(" ".join(map(str, (self.name, "-", *fault))))

    def _rescue(self, why: str, error: WorkshopError, before: dict[str, bytes]) -> None:
        after = {each.name: each.read_bytes() for each in self.folder.iterdir() if each.is_file()}
        self._expect(before == after, "an opening that failed changed something")
        offer = rescue_for(self.path, why) if why else None
        if offer is None:
            self._note("refused")
            self._expect(False, "nothing was offered:", repr(error))
            return
        rescued = rescue(self.path)
        self._expect(rescued.found == offer, "something else than was offered")
        self._note(f"saved: {rescued.found.way.value}")
        self._check_kept(rescued, before)
        self._compare(rescued.found)

    def _check_kept(self, rescued: Rescued, before: dict[str, bytes]) -> None:
        """What was there is there, byte for byte, under names that are told."""
        kept = {each.read_bytes() for each in rescued.kept}
        for name, data in before.items():
            self._expect(data in kept, "not kept aside:", name)
        self.found.counts["kept aside"] += len(kept)

    def _compare(self, told: Rescue | None) -> None:
        """What is in it now with what was: all is there, or somebody was told."""
        report = check(self.path)
        self._expect(report.is_whole, "not whole:", report)
        truth, now = self._truth(), Truth.of(self.path)
        count = len(truth.rows)
        same = sum(1 for a, b in zip(truth.rows, now.rows, strict=False) if a == b)
        lost_rows = count - same
        lost_words = self._lost_words(truth, now, same)
        bound = {row.content_id for row in now.rows}
        waiting = {each for each in truth.waiting if each.content_id not in bound}
        self._expect(not truth.erased & now.words.keys(), "words came back that were erased")
        lost_waiting = len(waiting - now.waiting)
        self.found.counts.update(
            {
                "events compared": count,
                "events lost": lost_rows,
                "texts lost": lost_words,
                "anonymous acts lost": lost_waiting,
                "drafts lost": len({each[:2] for each in truth.drafts} - _keys(now)),
            }
        )
        if told is None:
            self._expect(not lost_rows, "SILENT:", lost_rows, "events are gone")
            self._expect(not lost_words, "SILENT:", lost_words, "texts are gone")
            self._expect(not lost_waiting, "SILENT:", lost_waiting, "anonymous acts are gone")
            changed = len(truth.drafts - now.drafts)
            self.found.counts["drafts changed, and nobody can know"] += changed
            return
        is_told = told.lost_acts > 0 or not told.is_to_the_end
        self._expect(is_told or not (lost_rows or lost_waiting), "SILENT:", lost_rows, lost_waiting)
        lost = lost_rows + lost_waiting
        torn = self._truth() is self.images.before_last  # words of the last commit may be there
        self._expect(told.lost_acts <= lost + torn, "told too much:", told.lost_acts, "of", lost)
        said = len(told.lost_words)
        self._expect(lost_words <= said <= lost_words + torn, "told of", said, lost_words)

    def _truth(self) -> Truth:
        """In a crash the last commit was acknowledged to nobody."""
        is_torn = self.name in {"journal deleted after a crash", "journal there after a crash"}
        return self.images.before_last if is_torn else self.images.truth

    def _lost_words(self, truth: Truth, now: Truth, same: int) -> int:
        ids = {row.content_id for row in truth.rows[:same] if row.content_id in truth.words}
        for each in ids & now.words.keys():
            self._expect(now.words[each] == truth.words[each], "other words than were written")
        return len(ids - now.words.keys())


def _keys(now: Truth) -> set[tuple[object, ...]]:
    return {each[:2] for each in now.drafts}
