"""Each runner at a size, as figures and as promises that were not kept."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.trust.anonymous_evening import Habit
from tests.trust.damaging import damage_many
from tests.trust.erasing import erase_all
from tests.trust.fire import fire, plans, real_ages, spread
from tests.trust.killing import kill_many
from tests.trust.killing_sealing import kill_sealings
from tests.trust.leaking import listen
from tests.trust.left import reports_kept, session_kept
from tests.trust.power_cut import cut, record
from tests.trust.power_families import FAMILIES, MANY, cut_family, recorded
from tests.trust.recording import compile_shim
from tests.trust.relinking import relink
from tests.trust.room import Room
from tests.trust.soak import figures as soaked_figures
from tests.trust.soak import soak
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.trust.power_cut import Cuts, Look, Recording


@dataclass(frozen=True)
class Size:
    """How much is tried."""

    sessions: int
    """Killed, each several times."""
    lives: int
    moments: int
    """At which the power is cut, of each recording and with each degree of mercy."""
    seeds: int
    evenings: int
    """Under fire."""
    typing_s: float
    """That people type at the page's own pace, so that its age can be told."""
    rounds: int
    """Of the long day."""
    damages: int = 42
    """Each kind to evenings with names and without."""


Figures: TypeAlias = dict[str, object]
Outcome: TypeAlias = tuple[Figures, list[str]]


def killed(folder: Path, size: Size, seed: int) -> Outcome:
    """SIGKILL while 45 clients submit."""
    found = kill_many(folder, seed, sessions=size.sessions, lives=size.lives)
    (folder / "sealing").mkdir()
    sealings = kill_sealings(folder / "sealing", seed, size.sessions)
    kills = (found.kills + sealings.kills).items()
    faults = [*found.faults, *sealings.faults]
    figures: Figures = {f"kills, {mode}": count for mode, count in kills}
    figures |= found.counts + sealings.counts
    return figures | {"promises not kept": len(faults)}, faults


def power_cut(folder: Path, size: Size, seed: int) -> Outcome:
    """The power goes, in three evenings; and in one that never waits for the disk."""
    library = compile_shim(folder)
    figures: Figures = {}
    faults: list[str] = []
    for attribution in (Attribution.GROUP, Attribution.ANONYMOUS):
        recording = _evening(library, folder / attribution, seed, attribution)
        look = session_kept(Room(seed, attribution))
        faults += _cut(recording, size.moments, seed, look, str(attribution), figures)
    (folder / "sealing").mkdir()
    sealing = record(library, folder / "sealing", "tests.trust.sealing_child", str(seed))
    faults += _cut(sealing, size.moments, seed, reports_kept, "sealing", figures)
    for name in FAMILIES:
        family = recorded(library, folder / name, name, seed)
        moments = size.moments // (4 if name in MANY else 12)
        faults += _counted(cut_family(family, name, moments, seed), name, figures)
    for name, family_ in FAMILIES.items():
        wrong = recorded(library, folder / f"{name}, control", name, seed, family_.fault)
        named = f"control, {name}, {family_.fault}"
        found = _counted(
            cut_family(wrong, name, max(12, family_.control_moments), seed), named, figures
        )
        if not any(family_.finds in each for each in found):
            faults.append(f"{named}: not found out")
    for fault in ("never-sync", "never-sync-names"):
        wrong = _evening(library, folder / fault, seed, Attribution.GROUP, fault)
        look, moments = session_kept(Room(seed)), min(size.moments, 50)
        if not _cut(wrong, moments, seed, look, f"control, {fault}", figures):
            faults.append(f"control, {fault}: not found out")
    return figures, faults


def _evening(
    library: Path, folder: Path, seed: int, attribution: Attribution, fault: str = ""
) -> Recording:
    folder.mkdir()
    return record(library, folder, "tests.trust.power_child", str(seed), attribution, fault)


def _cut(
    recording: Recording, moments: int, seed: int, look: Look, name: str, figures: Figures
) -> list[str]:
    return _counted(cut(recording, moments, seed, look), name, figures)


