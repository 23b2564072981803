"""Every family of acts whose power is cut: its process, and what must be left of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from tests.evening.leaving import LEAVING
from tests.report.certificates import Issue, certificate, rsa_key, write_p12
from tests.trust import power_looks as looks
from tests.trust.power_acts import KEYS, PASSWORD
from tests.trust.power_cut import cut, record, told_in_all
from tests.trust.power_leaving import PROGRAMMES, TARGET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.trust.power_cut import Cuts, Look, Recording

_ACTS: Final = "tests.trust.power_acts"
_LEAVING: Final = "tests.trust.power_leaving"
_SEALING: Final = frozenset({"akkoord", "vastgesteld", "archief"})
_EXPORTS: Final = tuple(each for each in LEAVING if each not in _SEALING)


@dataclass(frozen=True, kw_only=True)
class Family:
    """How it is recorded, and how it is looked at."""

    module: str
    words: Sequence[str]
    look: Callable[[Recording, int], Look]
    """Of a recording and the seed it was made with."""
    is_quick: bool = True
    """Makes no report, which takes seconds."""
    since: str = ""
    """What was told before the first cut: it is about what follows."""
    fault: str
    """What its control does wrong."""
    finds: str
    """What that comes to."""
    control_moments: int = 4
    """More where carelessness shows for a moment alone."""


def _whole(recording: Recording, _: int) -> Look:
    return looks.left_whole(told_in_all(recording))


FAMILIES: Final = {
    "backups": Family(
        module=_ACTS,
        words=["backups"],
        look=lambda *_: looks.backups_kept,
        fault="never-copy",
        finds="backup",
    ),
    "rescue": Family(
        module=_ACTS,
        words=["rescue"],
        look=lambda *_: looks.rescued_kept,
        since="damaged",
        fault="never-copy",
        finds="avond.dialoog",
        control_moments=16,
    ),
    "erasing": Family(
        module=_ACTS,
        words=["erasing"],
        look=lambda _, seed: looks.erased_gone(seed),
        since="made",
        fault="never-wait",
        finds="",
    ),
    "destroying": Family(
        module=_ACTS,
        words=["destroying"],
        look=lambda _, seed: looks.destroyed_gone(seed),
        is_quick=False,
        since="made",
        fault="never-wait",
        finds="",
    ),
    "several seals": Family(
        module=_ACTS,
        words=["several seals"],
        look=lambda *_: looks.several_seals_kept,
        is_quick=False,
        since="events",
        fault="never-outside",
        finds="the document is gone",
    ),
    "rooms": Family(
        module=_ACTS,
        words=["rooms"],
        look=lambda *_: looks.rooms_met,
        fault="never-wait",
        finds="does not open",
    ),
    "stick": Family(
        module=_ACTS,
        words=["stick"],
        look=lambda *_: looks.stick_reads,
        fault="never-stick",
        finds="stick",
    ),
    "exports": Family(
        module=_LEAVING,
        words=[",".join(_EXPORTS)],
        look=_whole,
        is_quick=False,
        since="made",
        fault="never-outside",
        finds=TARGET,
    ),
    "archive": Family(
        module=_LEAVING,
        words=["archief"],
        look=_whole,
        is_quick=False,
        since="agreed",
        fault="never-outside",
        finds=TARGET,
    ),
    "programmes": Family(
        module=_LEAVING,
        words=["programma"],
        look=_whole,
        since="made",
        fault="never-outside",
        finds=PROGRAMMES,
    ),
}


MANY: Final = frozenset({"backups", "erasing", "several seals", "exports"})
"""Those whose power the long form cuts five hundred times and more."""


def recorded(library: Path, folder: Path, name: str, seed: int, fault: str = "") -> Recording:
    """One family at work under `folder`, which must be empty."""
    family = FAMILIES[name]
    folder.mkdir()
    if name == "several seals":
        _make_keys(folder)
    first = (str(seed),) if family.module == _ACTS else ()
    return record(library, folder, family.module, *first, *family.words, *filter(None, [fault]))


def cut_family(recording: Recording, name: str, moments: int, seed: int) -> Cuts:
    """Cut its power, and look."""
    family = FAMILIES[name]
    return cut(recording, moments, seed, family.look(recording, seed), family.since)


def _make_keys(folder: Path) -> None:
    now = datetime.now(UTC)
    for number, name in enumerate(KEYS, 1):
        private = rsa_key(number=number)
        issue = Issue(f"Gemeente {number}", now - timedelta(days=1), now + timedelta(days=30))
        write_p12(folder / name, private, certificate(private, issue), password=PASSWORD)
