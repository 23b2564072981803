"""What is installed here, and what asks for what."""

from __future__ import annotations

from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.supply.pins import FOLDER, project, read


def asked_for_by(name: str, extras: frozenset[str] = frozenset()) -> list[Requirement]:
    """What an installed distribution needs on this system; nothing if it is not installed."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    wanted = [Requirement(line) for line in lines]
    return [each for each in wanted if _is_wanted(each, extras)]


def _is_wanted(asked: Requirement, extras: frozenset[str]) -> bool:
    chosen = extras or frozenset({""})
    return asked.marker is None or any(asked.marker.evaluate({"extra": one}) for one in chosen)


def needed_by(kind: str) -> dict[NormalizedName, list[NormalizedName]]:
    """All that `kind` (of `project`) brings along on this system, and what each of it asks for."""
    waiting = [each for each in project()[kind] if _is_wanted(each, frozenset())]
    found: dict[NormalizedName, list[NormalizedName]] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        asked = asked_for_by(name, frozenset(wanted.extras))
        names = {canonicalize_name(each.name) for each in asked}
        if name not in found or not names <= set(found[name]):
            found[name] = sorted({*found.get(name, []), *names})
            waiting += asked
    return dict(sorted(found.items()))


def not_as_locked() -> list[str]:
    """What is installed in another version than a lock names, as *click 8.1, locked 8.5*."""
    locked = {
        name: pin for lock in sorted(FOLDER.glob("*.txt")) for name, pin in read(lock).items()
    }
    found = {canonicalize_name(each.name): each.version for each in metadata.distributions()}
    return [
        f"{name} {found[name]}, locked {pin.version}"
        for name, pin in sorted(locked.items())
        if name in found and found[name] != str(pin.version)
    ]
