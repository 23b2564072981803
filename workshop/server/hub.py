"""The streams: every tablet gets the newest picture, its own part, and nobody else's."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workshop.pictures.tablets import device_picture, names, tablet_picture
from workshop.server import wire
from workshop.server.carrying import Places
from workshop.server.front import Title

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from workshop.domain.commands import BySeat
    from workshop.domain.ids import DeviceId
    from workshop.domain.state import State
    from workshop.pictures.tablets import DevicePicture, Names, TabletPicture
    from workshop.server.carrying import Carrying
    from workshop.service.owner import Owner
    from workshop.service.publishing import Watcher

log: Final = logging.getLogger(__name__)

BEAT_S: Final = 10.0
STREAMS: Final = 4
"""Of one tablet: tabs of its browser, and pages that it forgot to close."""


@dataclass(frozen=True)
class Pictures:
    """All that tablets see at one moment of the evening."""

    shared: TabletPicture
    names: Names
    devices: Mapping[DeviceId, DevicePicture | None]
    """Of tablets that are listening."""
    seq: int
    """Of the newest event in them."""


@dataclass(eq=False)
class Stream:
    """One open page. It holds the newest of each event, never a queue of them."""

    device: DeviceId
    host: str = ""
    """The address by which the page was opened."""
    news: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: dict[str, bytes] = field(default_factory=dict)
    """Event -> data that was not sent yet."""
    mine: DevicePicture | None = None
    seq: int = -1
    """Of `mine`."""
    place: str = ""
    """The address where the page was told to go."""
    is_open: bool = True
    is_refused: bool = False
    """The tablet is no longer known."""

    def put(self, event: str, data: bytes) -> None:
        """Send `data` when the page is ready for it, instead of what it did not get yet."""
        self.waiting[event] = data
        self.news.set()

    def close(self) -> None:
        """End it, from this side."""
        self.is_open = False
        self.news.set()


class Hub:
    """For one event loop; the owner's thread only makes pictures."""

    def __init__(self, owner: Owner, carrying: Carrying) -> None:
        self._owner = owner
        self._carrying = carrying
        self._places = Places()
        self._loop = asyncio.get_running_loop()
        self._is_open = True
        self._streams: dict[DeviceId, tuple[Stream, ...]] = {}
        """Of each tablet the oldest first."""
        self._listening: tuple[DeviceId, ...] = ()
        """Read by the owner's thread: replaced as a whole."""
        self._seats: dict[DeviceId, BySeat] = {}
        """Who answers anonymously on which tablet: here alone, and gone when the program ends."""
        self.network = ""
        """Name of the room's Wi-Fi, if somebody typed it; set by another thread."""
        self.last_seen: dict[DeviceId, float] = {}
        """When a tablet asked something last, in seconds since 1970; read by other threads."""
        self.waiting: dict[DeviceId, int] = {}
        """How many answers a tablet said it could not bring; read by other threads."""
        self._shared: tuple[TabletPicture, bytes] | None = None
        self._names: tuple[Names, bytes] | None = None
        self._watcher: Watcher = owner.watch(self._make, self._deliver)

    # --- seats -----------------------------------------------------------------------------

    def seat_at(self, device: DeviceId) -> BySeat | None:
        """Whom the tablet said it acts for in an anonymous evening."""
        return self._seats.get(device)

    def sit_down(self, device: DeviceId, seat: BySeat) -> tuple[DeviceId, ...]:
        """From now on the tablet acts for `seat`; the others of that seat, which do no longer."""
        left = tuple(each for each, taken in self._seats.items() if taken == seat)
        for other in left:
            del self._seats[other]
        self._seats[device] = seat
        return tuple(each for each in left if each != device)

    def stand_up(self, device: DeviceId) -> None:
        """Nobody sits at the tablet."""
        self._seats.pop(device, None)

    def title(self) -> Title:
        """What the evening is called, as all tablets know it."""
        if self._shared is None:
            return Title()
        shared = self._shared[0].shared
        return Title(shared.session, shared.title, shared.municipality)

    # --- pictures --------------------------------------------------------------------------

    def _make(self, state: State) -> Pictures:
        """In the owner's thread."""
        seats = self._seats
        own: dict[DeviceId, DevicePicture | None] = {}
        for each in self._listening:
            try:
                own[each] = device_picture(state, each, seats.get(each))
            except Exception:  # edge: one tablet's fault keeps no other from its picture
                log.exception("The picture of a tablet could not be made")
        return Pictures(tablet_picture(state), names(state), own, state.seq)

    def _deliver(self, pictures: Pictures) -> None:
        """In the owner's thread: only hands over."""
        try:
            self._loop.call_soon_threadsafe(self._show, pictures)
        except RuntimeError:  # the loop ended meanwhile
            log.debug("A picture came after the end of the server")

    def _show(self, pictures: Pictures) -> None:
        if self._shared is None or pictures.shared != self._shared[0]:
            data = wire.encode(wire.picture_json(pictures.shared))
            self._shared = (pictures.shared, data)
            for stream in self._all():
                stream.put("picture", data)
        if self._names is None or pictures.names != self._names[0]:
            self._names = (pictures.names, wire.encode(wire.people_json(pictures.names)))
            for stream in self._all():
                self._show_names(stream)
        for device, mine in pictures.devices.items():
            for stream in self._streams.get(device, ()):
                self._show_mine(stream, mine, pictures.seq)

    def _all(self) -> Iterator[Stream]:
        for streams in self._streams.values():
            yield from streams

    def _show_mine(self, stream: Stream, mine: DevicePicture | None, seq: int) -> None:
        """Unless the page has a newer one: they come by two ways."""
        if seq < stream.seq:
            return
        stream.seq = seq
        if mine is None:
            self._seats.pop(stream.device, None)
            self.last_seen.pop(stream.device, None)
            self.waiting.pop(stream.device, None)
            stream.is_refused = True
            stream.close()
            return
        if mine != stream.mine:
            was_used = stream.mine is not None and stream.mine.user is not None
            stream.mine = mine
            stream.put("mine", wire.encode(self._mine(stream.device, mine, seq)))
            if was_used and mine.user is None:
                self._show_names(stream)

    def _mine(self, device: DeviceId, mine: DevicePicture, seq: int) -> wire.Json:
        proof = self._carrying.proof(device)
        return {**wire.mine_json(mine), "seq": seq, "carry": proof}

    def _show_names(self, stream: Stream) -> None:
        """Only while nobody uses the tablet."""
        if self._names is not None and stream.mine is not None and stream.mine.user is None:
            stream.put("people", self._names[1])

    async def refresh(self, device: DeviceId) -> DevicePicture | None:
        """What the tablet alone may see, now rather than with the next picture of all."""
        seat = self._seats.get(device)
        look = self._owner.look(
            lambda state: (device_picture(state, device, seat), state.seq), first=False
        )
        mine, seq = await asyncio.shield(asyncio.wrap_future(look))
        for stream in self._streams.get(device, ()):
            self._show_mine(stream, mine, seq)
        return mine

    def note_waiting(self, device: DeviceId, count: int) -> None:
        """What a tablet said last stays when it falls silent."""
        if count:
            self.waiting[device] = count
        else:
            self.waiting.pop(device, None)

    # --- where the laptop is ---------------------------------------------------------------

    def show_at(self, address: str) -> None:
        """The address that the room is shown, as *192.168.8.2:8080*; from any thread."""
        try:
            self._loop.call_soon_threadsafe(self._show_at, address)
        except RuntimeError:  # the loop ended meanwhile
            log.debug("An address came after the end of the server")

    def _show_at(self, address: str) -> None:
        if self._places.show(address):
            for stream in self._all():
                self._show_place(stream)

    def _show_place(self, stream: Stream) -> None:
        place = self._places.now(stream.host)
        if place != stream.place:
            stream.place = place
            stream.put("place", wire.encode({"address": place}))

    # --- streams ---------------------------------------------------------------------------

    @property
    def listening(self) -> tuple[DeviceId, ...]:
        """Tablets whose page is open."""
        return self._listening

    async def events(self, device: DeviceId, host: str) -> AsyncIterator[bytes]:
        """What the tablet's page, opened at `host`, is told until one side ends it."""
        stream = Stream(device, host, is_open=self._is_open)
        former = self._streams.get(device, ())
        for oldest in former[: max(0, len(former) - STREAMS + 1)]:
            oldest.close()
        self._streams[device] = (*former, stream)
        self.note_waiting(device, 0)
        self._listening = tuple(self._streams)
        try:
            if self._shared is not None:
                stream.put("picture", self._shared[1])
            await self.refresh(device)
            self._show_names(stream)
            self._show_place(stream)
            async for event in _told(stream):
                yield event
        finally:
            self._leave(stream)

    def _leave(self, stream: Stream) -> None:
        left = tuple(each for each in self._streams.get(stream.device, ()) if each is not stream)
        if left:
            self._streams[stream.device] = left
        else:
            self._streams.pop(stream.device, None)
        self._listening = tuple(self._streams)

    def close(self) -> None:
        """End all streams, those still to come too, so that the server can stop."""
        self._is_open = False
        self._owner.unwatch(self._watcher)
        for stream in self._all():
            stream.close()


async def _told(stream: Stream) -> AsyncIterator[bytes]:
    while stream.is_open:
        try:
            # Not `wait_for`: in Python 3.11 it may swallow that the page left.
            async with asyncio.timeout(BEAT_S):
                await stream.news.wait()
        except TimeoutError:
            yield b"event: beat\ndata: {}\n\n"
            continue
        stream.news.clear()
        for event in _taken(stream):
            yield event
    # What came just before the end: a laptop that goes to another port says so.
    for event in _taken(stream):
        yield event
    if stream.is_refused:
        yield b"event: gone\ndata: {}\n\n"


def _taken(stream: Stream) -> list[bytes]:
    waiting, stream.waiting = stream.waiting, {}
    return [
        b"event: " + event.encode() + b"\ndata: " + data + b"\n\n"
        for event, data in waiting.items()
    ]
