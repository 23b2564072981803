"""What windows ask of the door that tablets come in by; `desktop` opens and shuts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop.domain.settings import Joining

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.ids import DeviceId
    from workshop.ui.beamer.slide import Entrance
    from workshop.ui.task import Task


@dataclass(frozen=True)
class Place:
    """An address of this laptop."""

    address: str
    medium: str
    """How the laptop is connected there, in Dutch; empty if the system does not tell."""


@dataclass(frozen=True)
class Tablet:
    """A tablet that came in."""

    device: DeviceId
    number: int
    user: str
    """Who uses it, where the setting lets that be known."""
    is_open: bool
    """Its page is open now."""
    silent_s: int | None
    """Seconds since it was heard of; None: not since the door was opened."""
    last: str = ""
    """When that was, as *20:14*."""
    waiting: int = 0
    """How many answers it said it could not bring yet."""

    @property
    def needs_attention(self) -> bool:
        """It fell silent, or keeps what the laptop should have."""
        return not self.is_open or self.waiting > 0


@dataclass(frozen=True)
class DoorPicture:
    """The door and who came in."""

    is_open: bool = False
    port: int = 0
    joining: Joining = Joining.FREE
    places: tuple[Place, ...] = ()
    """Wired first; empty: no network."""
    place: str = ""
    """The address that the room is shown."""
    code: str = ""
    remote_code: str = ""
    """Of the facilitator's remote control; for the operator's eyes."""
    beamer_code: str = ""
    """Of the beamer in a browser; for the operator's eyes."""
    tablets: tuple[Tablet, ...] = ()
    found_at: str = ""
    """When another device found this laptop last, as *20:13*; empty: none did yet."""
    is_unfound: bool = False
    """The door has been open for a while, and no other device found it."""
    is_attacked: bool = False
    is_rehearsing: bool = False
    """Invented people take part."""
    rehearsal_pace: float = 1.0
    """How fast they are; 1 is as people are."""
    rehearsal_is_held: bool = False
    """They sit still."""
    has_failed: bool = False
    """It was open, and shut by itself."""
    has_moved: bool = False
    """The address that the room was shown is no longer this laptop's."""


class Door(QObject):
    """Where tablets come in."""

    changed = Signal()
    """Another picture."""
    picture: DoorPicture
    entrance: Entrance | None
    """None while it is shut, or without a network."""

    def open(self, joining: Joining, port: int | None = None) -> Task:
        """Let tablets in; `done` has nothing to say."""
        raise NotImplementedError

    def shut(self) -> None:
        """Let none in, and end what is open; what was saved stays."""
        raise NotImplementedError

    def close(self) -> None:
        """The evening closes; waits until the door is shut."""
        raise NotImplementedError

    def show_at(self, address: str) -> None:
        """The address that the room is shown."""
        raise NotImplementedError

    def set_network(self, name: str, password: str) -> None:
        """Of the room's Wi-Fi; kept while the program runs, and in no file."""
        raise NotImplementedError

    def rehearse(self, count: int) -> None:
        """On a rehearsal evening: so many invented people come in and answer at their own pace."""
        raise NotImplementedError

    def pace_rehearsal(self, pace: float, is_held: bool) -> None:
        """How fast invented people are from now on, and whether they sit still."""
        raise NotImplementedError

    def answer_rehearsal(self) -> None:
        """Let all invented people answer now what is asked."""
        raise NotImplementedError

    def print_cards(self, target: Path) -> Task:
        """Cards for everybody; `done` has an `Exported`."""
        raise NotImplementedError
