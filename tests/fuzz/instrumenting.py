"""Which rooms of the program are instrumented for which targets: all of it would take minutes."""

from __future__ import annotations

import contextlib
import importlib
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[2]
_ROOMS: Final = {
    "avonden": ("store", "evening.opened", "domain"),
    "zalen": ("store.rooms", "evening.rooms", "domain"),
    "reservekopieen": ("store", "domain.codec", "domain.happening"),
    "stick": ("store", "evening.sticking", "domain.codec", "domain.happening"),
    "antwoorden": ("exchange", "domain.rules.answers", "domain.values"),
    "invoeren": ("exchange", "evening.entering"),
    "deelnemers": ("exchange", "evening.people"),
    "geplakt": ("exchange", "evening.people"),
    "verslag-json": ("report.exports.record", "evening", "domain.rules"),
    "programmas": ("content", "domain.programme"),
    "themas": ("content",),
    "kaarten": ("content", "domain.card"),
    "draaiboeken": ("content", "domain.run_sheet"),
    "sleutels": ("report.keys", "report.certificates"),
    "certificaten": ("report.keys", "report.certificates"),
    "verslagen": ("report.verify", "report.seal_bytes", "evening.verifying"),
    "logo": ("evening.logo",),
    "verzoeken": ("server", "domain.values", "domain.rules"),
    "poort": ("server",),
    "voorkeuren": ("ui.preferences",),
    "avondenlijst": ("desktop.shelf",),
    "briefje": ("store.lock_note", "store.hot_journal"),
    "opdrachten": ("cli",),
}


def not_of(target: str) -> list[str]:
    """Names of all modules that say nothing of this target."""
    return [each for each in _modules() if not _is_of(target, each)]


def import_all_of(target: str) -> None:
    """Modules that are imported only when needed would otherwise not be seen."""
    for each in _modules():
        if _is_of(target, each):
            # One that is being written just now is no reason not to look at the others.
            with contextlib.suppress(ImportError):
                importlib.import_module(each)


def _is_of(target: str, module: str) -> bool:
    wanted = (f"workshop.{room}" for room in _ROOMS[target])
    return any(module == each or module.startswith(f"{each}.") for each in wanted)


def _modules() -> list[str]:
    files = sorted((CHECKOUT / "workshop").rglob("*.py"))
    names = [".".join(each.relative_to(CHECKOUT).with_suffix("").parts) for each in files]
    return [name.removesuffix(".__init__") for name in names]
