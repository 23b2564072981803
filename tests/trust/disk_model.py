"""A disk that keeps what was synced, and of the rest only what chance leaves.

The model: a file's bytes are safe once it was synced, a name once its folder was. Everything else
may be there or not when the power returns: of unsynced writes any part, sector by sector and in any
order; of unsynced names either all up to some moment (a journal) or any of them (none).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from tests.trust.recording import Call, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

SECTOR: Final = 512


class Mercy(Enum):
    """What of the unsynced is left."""

    NONE = "none"
    """Nothing: a disk that writes only when it must."""
    SOME = "some"
    """Any sectors of any writes; names up to some moment."""
    ODD = "odd"
    """Any sectors of any writes; any names, without order."""
    ALL = "all"
    """Everything, as when only the process was killed."""


@dataclass(eq=False)
class _File:
    """Its bytes on disk, and what was asked since."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.waiting:
            _apply(self.safe, call)
        self.waiting.clear()

    def left(self, mercy: Mercy, random: Random) -> bytes:
        """What it holds when the power returns."""
        kept = bytearray(self.safe)
        for call in self.waiting if mercy is not Mercy.NONE else ():
            if mercy is Mercy.ALL:
                _apply(kept, call)
            elif random.random() < 0.5:
                _apply_torn(kept, call, random)
        return bytes(kept)


def _apply(content: bytearray, call: Call) -> None:
    if call.operation is Operation.TRUNCATE:
        content[call.offset :] = bytes(max(0, call.offset - len(content)))
        return
    end = call.offset + len(call.data)
    content.extend(bytes(max(0, end - len(content))))
    content[call.offset : end] = call.data


def _apply_torn(content: bytearray, call: Call, random: Random) -> None:
    """Some of its sectors; a truncation is one act."""
    if call.operation is Operation.TRUNCATE:
        _apply(content, call)
        return
    cuts = [call.offset, *range(_next_sector(call.offset), call.offset + len(call.data), SECTOR)]
    for start, end in zip(cuts, [*cuts[1:], call.offset + len(call.data)], strict=True):
        if random.random() < 0.75:
            part = call.data[start - call.offset : end - call.offset]
            _apply(content, Call(Operation.WRITE, call.inode, start, part))


def _next_sector(offset: int) -> int:
    return (offset // SECTOR + 1) * SECTOR


_Node = _File | None
"""A file, or None for a folder."""


class Disk:
    """Fed with calls; can lose its power at any moment, without harm to itself."""

    def __init__(self, root: Path) -> None:
        self._root = PurePosixPath(root)
        self._files: dict[int, _File] = {}
        self._safe: dict[str, _Node] = {str(root): None}
        """Names that are on disk."""
        self._names: dict[str, _Node] = {str(root): None}
        """Names as programs see them."""
        self._waiting: list[tuple[Call, _Node]] = []
        """Changes of names since their folder was synced."""

    def take(self, call: Call) -> None:
        """What happened next."""
        match call.operation:
            case Operation.WRITE | Operation.TRUNCATE:
                self._files[call.inode].waiting.append(call)
            case Operation.SYNC:
                self._files[call.inode].sync()
            case Operation.SYNC_FOLDER:
                self._sync_folder(call.path)
            case _:
                self._change_names(call)

    def _change_names(self, call: Call) -> None:
        node: _Node = None
        if call.operation is Operation.CREATE:
            node = self._files[call.inode] = _File()
        elif call.operation is not Operation.MKDIR:
            node = self._names.get(call.path)
        _rename(self._names, call, node)
        self._waiting.append((call, node))

    def _sync_folder(self, folder: str) -> None:
        later: list[tuple[Call, _Node]] = []
        for call, node in self._waiting:
            if folder in _folders_of(call):
                _rename(self._safe, call, node)
            else:
                later.append((call, node))
        self._waiting = later

    def lose_power(self, mercy: Mercy, random: Random, target: Path) -> None:
        """Write to `target` what is there when the power returns."""
        names = dict(self._safe)
        for call, node in self._surviving(mercy, random):
            _rename(names, call, node)
        contents = {
            id(node): node.left(mercy, random) for node in names.values() if node is not None
        }
        for name in sorted(names):
            node = names[name]
            place = target / PurePosixPath(name).relative_to(self._root)
            if not self._is_reachable(name, names):
                continue
            if node is None:
                place.mkdir(exist_ok=True)
            else:
                place.write_bytes(contents[id(node)])

    def _surviving(self, mercy: Mercy, random: Random) -> Sequence[tuple[Call, _Node]]:
        if mercy is Mercy.NONE:
            return ()
        if mercy is Mercy.SOME:
            return self._waiting[: random.randint(0, len(self._waiting))]
        if mercy is Mercy.ODD:
            return [each for each in self._waiting if random.random() < 0.5]
        return self._waiting

    def _is_reachable(self, name: str, names: dict[str, _Node]) -> bool:
        """Whether all folders above it are there."""
        above = PurePosixPath(name).parents
        return all(str(each) in names for each in above if each.is_relative_to(self._root))


def _folders_of(call: Call) -> set[str]:
    return {str(PurePosixPath(path).parent) for path in (call.path, call.other) if path}


def _rename(names: dict[str, _Node], call: Call, node: _Node) -> None:
    """Change `names` by one call about `node`."""
    match call.operation:
        case Operation.CREATE | Operation.MKDIR:
            names[call.path] = node
        case Operation.LINK:
            names[call.other] = node
        case Operation.RENAME:
            names.pop(call.path, None)
            names[call.other] = node
            # What lies in a folder goes along with it.
            for inside in [each for each in names if each.startswith(f"{call.path}/")]:
                names[call.other + inside.removeprefix(call.path)] = names.pop(inside)
        case _:
            names.pop(call.path, None)