def _counted(cuts: Cuts, name: str, figures: Figures) -> list[str]:
    tried = sum(cuts.cuts.values())
    sys.stderr.write(f"   {name}: {tried} cuts, {len(cuts.faults)} faults, {cuts.seconds:.0f} s\n")
    figures[f"{name}: calls recorded"] = cuts.calls
    figures[f"{name}: cuts"] = tried
    figures |= {f"{name}: {what}": count for what, count in sorted(cuts.counts.items())}
    figures[f"{name}: promises not kept"] = len(cuts.faults)
    return cuts.faults


def relinked(folder: Path, size: Size, seed: int) -> Outcome:
    """Right guesses of the best strategy at each habit, beside what chance gives."""
    figures: Figures = {}
    for habit in Habit:
        scores = relink(folder, habit, range(seed, seed + size.seeds))
        for what in dict.fromkeys(what for what, _ in scores):
            tried = {strategy: score for (name, strategy), score in scores.items() if name == what}
            strategy, best = min(tried.items(), key=lambda each: each[1].chance)
            figures[f"{habit.value}: {what}"] = (
                f"{best.hits} of {best.guesses}, chance {best.expected:.1f}, "
                f"p {best.chance:.2g} ({strategy})"
            )
    return figures, []  # the tests say which of these must be chance


def erased(folder: Path, size: Size, seed: int) -> Outcome:
    """Canaries after an erasure."""
    counts, faults = Counter[str](), list[str]()
    for each in range(seed, seed + size.seeds):
        place = folder / str(each)
        place.mkdir()
        found = erase_all(place / "avond.dialoog", each)
        counts.update(canaries=found.canaries, files=found.files, bytes=found.bytes)
        counts.update({"heard after": found.heard_after, "not whole": not found.is_whole})
        if found.heard_after or not found.is_whole:
            faults.append(f"erase {each}: {found}")
    return {"evenings": size.seeds, **counts}, faults


def leaked(folder: Path, size: Size, seed: int) -> Outcome:
    """Canaries before showing."""
    counts, faults = Counter[str](), list[str]()
    for each in range(seed, seed + size.seeds):
        for attribution in Attribution:
            place = folder / f"{each}-{attribution}"
            place.mkdir()
            found = listen(place, attribution, each)
            counts.update(canaries=found.canaries, surfaces=found.surfaces, bytes=found.bytes)
            counts.update(heard=found.heard)
            if found.heard:
                faults.append(f"leak {each} {attribution}: {found}")
    return {"evenings": size.seeds * len(Attribution), **counts}, faults


def under_fire(_: Path, size: Size, seed: int) -> Outcome:
    """Whole evenings over the real server, while all goes wrong."""
    found = fire(plans(seed, size.evenings), tell=True)
    real = real_ages(seed, size.typing_s)
    faults = [*found.faults, *real.faults]
    figures: Figures = dict(sorted(found.counts.items()))
    figures["age of typing in room seconds, nothing wrong"] = spread(found.calm_ages)
    figures["age of typing in room seconds, in trouble"] = spread(found.other_ages)
    figures["age of typing at the page's own pace"] = spread(real.calm_ages)
    figures["seconds an evening, mean"] = round(sum(found.seconds) / max(1, len(found.seconds)), 1)
    return figures | {"promises not kept": len(faults)}, faults


def damaged(folder: Path, size: Size, seed: int) -> Outcome:
    """Sessions damaged in every way, opened and rescued."""
    found = damage_many(folder, seed, size.damages)
    figures: Figures = {**found.counts}
    for name, outcomes in found.outcomes.items():
        told = ", ".join(f"{what} {count}" for what, count in sorted(outcomes.items()))
        figures[f"damage, {name}"] = told
    return figures | {"promises not kept": len(found.faults)}, found.faults


def soaked(_: Path, size: Size, seed: int) -> Outcome:
    """A long day sped up."""
    found = soak(size.rounds, seed)
    return soaked_figures(found), found.judge()


SECTIONS: Final[Mapping[str, Callable[[Path, Size, int], Outcome]]] = {
    "kill": killed,
    "power cut": power_cut,
    "damage": damaged,
    "relink": relinked,
    "erase": erased,
    "leak": leaked,
    "fire": under_fire,
    "soak": soaked,
}
