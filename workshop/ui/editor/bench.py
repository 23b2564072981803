"""What the editor asks of the rest of the program, which windows may not import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from workshop.domain.tree import Node

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workshop.domain.programme import Kind, Programme

Document: TypeAlias = "Mapping[str, Node]"
"""What a programme's file says, as it is being edited."""


@dataclass(frozen=True)
class Fault:
    """Something to mend before the programme can be used."""

    key: str
    """Where, as `step[2].question[1].title`."""
    line: int
    code: str
    sentence: str
    """Dutch; the same as the check of a file tells."""


@dataclass(frozen=True)
class Checked:
    """What the reader makes of a document."""

    programme: Programme
    """As far as it can be read."""
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class OwnOne:
    """A programme of the municipality itself."""

    id: str
    title: str
    version: int
    """Of the one that is ready for use; 0: there is none."""
    draft: str
    """Name of the draft; empty: nothing changed since it was made ready."""
    edited: str
    """When the draft was last changed, in Dutch; empty without one."""


@dataclass(frozen=True)
class Clash:
    """There is a programme with the same id already, and it says something else."""

    title: str
    here: int
    """Its version."""
    theirs: int
    """Version of the file."""
    offered: int
    """The version that it would get."""


@dataclass(frozen=True)
class Opened:
    """A document to edit."""

    draft: str
    """Name that it is kept under; a new one where it was no draft."""
    document: Document
    used: Document | None = None
    """As it is ready for use: its ids never change by themselves."""
    note: str = ""
    """Something to know, in Dutch."""
    clash: Clash | None = None
    """To be asked about first."""


class Bench(Protocol):
    """Reading, checking and keeping programmes; all raise a `WorkshopError`."""

    def own(self) -> Sequence[OwnOne]:
        """By title, drafts that were never ready too."""
        ...

    def shipped(self) -> Sequence[Programme]:
        """To make a version of one's own of."""
        ...

    def keys_of(self, kind: Kind) -> frozenset[str]:
        """The keys that only some kinds have, and this one does."""
        ...

    def begin(self) -> Opened:
        """An empty programme."""
        ...

    def adapt(self, name: str) -> Opened:
        """A version of one's own of the shipped programme with this id."""
        ...

    def edit(self, one: OwnOne) -> Opened:
        """Its draft where there is one, else what is ready for use."""
        ...

    def open_file(self, path: Path) -> Opened:
        """A file of somebody else: at most 1 MB, and sound."""
        ...

    def renumbered(self, opened: Opened) -> Opened:
        """What clashes, as the next version of the one that is here."""
        ...

    def beside(self, opened: Opened) -> Opened:
        """What clashes, as a programme of its own beside the one that is here."""
        ...

    def check(self, document: Document) -> Checked:
        """What the reader makes of it."""
        ...

    def keep(self, draft: str, document: Document) -> None:
        """Write the draft, sound or not."""
        ...

    def put_to_use(self, draft: str, document: Document) -> Opened:
        """Make it ready for evenings, with a version higher than the one that was; sound only."""
        ...

    def save_as(self, path: Path, document: Document) -> None:
        """Write it to a file for somebody else, sound or not."""
        ...

    def throw_away(self, draft: str) -> None:
        """The draft; what is ready for use stays."""
        ...

    def folder(self) -> Path:
        """Where a dialog for files begins."""
        ...
